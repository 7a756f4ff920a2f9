import type { Draft } from "../drafts.ts";
import {
  acceptedOptions,
  anyAccepts,
  hasOptionReading,
  likelyProducts,
  productCandidates,
  productScore,
  weakProducts,
} from "../roles.ts";
import type { Span } from "../spans.ts";
import { MIN_LONE_COVERAGE, type State, type Thing } from "./state.ts";

export function isProductFirst(span: Span): boolean {
  return likelyProducts(span).length > 0;
}

/** A describing word that only one name has ("a vegan"). */
function isLoneName(span: Span): boolean {
  const [only, second] = productCandidates(span);
  return only !== undefined && !second && only.coverage >= MIN_LONE_COVERAGE && !hasOptionReading(span);
}

export function namedProducts(span: Span): string[] {
  const likely = likelyProducts(span);
  return likely.length > 0 ? likely : weakProducts(span);
}

/** The next product of the same clause, over its own describing words only. */
export function productAhead(state: State, from: number): Thing | null {
  for (let at = from; at < state.atoms.length; at++) {
    const atom = state.atoms[at];
    if (atom?.type !== "thing") return null;
    if (/[בע]/.test(atom.lead) && at > from) return null;
    if (isProductFirst(atom.span) || (isLoneName(atom.span) && state.atoms[at + 1]?.type !== "thing")) {
      const next = state.atoms[at + 1];
      // "chocolate ice cream": the first word describes the second.
      if (
        next?.type === "thing" &&
        isProductFirst(next.span) &&
        anyAccepts(state.index, likelyProducts(next.span), atom.span)
      )
        continue;
      return atom;
    }
  }
  return null;
}

export function unknownAhead(state: State, from: number): boolean {
  const atom = state.atoms[from];
  return (
    atom?.type === "unknown" || (atom?.type === "thing" && !isProductFirst(atom.span) && unknownAhead(state, from + 1))
  );
}

/** Does a product further on in this clause take these words, with nothing between? */
export function fitsAhead(state: State, at: number): boolean {
  const ahead = productAhead(state, at + 1);
  return ahead !== null && anyAccepts(state.index, namedProducts(ahead.span), (state.atoms[at] as Thing).span);
}

/** "Asado bowl", "a deal with fish": too little of a name, but beside it stands what only this product takes. */
export function isTold(state: State, atom: Thing, at: number): boolean {
  const [only, second] = productCandidates(atom.span);
  if (!only || second || hasOptionReading(atom.span)) return false;
  const next = state.atoms[at + 1];
  const takes = (span: Span): boolean => anyAccepts(state.index, [only.entity.id], span);
  if (state.pending.length > 0) return state.gap === null && state.pending.every(({ mod }) => takes(mod.span));
  return next?.type === "thing" && takes(next.span);
}

/** "A classic, well done": a describing word that only one name has, where a product is expected. */
export function namesAlone(state: State, atom: Thing, at: number): boolean {
  const [only] = productCandidates(atom.span);
  if (!only || (!isLoneName(atom.span) && !isTold(state, atom, at))) return false;
  const begins = state.gap !== null || state.quantity !== null || state.pending.length > 0;
  if (!begins) return false;
  if (state.mode === "without" || productAhead(state, at + 1)) return false;
  const next = state.atoms[at + 1];
  return next?.type !== "thing" || anyAccepts(state.index, [only.entity.id], next.span);
}

/** The words are the whole name of a product and only part of an option's ("fries", "fries inside"). */
export function namesProductBetter(state: State, draft: Draft, span: Span): boolean {
  const options = draft.candidates.flatMap((id) => acceptedOptions(state.index, id, span));
  const named = productCandidates(span).some(({ coverage, weak }) => coverage >= 0.9 && !weak);
  return named && options.every(({ score }) => score < productScore(span) - 0.15);
}
