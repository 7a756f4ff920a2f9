import type { AddressParts } from "@croozer/contracts/addresses";

type Details = Pick<AddressParts, "entrance" | "floor" | "apartment" | "entranceCode" | "notes" | "postcode">;

const value = "([\\p{L}\\p{N}#*]{1,10})";
const gap = "[\\s.:#-]*";
/** Hebrew has no \b: a word begins where no letter stands before it. */
const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})`;
const after = (words: string) => new RegExp(`${word(words)}(?![\\p{L}])['׳]?${gap}${value}(?![\\p{L}\\p{N}])`, "iu");

/** Each is looked for in turn and taken out of the text; a code before the entrance that it opens. */
const patterns: readonly [keyof Details, RegExp][] = [
  [
    "entranceCode",
    after("קוד(?:\\s+(?:כניסה|לכניסה|בניין|לבניין|דלת|אינטרקום))?|(?:entrance|entry|gate|door)\\s+code|code"),
  ],
  ["floor", /(?<![\p{L}\p{N}])(\d{1,3})(?:st|nd|rd|th)\s+floor(?![\p{L}])/iu],
  ["floor", /(?<![\p{L}\p{N}])(ground|first|second|third|fourth|fifth)\s+floor(?![\p{L}])/iu],
  ["floor", after("קומת|קומה|קומ|קו|ק|floor|fl")],
  ["apartment", after("דירה|דיר|ד|apartment|apt|flat|unit|suite")],
  ["entrance", after("כניסה|כנ|entrance|ent")],
  ["postcode", after("מיקוד|zip(?:\\s*code)?|post\\s?code")],
];
/** Seven digits (five before 2013), or a British one. */
const bare = /(?<![\p{L}\p{N}])(\d{7}|\d{5}|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})(?![\p{L}\p{N}])/iu;
const note = /(?:^|[\s,;])(?:הערות|הערה|נא|note|notes|please)[\s:]+(.+)$/iu;

/** Takes floor, flat, entrance, code, postcode and notes out of an address; `rest` is what names house and town. */
export function takeDetails(text: string): { details: Details; rest: string } {
  const details: Details = {
    entrance: null,
    floor: null,
    apartment: null,
    entranceCode: null,
    notes: null,
    postcode: null,
  };
  let rest = text.replace(/\(([^)]*)\)/g, (_all, inner: string) => {
    details.notes = details.notes === null ? inner.trim() : `${details.notes}; ${inner.trim()}`;
    return " ";
  });
  const take = (key: keyof Details, pattern: RegExp) => {
    if (details[key] !== null) return;
    rest = rest.replace(pattern, (_all, found: string) => {
      details[key] = found.trim();
      return ", ";
    });
  };
  take("notes", note);
  for (const [key, pattern] of patterns) take(key, pattern);
  take("postcode", bare);
  return { details, rest };
}
