import type { AutomationText } from "@croozer/contracts/automations";
import { Language } from "@croozer/contracts/basics";
import { fill, variablesIn } from "@croozer/contracts/text-template";
import { z } from "zod";
import { isProblem } from "../../lib/http.ts";
import { languages } from "../../lib/language.ts";

export type Wording = Readonly<Record<Language, string>>;

/** What is said now: one's own words, or the default where there are none. */
export const wordingOf = ({ custom, default: byDefault }: AutomationText): Wording => ({
  he: custom?.he || byDefault.he,
  en: custom?.en || byDefault.en,
});

export const isChanged = ({ custom }: AutomationText, language: Language): boolean => Boolean(custom?.[language]);

/** What is kept of the fields: a language that says the default, or nothing, follows the default. Null is both. */
export function customFrom(wording: Wording, { default: byDefault }: AutomationText): Wording | null {
  const own = (language: Language) => {
    const said = wording[language].trim();
    return said === byDefault[language] ? "" : said;
  };
  const custom = { he: own("he"), en: own("en") };
  return custom.he === "" && custom.en === "" ? null : custom;
}

/** As the customer sees it, with examples for what differs from one to the next. What does not exist stays in sight. */
export function example(said: string, { variables }: AutomationText, language: Language): string {
  const unknown = variablesIn(said).map((name) => [name, `{{${name}}}`]);
  const known = variables.map(({ name, example: shown }) => [name, shown[language]]);
  return fill(said, Object.fromEntries([...unknown, ...known]));
}

/** Characters as a person counts them and the server does: an emoji is one. */
export const lengthOf = (said: string): number => [...said.trim()].length;

/** Puts something where the caret stands, or in place of what is selected. */
export function insertAt(said: string, start: number, end: number, piece: string): { said: string; caret: number } {
  return { said: said.slice(0, start) + piece + said.slice(end), caret: start + piece.length };
}

export type Fault = { kind: "unknown_variable"; variable: string } | { kind: "too_long"; max: number };

/** What the server would refuse, told while one writes. */
export function faultIn(said: string, { variables, maxLength }: AutomationText): Fault | null {
  const variable = variablesIn(said).find((name) => !variables.some((known) => known.name === name));
  if (variable !== undefined) return { kind: "unknown_variable", variable };
  return lengthOf(said) > maxLength ? { kind: "too_long", max: maxLength } : null;
}

const Unknown = z.object({ language: Language, variable: z.string() });
const TooLong = z.object({ language: Language, max: z.number() });

/** In which language the server found what at fault; null where its refusal is about something else. */
export function refusedFault(error: unknown): { language: Language; fault: Fault } | null {
  if (isProblem(error, "automation.unknown_variable")) {
    const { language, variable } = Unknown.parse(error.details);
    return { language, fault: { kind: "unknown_variable", variable } };
  }
  if (isProblem(error, "automation.text_too_long")) {
    const { language, max } = TooLong.parse(error.details);
    return { language, fault: { kind: "too_long", max } };
  }
  return null;
}

/** Marks and vowel points left out, final letters as plain ones. */
const finals: Record<string, string> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\u0591-\u05c7*_~]/gu, "")
    .replace(/[ךםןףץ]/gu, (letter) => finals[letter] ?? letter);

/** Whether it is what somebody looks for, in either language, as customers see it or as it is written. */
export function isFound(text: AutomationText, wanted: string): boolean {
  const said = wordingOf(text);
  const all = languages.flatMap((language) => [said[language], example(said[language], text, language)]);
  return plain(all.join("\n")).includes(plain(wanted.trim()));
}
