/** What a `like` pattern needs so that a person's `%` and `_` mean themselves. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** A `like` pattern for a text in lower case that says somewhere what a person typed. */
export const textPattern = (typed: string): string => `%${escaped(typed.trim().toLowerCase())}%`;

/** "#12" is the day's number of an order, and nothing else that has a 12 in it. */
export const orderNumberIn = (typed: string): string | null => /^#\s*0*(\d{1,9})$/.exec(typed.trim())?.[1] ?? null;

/**
 * The words of what a person typed, as `folded_words` and `phone_words` of the schema leave what they are compared with. An
 * order number stays whole; what could be a phone number is one word of digits, without the zeros in front and, of an
 * international one, the code of its country: who gave 050-123 4567 is found by +972 50 123 4567 as well.
 */
export function searchedWords(typed: string): string[] {
  const text = typed.trim().toLowerCase();
  if (orderNumberIn(text) !== null) return [];
  if (/^(ord-)?\d{8}-\d+$/.test(text)) return [text.startsWith("ord-") ? text : `ord-${text}`];
  if (/^ord-[\d-]*$/.test(text)) return [text];
  if (/^[+#\d\s()./-]+$/.test(text)) return [withoutCountry(text).replace(/^0+/, "")].filter(Boolean);
  return foldedWords(text);
}

/** The words of a text, each once, as `folded_words` of the schema leaves them. */
export const foldedWords = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .replaceAll(unheard, "")
      .replaceAll(/[ךםןףץ]/g, (letter) => plainForms[letter] ?? letter)
      .split(between)
      .filter(Boolean),
  ),
];

/** Where the words of a text stand in it, as they are written. */
export const wordsIn = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(wordRun)].map((match) => ({ word: match[0], at: match.index }));

/** The digits of a number. Eleven that begin with no zero are an international one without its plus; no country begins with a zero. */
function withoutCountry(typed: string): string {
  const digits = typed.replaceAll(/\D/g, "");
  if (!/^(\+|00[1-9]|[1-9]\d{10})/.test(typed.replaceAll(/[\s()./-]/g, ""))) return digits;
  const international = digits.replace(/^0+/, "");
  return international.replace(countryCode, "") || international;
}
/** As the ITU gives them out: two zones of one digit, the codes of two, and three for everybody else. */
const countryCode = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Niqqud, quotes and apostrophes. */
const unheard = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7'"`\u00B4\u05F3\u05F4\u2018-\u201F]/g;
const between = /[\s!-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u05BE\u2000-\u206F]+/;
/** What stands between two separators; a quote within it is part of it. */
const wordRun = new RegExp(`(?:${between.source.replace("[", "[^").replace("+", "")}|${unheard.source})+`, "g");
const plainForms: Record<string, string> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** A `like` pattern for a column of words with a space in front of each: one of them begins so. */
export const wordPattern = (word: string): string => `% ${escaped(word)}%`;
