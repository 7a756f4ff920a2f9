/** Digits with what is written between those of a phone number; no part of an order's number or of a word. */
const phone = /((?<![\p{L}\p{N}-])\+?\d[\d -]{5,}\d(?![\p{L}\p{N}]))/gu;

/**
 * A text cut at the phone numbers in it: what is before one, the number, what is between it and the next, and so on. In a
 * line of Hebrew "+972-55-000-0000" would stand as "000-0000-55-972+".
 */
export const phonesIn = (text: string): string[] => (/\d[\d -]{5}/.test(text) ? text.split(phone) : [text]);
