import { foldFinals, isHebrew } from "./hebrew.ts";
import { MAX_CHARS, normaliseWord } from "./normalise.ts";

export type TokenKind = "word" | "number" | "clock" | "separator" | "emoji";

export type Token = {
  kind: TokenKind;
  raw: string;
  /** Normalised; for Hebrew with folded finals and without geresh. */
  base: string;
  hebrew: boolean;
  /** Of a number; minutes since midnight for a clock time. */
  value: number;
  start: number;
  end: number;
  /** Nothing stands between this and the token before it. */
  joined: boolean;
};

/** More words than a message of this trade ever has; what follows is not read. */
const MAX_TOKENS = 500;

const PATTERN =
  /(?<phone>\+?\d{2,3}[- ]?\d{7,12}(?!\d)|\d{7,})|(?<clock>\d{1,2}:\d{2}(?!\d))|(?<number>\d{1,6}(?:\.\d{1,3}|[½¼¾])?|[½¼¾])|(?<short>w\/o?(?!\p{L})|i\/o(?!\p{L})|[a-wyz]\d{1,3}(?![\d.:\p{L}]))|(?<hebrew>[א-ת][א-ת\u0591-\u05c7]*(?:['"׳״’”][א-ת\u0591-\u05c7]+)*['׳’]?)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|(?<emoji>\p{Extended_Pictographic})|(?<separator>[\n,.;:!?+&()/×*%@\u2013\u2014-])/giu;

const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

function numberIn(kind: TokenKind, raw: string): number {
  if (kind === "number") {
    const part = FRACTIONS[raw.slice(-1)];
    return part === undefined ? Number(raw) : Number(raw.slice(0, -1)) + part;
  }
  if (kind === "clock") {
    const [hours, minutes] = raw.split(":");
    return Number(hours) * 60 + Number(minutes);
  }
  return Number.NaN;
}

/** The form under which Hebrew and Latin words are compared. */
export function baseOf(raw: string): string {
  const word = normaliseWord(raw);
  return isHebrew(word) ? foldFinals(word.replace(/['"]/g, "")) : word;
}

/** Splits a message into words, numbers and marks, each with its place in the original text. Linear and bounded. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.slice(0, MAX_CHARS).matchAll(PATTERN)) {
    if (tokens.length >= MAX_TOKENS) break;
    const groups = match.groups ?? {};
    const kind: TokenKind =
      groups.clock !== undefined
        ? "clock"
        : groups.phone !== undefined
          ? "emoji"
          : groups.number !== undefined
            ? "number"
            : groups.emoji !== undefined
              ? "emoji"
              : groups.separator !== undefined
                ? "separator"
                : "word";
    const raw = match[0];
    const start = match.index;
    tokens.push({
      kind,
      raw,
      base: kind === "word" ? baseOf(raw) : raw,
      hebrew: groups.hebrew !== undefined,
      value: numberIn(kind, raw),
      start,
      end: start + raw.length,
      joined: start === previousEnd,
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}
