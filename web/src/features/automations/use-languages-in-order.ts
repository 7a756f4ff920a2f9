import type { Language } from "@croozer/contracts/basics";
import { languages } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";

/** The language on the screen first. */
export function useLanguagesInOrder(): readonly Language[] {
  const first = useLanguage();
  return [first, ...languages.filter((language) => language !== first)];
}
