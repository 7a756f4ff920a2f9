import { type Token, tokenise } from "../text/tokens.ts";

/** Phrases as lists of bases, longest first, found anywhere among tokens. */
export type PhraseList = { bases: string[]; emoji: boolean }[];

export function compilePhrases(phrases: readonly string[]): PhraseList {
  return phrases
    .map((phrase) => ({
      bases: tokenise(phrase)
        .filter((token) => token.raw !== "-" && token.raw !== ".")
        .map((token) => token.base),
      emoji: false,
    }))
    .filter(({ bases }) => bases.length > 0)
    .sort((a, b) => b.bases.length - a.bases.length);
}

const PREFIX = /^[והבלמש]/;

function matchesAt(tokens: readonly Token[], at: number, bases: readonly string[]): number {
  let position = at;
  for (const [step, base] of bases.entries()) {
    if (step > 0 && tokens[position]?.raw === "-") position++;
    const token = tokens[position];
    if (!token) return 0;
    const same =
      token.base === base ||
      (step === 0 &&
        token.hebrew &&
        token.base.length > base.length &&
        base.length > 1 &&
        PREFIX.test(token.base) &&
        (token.base.slice(1) === base || (base.length > 2 && token.base.slice(2) === base)));
    if (!same) return 0;
    position++;
  }
  return position - at;
}

/** The first phrase found from `from` on; Hebrew ones may carry one or two letters before them. */
export function findPhrase(
  tokens: readonly Token[],
  list: PhraseList,
  from = 0,
): { start: number; end: number } | null {
  for (let at = from; at < tokens.length; at++) {
    for (const { bases } of list) {
      const length = matchesAt(tokens, at, bases);
      if (length > 0) return { start: at, end: at + length };
    }
  }
  return null;
}

export function phraseStartsAt(tokens: readonly Token[], list: PhraseList, at: number): number {
  for (const { bases } of list) {
    const length = matchesAt(tokens, at, bases);
    if (length > 0) return length;
  }
  return 0;
}
