import type { Language } from "@croozer/contracts/basics";
import type { OrderItem } from "@croozer/contracts/orders";
import { localDay } from "../orders/orders.ts";
import { money } from "../platform/text/money.ts";
import { type Words, wordsOf } from "./words.ts";

const localeOf = (language: Language) => (language === "he" ? "he-IL" : "en-GB");

/** Left to right whatever surrounds it: telephone numbers, order numbers. */
export const isolated = (text: string): string => `\u2066${text}\u2069`;

export function formatsFor(language: Language, timeZone: string, now: Date) {
  const clock = new Intl.DateTimeFormat(localeOf(language), { timeZone, hour: "2-digit", minute: "2-digit" });
  const date = new Intl.DateTimeFormat(localeOf(language), { timeZone, day: "numeric", month: "numeric" });
  const full = new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  });
  return {
    money: (minor: number, currency: string) => money(minor, currency, language),
    time: (at: Date) => clock.format(at),
    /** The time alone today, with the day before it else. */
    due: (at: Date) =>
      localDay(at, timeZone) === localDay(now, timeZone) ? clock.format(at) : `${date.format(at)} ${clock.format(at)}`,
    dateTime: (at: Date) => full.format(at),
  };
}
export type Formats = ReturnType<typeof formatsFor>;

/** A number, or a single letter, stays in the line of the word before it: a street's, a floor's, the code of a door. */
export const together = (text: string): string =>
  text.replaceAll(/(?<=\p{Letter}) (?=[#*]?\d|\p{Letter}(?![\p{Letter}\u05be-]))/gu, "\u00a0");

export function quantityOf(
  { quantity, unit }: Pick<OrderItem, "quantity" | "unit">,
  language: Language,
  sign = "",
): string {
  const amount = sign === "" ? String(quantity) : isolated(`${sign}${quantity}`);
  const words = wordsOf(language);
  return unit === "unit" ? amount : `${amount} ${unit === "kg" ? words.kg : words.hundredGrams}`;
}

export function optionText({ kind, name, half }: OrderItem["options"][number], words: Words): string {
  switch (kind) {
    case "option":
      return half === null ? name : words.half(half, name);
    case "removed":
      return words.left_out(name);
    case "extra":
      return words.extra(name);
    case "light":
      return words.light(name);
    case "half":
      return words.half(half, name);
  }
}
