import type { Language } from "@croozer/contracts/basics";
import english from "cldr-annotations-modern/annotations/en/annotations.json" with { type: "json" };
import hebrew from "cldr-annotations-modern/annotations/he/annotations.json" with { type: "json" };
import groups from "unicode-emoji-json/data-by-group.json" with { type: "json" };
import type { Emoji } from "./find-emoji.ts";

const said = { en: english.annotations.annotations, he: hebrew.annotations.annotations };
/** Asks for the coloured form; the annotations do without. */
const variation = "\u{FE0F}";
const indicatorA = 0x1f1e6;

/** A flag's name is that of its country: `דגל: ישראל`. Null for what is no country's flag. */
function flagName(char: string, language: Language): string | null {
  const letters = [...char].map((sign) => (sign.codePointAt(0) ?? 0) - indicatorA + 65);
  if (letters.length !== 2 || letters.some((letter) => letter < 65 || letter > 90)) return null;
  const country = new Intl.DisplayNames(language, { type: "region" }).of(String.fromCharCode(...letters));
  return country === undefined ? null : `${language === "he" ? "דגל" : "flag"}: ${country}`;
}

function annotate({ emoji, name }: { emoji: string; name: string }, group: number): Emoji {
  const of = (language: Language) => said[language][emoji] ?? said[language][emoji.replaceAll(variation, "")];
  const nameIn = (language: Language) => flagName(emoji, language) ?? of(language)?.tts?.[0] ?? name;
  const names = { en: nameIn("en"), he: nameIn("he") };
  const words = [names.en, names.he, ...(of("en")?.default ?? []), ...(of("he")?.default ?? [])];
  return { char: emoji, group, name: names, words: ` ${words.join(" ").toLowerCase()}` };
}

/** Unicode's emoji in Unicode's order, with what people call them in Hebrew and English. */
export const allEmoji: readonly Emoji[] = groups.flatMap(({ emojis }, group) =>
  emojis.map((one) => annotate(one, group)),
);
