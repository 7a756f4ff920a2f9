export type Price = { minor: number; currency: string };

const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * A price as Meta writes it when products are read, which follows no one rule: `₪30.00`, `30.00 ILS`, `1.234,50 €`. What
 * has as many digits after its last dot or comma as the currency has is a fraction; other marks part thousands.
 * @param currency what Meta names beside it; else the three letters in the price itself
 * @returns null where amount or currency cannot be told
 */
export function readPrice(text: string | null, currency: string | null): Price | null {
  const code = currency ?? /\b[A-Z]{3}\b/.exec(text ?? "")?.[0] ?? "";
  const number = /\d[\d.,\s\u00A0\u202F']*/.exec(text ?? "")?.[0].trim();
  if (number === undefined || !currencies.has(code)) return null;
  const digits = digitsOf(code);
  const [, fraction = ""] = digits === 0 ? [] : (new RegExp(`[.,](\\d{1,${digits}})$`).exec(number) ?? []);
  const whole = (fraction === "" ? number : number.slice(0, -fraction.length - 1)).replaceAll(/\D/g, "");
  const minor = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? { minor, currency: code } : null;
}

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
