/** Currencies without minor units and with thousandths (ISO 4217); every other has hundredths. */
const whole = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "));
const thousandths = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

export function minorDigits(currency: string): number {
  if (whole.has(currency)) return 0;
  return thousandths.has(currency) ? 3 : 2;
}

export function isCurrency(code: string): boolean {
  return known.has(code);
}
const known = new Set(Intl.supportedValuesOf("currency"));

/** `30.00 ILS` as feeds and batches write prices; null for anything else, also for more decimals than the currency has. */
export function parsePrice(text: string): { minor: number; currency: string } | null {
  const match = /^\s*(\d{1,12})(?:\.(\d+))?\s+([A-Z]{3})\s*$/.exec(text);
  const [, units = "", decimals = "", currency = ""] = match ?? [];
  if (!match || !isCurrency(currency)) return null;
  const digits = minorDigits(currency);
  if (/[1-9]/.test(decimals.slice(digits))) return null;
  return { minor: Number(units + decimals.slice(0, digits).padEnd(digits, "0")), currency };
}

/** In units of the currency, as orders carry prices: 30, 25.5. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

/** As Meta writes prices when products are read: `₪30.00`. */
export function formatPrice(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const options = {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat("en-US", options).format(toMajor(minor, currency));
}
