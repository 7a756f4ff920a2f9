import type { Atom } from "../atoms.ts";
import type { Draft } from "../drafts.ts";
import { anyAccepts, anyContains, likelyProducts } from "../roles.ts";
import { startProduct } from "./products.ts";
import { flush, type State, type Thing } from "./state.ts";

function linesSoFar(state: State): Draft[] {
  return [...state.out.drafts, ...(state.current ? [state.current] : [])];
}

/** A line of this message is for what these words name. */
export function namesLine(state: State, atom: Atom | undefined): boolean {
  if (atom?.type !== "thing" || state.inCart.size > 0) return false;
  const named = likelyProducts(atom.span);
  return linesSoFar(state).some(({ candidates }) => candidates.length === 1 && named.includes(candidates[0] ?? ""));
}

/** "A coke and a pizza, actually without the coke": no wish about the pizza. */
export function takeBack(state: State, atom: Thing): boolean {
  if (state.mode !== "without" || !(state.correcting || atom.definite) || !namesLine(state, atom)) return false;
  const used = linesSoFar(state).some(
    ({ candidates }) =>
      anyContains(state.index, candidates, atom.span) || anyAccepts(state.index, candidates, atom.span),
  );
  if (used) return false;
  const { verb } = state;
  flush(state);
  state.verb = "remove";
  state.correcting = false;
  startProduct(state, atom);
  flush(state);
  state.verb = verb;
  return true;
}

/** What was ordered and taken back in the same message comes to nothing, or to so much less. */
export function withoutTakenBack(drafts: readonly Draft[]): Draft[] {
  const left: Draft[] = [];
  for (const draft of drafts) {
    if (draft.verb !== "remove" || draft.unknown) {
      left.push(draft);
      continue;
    }
    const at = left.findLastIndex(({ candidates }) => candidates.some((id) => draft.candidates.includes(id)));
    const line = left[at];
    if (!line) continue;
    const parts = draft.mods.map((mod) => ({ ...mod, kind: "removed" as const }));
    const fewer = draft.quantity && !draft.quantity.article ? draft.quantity.value : null;
    const count = line.quantity?.value ?? 1;
    if (parts.length > 0) left[at] = { ...line, mods: [...line.mods, ...parts] };
    else if (fewer !== null && line.quantity && fewer < count)
      left[at] = { ...line, quantity: { ...line.quantity, value: count - fewer } };
    else left.splice(at, 1);
  }
  return left;
}
