import type { Draft } from "../drafts.ts";
import { acceptedOptions, hasOptionReading, productCandidates, productScore } from "../roles.ts";
import type { Span } from "../spans.ts";
import { fitsAhead, isProductFirst } from "./ahead.ts";
import type { State, Thing } from "./state.ts";

/** A name said better than this is no other one of its kind. */
const WHOLE = 0.95;

function takes(state: State, product: string, spans: readonly Span[]): boolean {
  return spans.every((span) => acceptedOptions(state.index, product, span).length > 0);
}

/** What takes all of it and is named best by the words; none when two are named alike. */
function bestTaking(state: State, named: Span, spans: readonly Span[]): string | null {
  const [best, next] = productCandidates(named).filter(({ entity }) => takes(state, entity.id, spans));
  return best && (!next || next.score < best.score) ? best.entity.id : null;
}

/** "A baguette schnitzel" of a menu with a schnitzel plate and a sandwich: the one that comes in bread. */
export function takingPending(state: State, atom: Thing, candidates: readonly string[]): string[] | null {
  const [known, other] = candidates;
  if (known === undefined || other !== undefined || state.gap !== null || productScore(atom.span) >= WHOLE) return null;
  const spans = state.pending.filter(({ mod }) => mod.kind === "option").map(({ mod }) => mod.span);
  if (spans.length === 0 || takes(state, known, spans)) return null;
  const best = bestTaking(state, atom.span, spans);
  return best === null ? null : [best];
}

/** "A schnitzel in challah with lettuce": likewise, told by what follows the name. */
export function becomesOther(state: State, draft: Draft, atom: Thing, at: number): void {
  const [known, other] = draft.candidates;
  if (known === undefined || other !== undefined || draft.score >= WHOLE || draft.unknown || draft === state.child)
    return;
  if (state.gap !== null || state.quantity || state.inCart.size > 0 || state.mode === "without") return;
  if (!hasOptionReading(atom.span) || isProductFirst(atom.span) || fitsAhead(state, at)) return;
  const spans = [...draft.mods.filter(({ kind }) => kind === "option").map(({ span }) => span), atom.span];
  if (takes(state, known, [atom.span])) return;
  const best = draft.named ? bestTaking(state, draft.named, spans) : null;
  if (best !== null) draft.candidates = [best];
}
