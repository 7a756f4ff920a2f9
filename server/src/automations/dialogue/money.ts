import type { Language } from "./dialogue.ts";

/** An amount of minor units as people of that language write it. */
export function money(minor: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language === "he" ? "he-IL" : "en-IL", { style: "currency", currency }).format(
    minor / 100,
  );
}
