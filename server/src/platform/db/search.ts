/** What a `like` pattern needs so that a person's `%` and `_` mean themselves. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/**
 * Patterns that find what a person typed into a search box in a `search_text` column: the words as they stand, lower
 * case, and, when it could be part of a phone number, its digits as the international form has them (050-123 4567,
 * +972 50 123 4567 and 00972501234567 all find 972501234567).
 */
export function searchPatterns(typed: string): string[] {
  const text = typed.trim().toLowerCase().replace(/^@/, "");
  if (text === "") return [];
  const patterns = [`%${escaped(text)}%`];
  const digits = /^[+\d\s()./-]+$/.test(text) ? text.replaceAll(/\D/g, "").replace(/^0+/, "") : "";
  if (digits.length >= 3) patterns.push(`%${digits}%`);
  return patterns;
}
