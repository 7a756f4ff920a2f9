import { callingCodes } from "./calling-codes.ts";

const countries = new Map<string, string>();
for (const line of callingCodes.replaceAll("\n", " ").split(",")) {
  const [country = "", ...beginnings] = line.trim().split(" ");
  for (const digits of beginnings) countries.set(digits, country);
}
const longest = Math.max(...[...countries.keys()].map((digits) => digits.length));

/** Where it is not known. */
export const nowhere = "ZZ";

/** The country of a person by the phone number; without one by the business-scoped id, which begins with it. */
export function countryOf({ waId, bsuid }: { waId: string | null; bsuid: string | null }): string {
  const digits = waId?.replaceAll(/\D/g, "") ?? "";
  for (let length = Math.min(longest, digits.length); length > 0; length -= 1) {
    const country = countries.get(digits.slice(0, length));
    if (country !== undefined) return country;
  }
  return /^([A-Z]{2})\./.exec(bsuid ?? "")?.[1] ?? nowhere;
}
