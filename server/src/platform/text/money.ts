import type { Language } from "@croozer/contracts/basics";

/** Making one takes some 50 µs, more than the rest of a sentence. */
const formats = new Map<string, Intl.NumberFormat>();

/** An amount of minor units as people of that language write it. */
export function money(minor: number, currency: string, language: Language): string {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  const format = known ?? new Intl.NumberFormat(language === "he" ? "he-IL" : "en-IL", { style: "currency", currency });
  if (!known) formats.set(key, format);
  return format.format(minor / 100);
}
