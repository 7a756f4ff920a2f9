/** Two-digit country codes; 1 and 7 have one digit, every other three. */
const twoDigits = new Set(
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);
const countries: Record<string, string> = {
  1: "US",
  7: "RU",
  27: "ZA",
  33: "FR",
  34: "ES",
  39: "IT",
  44: "GB",
  49: "DE",
  52: "MX",
  54: "AR",
  55: "BR",
  62: "ID",
  65: "SG",
  91: "IN",
  971: "AE",
  972: "IL",
};

export function countryCode(digits: string): string {
  if (digits.startsWith("1") || digits.startsWith("7")) return digits.slice(0, 1);
  const two = digits.slice(0, 2);
  return twoDigits.has(two) ? two : digits.slice(0, 3);
}

/** ISO country of a number, US for one the emulator does not list. */
export function countryOf(digits: string): string {
  return countries[countryCode(digits)] ?? "US";
}

/**
 * The other way the same line is written: Brazilian mobiles with and without the ninth digit, Mexican ones with and
 * without the 1, Argentine ones with and without the 9. WhatsApp knows the line under one of them.
 */
export function otherForm(digits: string): string | null {
  for (const [pattern, replacement] of forms) if (pattern.test(digits)) return digits.replace(pattern, replacement);
  return null;
}

const forms: [RegExp, string][] = [
  [/^55(\d{2})9(\d{8})$/, "55$1$2"],
  [/^55(\d{2})(\d{8})$/, "55$19$2"],
  [/^521(\d{10})$/, "52$1"],
  [/^52(\d{10})$/, "521$1"],
  [/^549(\d{10})$/, "54$1"],
  [/^54(\d{10})$/, "549$1"],
];

export function onlyDigits(text: string): string {
  return text.replace(/\D/g, "");
}

/**
 * The WhatsApp id for what a caller wrote into `to`. With a `+` or `00` it is complete; without, a number that begins
 * with a trunk zero or is too short to carry a country code gets that of the business (the documented behaviour).
 */
export function toWaId(to: string, businessDigits: string): string | null {
  const digits = onlyDigits(to.trim().replace(/^00/, "+"));
  if (digits === "" || /[^\d+\s().-]/.test(to)) return null;
  const complete = /^\s*(?:\+|00)/.test(to) || (!digits.startsWith("0") && digits.length >= 10);
  const full = complete ? digits : countryCode(businessDigits) + digits.replace(/^0+/, "");
  return full.length >= 7 && full.length <= 15 ? full : null;
}
