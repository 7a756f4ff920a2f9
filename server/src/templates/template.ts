import { createHash } from "node:crypto";
import type { Language } from "@croozer/contracts/basics";
import type { NewTemplate } from "../meta/message-templates.ts";
import { houseTexts } from "./texts/house-texts.ts";
import { orderTexts } from "./texts/order-texts.ts";
import type { TemplateWords } from "./texts/template-text.ts";

const texts = { ...orderTexts, ...houseTexts };
export type TemplateKey = keyof typeof texts;
export const languages = ["he", "en"] as const satisfies readonly Language[];
export const templateKeys = Object.keys(texts).filter(isTemplateKey);

export function isTemplateKey(key: string): key is TemplateKey {
  return Object.hasOwn(texts, key);
}

/** Widened: what is there for every template alike. */
export const wordsOf = (key: TemplateKey, language: Language): TemplateWords => texts[key][language];

type VariablesOf<Key extends TemplateKey> = keyof (typeof texts)[Key]["en"]["samples"];
export type Filling<Key extends TemplateKey> = Readonly<Record<VariablesOf<Key>, string | number>>;

/** A template with what fills it. */
export type FilledTemplate = { [Key in TemplateKey]: { key: Key; values: Filling<Key> } }[TemplateKey];

/** Ours among the templates of an account. */
export const namePrefix = "croozer_";

/**
 * A template as Meta is to have it. Its name ends with a print of all that it says, in both languages: other words, or
 * another address of this installation, are another template. So whatever Meta has under this name says just this.
 */
export function templateOf(key: TemplateKey, language: Language, publicUrl: string): NewTemplate {
  const { body, samples, button, opens } = wordsOf(key, language);
  return {
    name: `${namePrefix}${key}_${printOf(key, publicUrl)}`,
    language,
    body,
    samples,
    button:
      button === undefined
        ? null
        : { text: button, url: openedAt(publicUrl, opens), sample: "Zm9sbG93LXRoaXMtb3JkZXI" },
  };
}

const openedAt = (publicUrl: string, opens: TemplateWords["opens"]) =>
  `${publicUrl}/${opens === "courier" ? "c" : "o"}/`;

export const printLength = 8;
function printOf(key: TemplateKey, publicUrl: string): string {
  const said = languages.map((language) => wordsOf(key, language));
  const withButton = said.find(({ button }) => button !== undefined);
  const address = withButton ? openedAt(publicUrl, withButton.opens) : null;
  return createHash("sha256")
    .update(JSON.stringify([said, address]))
    .digest("hex")
    .slice(0, printLength);
}
