import type { MenuIndex } from "./indexed-menu.ts";
import type { Token } from "./text/tokens.ts";
import type { SourceSpan } from "./types.ts";

/** A message being read: its words, and the menu they are held against. */
export type Reading = { index: MenuIndex; tokens: readonly Token[]; text: string };

export function textOf({ tokens, text }: Reading, start: number, end: number): string {
  const from = tokens[start]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? from;
  return text.slice(from, to).trim();
}

/** Where in the message some words stand. */
export function placeOf({ tokens }: Reading, { start, end }: { start: number; end: number }): SourceSpan {
  const from = tokens[start]?.start ?? 0;
  return { start: from, end: tokens[end - 1]?.end ?? from };
}

export function sourceOf(reading: Reading, places: readonly { start: number; end: number }[]): SourceSpan[] {
  return places
    .map((place) => placeOf(reading, place))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start);
}
