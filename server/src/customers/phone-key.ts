import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * Numbers that are written in two ways: how people and address books write them, and how WhatsApp may know them. Each
 * pattern is the longer writing of a shorter one that means the same telephone.
 */
const longerWritings: readonly (readonly [RegExp, string])[] = [
  // Brazil's ninth digit: only numbers that began with 6–9 were ever written without it. Those that begin with 9 and a
  // lower digit are newer, and without the 9 they would be somebody's land line.
  [/^55(\d{2})9([6-9]\d{7})$/, "55$1$2"],
  // Mexico's 1 for mobiles, abolished in 2019 and still in WhatsApp's ids.
  [/^521(\d{10})$/, "52$1"],
  // Argentina's 9 for mobiles from abroad; the ten digits after it are nobody else's.
  [/^549(\d{10})$/, "54$1"],
  // Benin put 01 before every number in November 2024.
  [/^22901(\d{8})$/, "229$1"],
  // Israel's 0 kept after the country's number by hand.
  [/^9720(\d{8,9})$/, "972$1"],
];

/**
 * The key under which all writings of one number are one. For recognising only: a message goes to the address that Meta
 * gave, as it gave it. `digits` begin with the country's number.
 */
export function phoneKeyOf(digits: string): string {
  for (const [longer, shorter] of longerWritings) if (longer.test(digits)) return digits.replace(longer, shorter);
  return digits;
}

/** Whether a number as people write it could be somebody's: it has a country, and as many digits as numbers have there. */
export const isPhone = (written: string, near?: string): boolean =>
  parsePhoneNumberFromString(`+${readPhone(written, near)}`)?.isPossible() === true;

/**
 * Digits of a number as people write it, with the country's number in front. `near` is a number of the same country, for
 * those written without it (the business's own, for one).
 */
export function readPhone(written: string, near?: string): string {
  const international = written.trim().replace(/^00(?=[1-9])/, "+");
  const home = near === undefined ? undefined : parsePhoneNumberFromString(`+${near.replaceAll(/\D/g, "")}`)?.country;
  const parsed = parsePhoneNumberFromString(international, home === undefined ? {} : { defaultCountry: home });
  if (parsed?.isPossible()) return parsed.number.slice(1);
  // Without + and country: the digits of an id that begin with one, as in a list exported from elsewhere.
  const digits = international.replaceAll(/\D/g, "");
  return parsePhoneNumberFromString(`+${digits}`)?.number.slice(1) ?? digits;
}
