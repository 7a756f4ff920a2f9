import { EMOJI_WORDS } from "../knowledge/cues.ts";
import { type Token, tokenise } from "./tokens.ts";

function wordTokens(picture: Token, words: string): Token[] {
  return tokenise(words).map((token) => ({ ...token, start: picture.start, end: picture.end, raw: picture.raw }));
}

function countToken(first: Token, count: number): Token {
  return { ...first, kind: "number", raw: String(count), base: String(count), value: count };
}

/** "🍕×2", "🌮🌮": pictures as the words they stand for, the same one over again as a count; null when there is none. */
export function spellEmoji(tokens: readonly Token[]): Token[] | null {
  const spelled: Token[] = [];
  let found = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const words = token.kind === "emoji" ? EMOJI_WORDS[token.raw] : undefined;
    if (words === undefined) {
      spelled.push(token);
      continue;
    }
    found = true;
    let count = 1;
    while (tokens[at + count]?.raw === token.raw && tokens[at + count]?.joined === true) count++;
    if (count > 1) spelled.push(countToken(token, count));
    spelled.push(...wordTokens(token, words));
    at += count - 1;
  }
  return found ? spelled : null;
}
