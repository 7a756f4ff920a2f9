import type { ParsedItem, ParseResult, SourceSpan } from "./types.ts";

/** What the customers of one business call something on its menu. */
export type Synonym = { text: string } & ({ productId: string } | { optionId: string } | { ingredientId: string });

/** What an agent put right, and where the line it belongs to was read. */
type Correction = { thing: Synonym; near: readonly SourceSpan[] };

const MAX_WORDS = 4;
const MAX_LENGTH = 40;

function added<T>(before: readonly T[], after: readonly T[]): T[] {
  return after.filter((one) => !before.includes(one));
}

const choicesOf = (item: ParsedItem): string[] => [
  ...Object.values(item.options).flat(),
  ...(item.halves ?? []).flat(),
];
const partsOf = (item: ParsedItem): string[] => [...item.removed, ...Object.keys(item.amounts)];

function correctionsOf(before: readonly ParsedItem[], after: readonly ParsedItem[]): Correction[] {
  const left = [...before];
  return after.flatMap((item): Correction[] => {
    const at = left.findIndex(({ product }) => product === item.product);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (!same) return [{ thing: { text: "", productId: item.product }, near: [] }];
    const near = same.source ?? [];
    const options = added(choicesOf(same), choicesOf(item));
    const parts = added(partsOf(same), partsOf(item)).filter((id) => !options.includes(id));
    return [
      ...options.map((optionId) => ({ thing: { text: "", optionId }, near })),
      ...parts.map((ingredientId) => ({ thing: { text: "", ingredientId }, near })),
    ];
  });
}

/** Unknown words that stand together are one name. */
function joinSpans(spans: readonly SourceSpan[], text: string): SourceSpan[] {
  const joined: SourceSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "") last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

function isName(words: string): boolean {
  return (
    words.length >= 2 && words.length <= MAX_LENGTH && words.split(/\s+/).length <= MAX_WORDS && /\p{L}/u.test(words)
  );
}

function touches(span: SourceSpan, near: readonly SourceSpan[], text: string): boolean {
  const between = (from: number, to: number): string => text.slice(Math.min(from, to), Math.max(from, to)).trim();
  return near.some(({ start, end }) => between(end, span.start) === "" || between(span.end, start) === "");
}

/**
 * Synonyms that follow from a correction: the message as it was understood, and the lines an agent made of it. Only words that
 * were not understood are proposed, and only when there is exactly one thing they can have meant.
 */
export function suggestSynonyms(
  before: Pick<ParseResult, "items" | "notUnderstood">,
  after: readonly ParsedItem[],
  text: string,
): Synonym[] {
  const spans = joinSpans(before.notUnderstood, text).filter(({ start, end }) => isName(text.slice(start, end)));
  const corrections = correctionsOf(before.items, after);
  const named = ({ start, end }: SourceSpan, { thing }: Correction): Synonym => ({
    ...thing,
    text: text.slice(start, end),
  });
  const [span, correction] = [spans[0], corrections[0]];
  if (span && correction && spans.length === 1 && corrections.length === 1) return [named(span, correction)];
  return spans.flatMap((one) => {
    const [only, second] = corrections.filter(({ near }) => touches(one, near, text));
    if (!only || second) return [];
    const rivals = spans.filter((other) => touches(other, only.near, text));
    return rivals.length === 1 ? [named(one, only)] : [];
  });
}
