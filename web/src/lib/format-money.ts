import type { Language } from "@croozer/contracts/basics";

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language, trimmed: boolean): Intl.NumberFormat {
  const key = `${language}:${currency}:${trimmed}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      trailingZeroDisplay: trimmed ? "stripIfInteger" : "auto",
    });
  formats.set(key, format);
  return format;
}

/** How many minor units make one: 100 for the shekel, 1 for the yen. */
export const minorPerUnit = (currency: string): number =>
  10 ** (formatOf(currency, "en", false).resolvedOptions().maximumFractionDigits ?? 2);

/** 14300 → "₪143.00"; trimmed "₪143". Hebrew puts the sign where Intl does, so show it through `<Money>`. */
export const formatMoney = (amountMinor: number, currency: string, language: Language, trimmed = false): string =>
  formatOf(currency, language, trimmed).format(amountMinor / minorPerUnit(currency));
