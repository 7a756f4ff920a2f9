import type { Language } from "@croozer/contracts/basics";

export const languages = ["he", "en"] as const satisfies readonly Language[];
/** What each language calls itself: shown as is in either interface. */
export const languageNames: Record<Language, string> = { he: "עברית", en: "English" };
export const directionOf = (language: Language): "rtl" | "ltr" => (language === "he" ? "rtl" : "ltr");

const storageKey = "croozer.language";
const isLanguage = (value: unknown): value is Language => value === "he" || value === "en";

/** The language a person chose on this device, or null. */
export function findChosenLanguage(): Language | null {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : null;
}
export const rememberLanguage = (language: Language) => localStorage.setItem(storageKey, language);

/** The choice made on this device, else the browser's own (the same rule as public/first-paint.js). */
export const firstLanguage = (): Language =>
  findChosenLanguage() ?? (/^(he|iw)\b/.test(navigator.language) ? "he" : "en");
