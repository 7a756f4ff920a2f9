import type { Entity, MenuIndex } from "./indexed-menu.ts";
import { readMeasure } from "./measures.ts";
import { isDimensions } from "./numbers.ts";
import { numeralBase, numeralValue } from "./numerals.ts";
import { readUnits, type UnitReading, type WordReading } from "./readings.ts";
import type { Token } from "./text/tokens.ts";

export type Candidate = {
  entity: Entity;
  /** Share of the name that was said, times how surely the words were read. */
  score: number;
  /** Share of the name that was said. */
  coverage: number;
  /** Only describing words were said. */
  weak: boolean;
  /** A synonym this business has learned was said whole. */
  learned: boolean;
};

/** Some words of the message and everything on the menu they may name. */
export type Span = { start: number; end: number; prefix: string; candidates: Candidate[] };

/** `kinds`: the parts of which only the kind was said. */
type Partial = { mask: number; kinds: number; quality: number; strong: boolean };

/** Less is told by "beer" than by "Goldstar". */
const KIND_SHARE = 0.5;

/** Names are at most this many words with what stands between them. */
const MAX_UNITS = 7;
/** Bounds the work on a text made of one word over and over. */
const MAX_STEPS = 4000;

const LINKS = new Set(["of", "the", "של", "ה", "-", "with"]);
/** These join two things unless the name itself has them. */
const AND_LINKS = new Set(["and", "&", "n", "+"]);

type Search = {
  index: MenuIndex;
  tokens: readonly Token[];
  units: (at: number) => UnitReading[];
  steps: number;
  ends: Map<string, { end: number; prefix: string; partials: Map<number, Partial> }>;
};

function record(search: Search, end: number, prefix: string, partials: Map<number, Partial>): void {
  const key = `${end}/${prefix}`;
  const known = search.ends.get(key);
  if (!known) {
    search.ends.set(key, { end, prefix, partials });
    return;
  }
  for (const [variant, partial] of partials) {
    const other = known.partials.get(variant);
    if (!other || other.quality < partial.quality) known.partials.set(variant, partial);
  }
}

function extend(
  search: Search,
  at: number,
  prefix: string,
  partials: Map<number, Partial> | null,
  depth: number,
  linkedOnly = false,
): void {
  if (depth > MAX_UNITS || ++search.steps > MAX_STEPS) return;
  for (const reading of search.units(at)) {
    // "and the bread" begins something new; a bare number begins no name.
    const joins = partials !== null && reading.prefix === "ו";
    if (partials && reading.prefix !== "" && reading.prefix !== "ה" && !joins) continue;
    if (!partials && reading.key.startsWith("m:") && reading.quality < 1) continue;
    const next = new Map<number, Partial>();
    for (const posting of search.index.postings.get(reading.key) ?? []) {
      const before = partials ? partials.get(posting.variant) : { mask: 0, kinds: 0, quality: 1, strong: false };
      const bit = 1 << posting.unit;
      if (!before || (before.mask & bit) !== 0) continue;
      const variant = search.index.variants[posting.variant];
      if ((linkedOnly || joins) && !variant?.linked) continue;
      const unit = variant?.units[posting.unit];
      const quality = before.quality * reading.quality * posting.quality;
      const known = next.get(posting.variant);
      if (!known || known.quality < quality)
        next.set(posting.variant, {
          mask: before.mask | bit,
          kinds: before.kinds | (posting.kind ? bit : 0),
          quality,
          strong: before.strong || unit?.weak === false,
        });
    }
    if (next.size === 0) continue;
    const begun = partials ? prefix : reading.prefix;
    record(search, at + reading.length, begun, next);
    extend(search, at + reading.length, begun, next, depth + 1);
  }
  const token = search.tokens[at];
  if (!partials || !token || depth >= MAX_UNITS) return;
  const times = token.joined && isDimensions(search.tokens, at - 1);
  if (LINKS.has(token.base) || times) extend(search, at + 1, prefix, partials, depth + 1);
  else if (AND_LINKS.has(token.base)) extend(search, at + 1, prefix, partials, depth + 1, true);
}

function coverageOf(index: MenuIndex, variant: number, partial: Partial): number {
  const name = index.variants[variant];
  if (!name) return 0;
  let said = 0;
  name.units.forEach((unit, position) => {
    const bit = 1 << position;
    if ((partial.mask & bit) !== 0) said += unit.weight * ((partial.kinds & bit) !== 0 ? KIND_SHARE : 1);
  });
  return said / name.total;
}

/** Said to the letter, or nearly. */
const LEARNED_SCORE = 0.95;

function candidatesOf(index: MenuIndex, partials: Map<number, Partial>): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const [variant, partial] of partials) {
    const at = index.variants[variant]?.entity;
    const entity = at === undefined ? undefined : index.entities[at];
    if (at === undefined || !entity) continue;
    const coverage = coverageOf(index, variant, partial);
    const score = coverage * partial.quality;
    const known = best.get(at);
    const learned = index.variants[variant]?.learned === true && score >= LEARNED_SCORE;
    if (!known || known.score < score || (learned && !known.learned))
      best.set(at, { entity, score, coverage, weak: !partial.strong, learned: learned || known?.learned === true });
  }
  const found = [...best.values()].sort((a, b) => b.score - a.score);
  // What this business's customers are known to mean comes before what the words mean elsewhere.
  const learned = found.filter((candidate) => candidate.learned);
  return learned.length > 0 ? learned : found;
}

const WHOLE_COVERAGE = 0.95;

/** Less than this of a name, without its number, is hardly the name. */
const HALF_NAMED = 0.6;

/** A number in front counts pieces unless it is part of an option's name ("20 roses") or large ("12 eggs"). */
function isLeadingCount(tokens: readonly Token[], span: Span, candidate: Candidate, after: readonly Span[]): boolean {
  const token = tokens[span.start];
  if (candidate.entity.kind !== "product" || token?.kind !== "number" || span.end === span.start + 1) return false;
  // "2 scoops" where that is the whole name of what is sold.
  if (token.value >= 10 || readMeasure(tokens, span.start) !== null || candidate.coverage >= WHOLE_COVERAGE)
    return false;
  // "4 cheese": without the number it would be some cheese, no product.
  const rest = after.find(({ end }) => end === span.end)?.candidates ?? [];
  const product = rest.find(({ entity }) => entity.kind === "product");
  if (product?.entity.id !== candidate.entity.id) return true;
  return rest[0]?.entity.kind === "product" && product.coverage >= HALF_NAMED;
}

/** A word that the menu has as it stands is hardly a preposition and another word. */
const SPLIT_SHARE = 0.5;

function scoreOf({ prefix, candidates }: Span): number {
  return (candidates[0]?.score ?? 0) * (prefix === "" || prefix === "ו" || prefix === "ה" ? 1 : SPLIT_SHARE);
}

function productCoverage({ candidates }: Span): number {
  return candidates.find(({ entity }) => entity.kind === "product")?.coverage ?? 0;
}

/** "Three tacos" are three of them, though the deal of three has the number in its name too. */
function withoutCounts(tokens: readonly Token[], spans: Span[], after: readonly Span[]): Span[] {
  const token = tokens[spans[0]?.start ?? -1];
  if (token?.kind !== "word" || numeralValue(numeralBase(token.base)) === null) return spans;
  return spans.filter(({ end, candidates }) => {
    const without = Math.max(0, ...after.filter((rest) => rest.end === end).map(productCoverage));
    return candidates[0]?.entity.kind !== "product" || without <= candidates[0].coverage;
  });
}

/** Every run of words that names something on the menu, by where it starts, longest first. */
export function findSpans(index: MenuIndex, tokens: readonly Token[], words: readonly WordReading[][]): Span[][] {
  const cache: UnitReading[][] = [];
  const units = (at: number): UnitReading[] => {
    const known = cache[at] ?? readUnits(index, tokens, words, at);
    cache[at] = known;
    return known;
  };
  const found = tokens.map((_, start) => {
    const search: Search = { index, tokens, units, steps: 0, ends: new Map() };
    extend(search, start, "", null, 0);
    const spans: Span[] = [];
    for (const { end, prefix, partials } of search.ends.values()) {
      spans.push({ start, end, prefix, candidates: candidatesOf(index, partials) });
    }
    return spans.sort((a, b) => b.end - a.end || scoreOf(b) - scoreOf(a));
  });
  return found.map((spans, start) => {
    const after = found[start + 1] ?? [];
    const named = spans.map((span) => ({
      ...span,
      candidates: span.candidates.filter((candidate) => !isLeadingCount(tokens, span, candidate, after)),
    }));
    return withoutCounts(
      tokens,
      named.filter(({ candidates }) => candidates.length > 0),
      after,
    );
  });
}
