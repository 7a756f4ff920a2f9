import { isPlaceholder, newDraft } from "../drafts.ts";
import { kinOf } from "../names/kin.ts";
import { weakProducts } from "../roles.ts";
import { productAhead } from "./ahead.ts";
import { takePending } from "./pending.ts";
import { flush, type State, type Thing, wants } from "./state.ts";

/** "In a plate", "1.5": words that choose among what was said before. */
function refine(state: State, atom: Thing): boolean {
  const { current } = state;
  if (!current) return false;
  // "2 milk, 3 %".
  const next = state.atoms[state.atoms.indexOf(atom) + 1];
  const aside =
    state.gap === "comma" && isPlaceholder(current) && !state.quantity && (next?.type ?? "separator") === "separator";
  if (state.gap !== null && !state.correcting && !aside) return false;
  const fitting = weakProducts(atom.span);
  const { child } = state;
  if (child && isPlaceholder(child) && state.gap === null) {
    const left = child.candidates.filter((id) => fitting.includes(id));
    if (left.length > 0) child.candidates = left;
    return left.length > 0;
  }
  if (isPlaceholder(current)) {
    const left = current.candidates.filter((id) => fitting.includes(id));
    if (left.length > 0) current.candidates = left;
    return left.length > 0;
  }
  const [known] = current.candidates;
  if (known !== undefined && fitting.includes(known)) return true;
  const better = current.related.filter((id) => fitting.includes(id));
  if (better.length !== 1) return false;
  current.candidates = better;
  // "In a pita, no, a plate": the pita was of the other.
  if (state.correcting) current.mods = current.mods.filter(({ span }) => wants(state, current, span));
  state.correcting = false;
  return true;
}

/** "Two milk of 3 %, one of 1 %": of the same kind as what was named before. */
function siblingsAmong(state: State, candidates: readonly string[], related: readonly string[]): string[] {
  const named = [...state.out.drafts, ...(state.current ? [state.current] : [])].flatMap((draft) => draft.candidates);
  const kin = kinOf(state.index, named);
  return candidates.filter((id) => related.includes(id) || kin.has(id));
}

/** Less of a name than this ("1.5 litres") does not call for a question. */
const MIN_LOOSE_COVERAGE = 0.05;

/** Words that only describe: they choose among what was said, are the product when counted, or ask to be completed. */
export function readWeak(state: State, atom: Thing, at: number): void {
  if (refine(state, atom)) return;
  const candidates = weakProducts(atom.span);
  if (candidates.length === 0) return;
  if (productAhead(state, at + 1)) {
    state.hint = candidates;
    return;
  }
  const earlier = [...state.out.drafts, ...(state.current ? [state.current] : [])].flatMap((draft) => draft.related);
  const sibling = state.quantity ? siblingsAmong(state, candidates, earlier) : [];
  if (state.quantity && sibling.length > 0) {
    const draft = newDraft(atom.start, atom.end, state.verb);
    draft.candidates = sibling.slice(0, sibling.length > 1 ? sibling.length : 1);
    const replaced = state.correcting ? state.current : null;
    takePending(state, draft);
    if (replaced) state.current = null;
    flush(state);
    state.current = draft;
    state.correcting = false;
    return;
  }
  if ((atom.span.candidates[0]?.coverage ?? 0) < MIN_LOOSE_COVERAGE) return;
  if (state.gap === null && state.current && !state.quantity) return;
  state.out.loose.push({ span: atom.span, quantity: state.quantity?.value ?? null });
  state.quantity = null;
}
