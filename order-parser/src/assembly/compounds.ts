import { newDraft } from "../drafts.ts";
import { anyAccepts, anyContains, likelyProducts, productScore } from "../roles.ts";
import { takePending } from "./pending.ts";
import { flush, type State, type Thing } from "./state.ts";

/** A line for what the menu lacks. */
export function startUnknown(state: State, start: number, end: number): void {
  const draft = newDraft(start, end, state.verb);
  draft.unknown = true;
  takePending(state, draft);
  flush(state);
  state.current = draft;
}

/** Said better than this a name stands for itself. */
const PART_OF_NAME = 0.65;

function isPart(atom: Thing): boolean {
  return likelyProducts(atom.span).length > 0 && productScore(atom.span) < PART_OF_NAME;
}

function belongTogether(state: State, one: Thing, other: Thing): boolean {
  const products = likelyProducts(one.span);
  return (
    likelyProducts(other.span).some((id) => products.includes(id)) ||
    anyAccepts(state.index, products, other.span) ||
    anyContains(state.index, products, other.span)
  );
}

/** "Chocolate croissant" where there is hot chocolate and an almond croissant: parts of two names, the name of neither. */
export function isCompound(state: State, atom: Thing, at: number): boolean {
  const next = state.atoms[at + 1];
  const after = state.atoms[at + 2];
  const before = state.atoms[at - 1];
  if (next?.type !== "thing" || next.start !== atom.end || next.lead !== "" || state.inCart.size > 0) return false;
  // "Milk bread eggs": a list without commas.
  if (after?.type === "thing" || (before?.type === "thing" && before.end === atom.start)) return false;
  if (!isPart(atom) || !isPart(next) || state.mode !== "none") return false;
  return !belongTogether(state, atom, next) && !belongTogether(state, next, atom);
}
