import type { Language, LocalText } from "@croozer/contracts/basics";
import { createContext, useContext } from "react";
import { messages } from "./messages.ts";

export type TextKey = keyof typeof messages.en;
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const LanguageContext = createContext<Language>("he");

/** The page's own words: it has too few of them for a library. What people wrote is isolated from its neighbours. */
export function sayIn(language: Language): Say {
  return (key, values = {}) =>
    (messages[language][key] ?? key).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_all, name: string) => `\u2068${values[name] ?? ""}\u2069`,
    );
}

export function useTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    t: sayIn(language),
    /** The text in the language on the screen, or in the other when that one is empty. */
    named: (text: LocalText) => text[language] || text[language === "he" ? "en" : "he"],
  };
}
