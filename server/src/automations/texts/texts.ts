import type { Language } from "@croozer/contracts/basics";
import { fill } from "@croozer/contracts/text-template";
import { defaultOf, type defaults, type TextKey } from "./default-texts.ts";

type VariablesIn<Template extends string> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | VariablesIn<Rest>
  : never;
type VariablesOf<Key extends TextKey> = VariablesIn<(typeof defaults)[Key]["en"]>;
type Filling<Key extends TextKey> = [VariablesOf<Key>] extends [never]
  ? []
  : [Readonly<Record<VariablesOf<Key>, string | number>>];

/** A text in one language, with every one of its variables given. */
export type Say = <Key extends TextKey>(key: Key, ...values: Filling<Key>) => string;
/** What a business says, in either language. */
export type Texts = (language: Language) => Say;

/** A business's own wording; a language left empty keeps the default. */
export type CustomText = Readonly<Record<Language, string>>;

export function textsWith(custom: ReadonlyMap<TextKey, CustomText>): Texts {
  return (language) =>
    (key, ...[values]) =>
      fill(custom.get(key)?.[language] || defaultOf(key)[language], values ?? {});
}

export const defaultTexts: Texts = textsWith(new Map());
