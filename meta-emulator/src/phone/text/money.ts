import type { Language } from "../words.ts";

const locale: Record<Language, string> = { he: "he-IL", en: "en-IL" };
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language): Intl.NumberFormat | null {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  try {
    const made = new Intl.NumberFormat(locale[language], { style: "currency", currency });
    formats.set(key, made);
    return made;
  } catch {
    return null; // a catalogue may say any three letters, or more
  }
}

/** An amount in minor units, with as many decimals as the currency has. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const format = formatOf(currency, language);
  if (!format) return `${(minor / 100).toFixed(2)} ${currency}`;
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
