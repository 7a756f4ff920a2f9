import type { MenuIndex } from "./indexed-menu.ts";
import type { Candidate, Span } from "./spans.ts";

/** A choice of one option of one group. */
export type OptionChoice = { group: string; option: string; score: number };

const EXACT = 0.965;
/** A product within this share of the best one is as likely meant. */
const RIVAL_SHARE = 0.75;
/** A name made of describing words only ("kids meal") counts when nearly all of it is said. */
const WHOLE_NAME = 0.9;
/** Said by the heading alone ("a plant"): as likely as what has the word in its name, unless the name is clear. */
const HEADING_COVERAGE = 0.05;
export const CLEAR_COVERAGE = 0.6;
const NEARLY_CLEAR = 0.65;
const MIN_OPTION_SCORE = 0.3;

export function productCandidates(span: Span): Candidate[] {
  return span.candidates.filter((candidate) => candidate.entity.kind === "product");
}

/** The products the words may mean, best first: one when it is clear, several when it has to be asked. */
export function likelyProducts(span: Span): string[] {
  const candidates = productCandidates(span).filter((candidate) => !candidate.weak || candidate.coverage >= WHOLE_NAME);
  const best = candidates[0];
  if (!best) return [];
  const share = (best.coverage >= EXACT ? 0.99 : RIVAL_SHARE) * best.score;
  // Bare kinds ("pizza"): every product they may name is one to choose from, however long its name is.
  const limit = best.coverage < CLEAR_COVERAGE ? best.score * 0.4 : share;
  const isHeading = ({ coverage }: Candidate): boolean => coverage < HEADING_COVERAGE;
  // "Coffee" of a menu with a heading of coffees, though only the iced one is called that.
  const headed = best.coverage < NEARLY_CLEAR && candidates.filter(isHeading).length > 1;
  return candidates
    .filter(
      (candidate) => candidate.score >= limit || ((headed || best.coverage < CLEAR_COVERAGE) && isHeading(candidate)),
    )
    .map((candidate) => candidate.entity.id);
}

/** Products that only stand under a heading the words name. */
export function headedProducts(span: Span): string[] {
  return productCandidates(span)
    .filter(({ coverage }) => coverage < HEADING_COVERAGE)
    .map(({ entity }) => entity.id);
}

/** Products whose names hold these describing words ("plate", "white"). */
export function weakProducts(span: Span): string[] {
  return productCandidates(span).map((candidate) => candidate.entity.id);
}

export function productScore(span: Span): number {
  return productCandidates(span).find((candidate) => !candidate.weak || candidate.coverage >= WHOLE_NAME)?.score ?? 0;
}

/** What of the product's groups the words choose: the best of each, groups in the product's order. */
export function acceptedOptions(index: MenuIndex, productId: string, span: Span): OptionChoice[] {
  const product = index.products.get(productId);
  if (!product) return [];
  const choices: OptionChoice[] = [];
  for (const group of product.groups) {
    const fitting = span.candidates.filter(
      ({ entity, score }) => entity.kind === "option" && entity.group === group && score >= MIN_OPTION_SCORE,
    );
    const best = fitting[0];
    if (best) choices.push({ group, option: best.entity.id, score: best.score });
  }
  const top = Math.max(0, ...choices.map((choice) => choice.score));
  return choices.filter((choice) => choice.score >= top - 0.05);
}

/** Options of one group that fit the words equally well: to be asked. */
export function rivalOptions(
  index: MenuIndex,
  productId: string,
  span: Span,
): { group: string; options: string[] } | null {
  const [choice] = acceptedOptions(index, productId, span);
  if (!choice || choice.score >= EXACT) return null;
  const options = span.candidates
    .filter(
      ({ entity, score }) => entity.kind === "option" && entity.group === choice.group && score >= choice.score - 0.05,
    )
    .map(({ entity }) => entity.id);
  return options.length > 1 ? { group: choice.group, options } : null;
}

/** "A pink orchid" of orchids that are white or purple: a choice of that name, but not of this product. */
export function missesChoice(index: MenuIndex, productId: string, span: Span): boolean {
  const named = (group: string): string => JSON.stringify(index.groups.get(group)?.name ?? {});
  const own = new Set((index.products.get(productId)?.groups ?? []).map(named));
  return (
    acceptedOptions(index, productId, span).length === 0 &&
    span.candidates.some(
      ({ entity, coverage }) => entity.kind === "option" && coverage >= 0.9 && own.has(named(entity.group)),
    )
  );
}

export function ingredientOf(index: MenuIndex, productId: string, span: Span): string | null {
  const own = new Set(index.products.get(productId)?.ingredients.map((ingredient) => ingredient.id) ?? []);
  const found = span.candidates.find(
    ({ entity, score }) => entity.kind === "ingredient" && own.has(entity.id) && score >= MIN_OPTION_SCORE,
  );
  return found?.entity.id ?? null;
}

export function hasOptionReading(span: Span): boolean {
  return span.candidates.some(({ entity, score }) => entity.kind === "option" && score >= MIN_OPTION_SCORE);
}

/** Any of the products takes the words as an option. */
export function anyAccepts(index: MenuIndex, productIds: readonly string[], span: Span): boolean {
  return productIds.some((id) => acceptedOptions(index, id, span).length > 0);
}

export function anyContains(index: MenuIndex, productIds: readonly string[], span: Span): boolean {
  return productIds.some((id) => ingredientOf(index, id, span) !== null);
}

/** Products that take the most of these words as options. */
export function productsAccepting(index: MenuIndex, spans: readonly Span[]): string[] {
  let best = 1;
  let found: string[] = [];
  for (const id of index.products.keys()) {
    const taken = spans.filter((span) => acceptedOptions(index, id, span).length > 0).length;
    if (taken > best) found = [];
    best = Math.max(best, taken);
    if (taken === best) found.push(id);
  }
  return found;
}
