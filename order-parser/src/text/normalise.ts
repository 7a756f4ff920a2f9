/** A WhatsApp text holds at most 4,096 characters; whatever comes after is not read. */
export const MAX_CHARS = 4096;

const GERESH = /[׳’‘`´‛′]/g;
const GERSHAYIM = /[״“”„″]/g;

/**
 * A word as it is compared: compatibility forms composed, lower case, without niqqud and accents, one kind of quote.
 * Never throws: lone surrogates and odd marks fall out.
 */
export function normaliseWord(raw: string): string {
  if (/^[a-z0-9א-ת]*$/.test(raw)) return raw;
  return raw
    .normalize("NFKD")
    .toLowerCase()
    .replace(GERESH, "'")
    .replace(GERSHAYIM, '"')
    .replace(/\p{M}|\p{Cf}|\p{Cs}/gu, "");
}

/** The message as one lower-case line of words with single spaces, for phrases that only need to be found. */
export function normaliseLine(text: string): string {
  const words = normaliseWord(text.slice(0, MAX_CHARS))
    .replace(/[^\p{L}\p{N}'"]+/gu, " ")
    .trim();
  return ` ${words} `;
}

/** True when the line (of `normaliseLine`) holds the phrase as whole words; a Hebrew phrase may carry and / that before it. */
export function hasPhrase(line: string, phrase: string): boolean {
  if (line.includes(` ${phrase} `)) return true;
  if (!/^[א-ת]/.test(phrase)) return false;
  return line.includes(` ו${phrase} `) || line.includes(` ש${phrase} `) || line.includes(` ה${phrase} `);
}

export function hasAnyPhrase(line: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(line, phrase));
}
