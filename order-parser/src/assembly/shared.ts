import type { Draft, Mod } from "../drafts.ts";
import { anyAccepts, anyContains } from "../roles.ts";
import { type State, target } from "./state.ts";

/** "Both in waffle cones", "in a flour tortilla, all of them": a wish about every line said so far. */
export function shareWishes(state: State, at: number): void {
  const before = state.atoms[at - 1];
  const last = target(state)?.mods.at(-1);
  const waiting = state.pending.at(-1)?.mod;
  if (before?.type === "thing" && last?.span === before.span) state.out.shared.push(last);
  else if (before?.type === "thing" && waiting?.span === before.span) state.out.shared.push(waiting);
  else state.sharing = true;
}

/** "200 g each of A and B", "A and B, 200 g of each": the amount of everything in the clause. */
export function shareCount(state: State, at: number): boolean {
  const said = state.atoms[at - 1];
  if (said?.type !== "quantity" || said.quantity.article) return false;
  if (state.quantity) {
    state.each = said.quantity;
    return true;
  }
  if (state.current?.quantity !== said.quantity) return false;
  const stop = state.atoms.slice(0, at).findLast((atom) => atom.type === "separator" && ENDS.has(atom.mark));
  for (const draft of state.out.drafts.toReversed()) {
    if (draft.quantity !== null || draft.start < (stop?.end ?? 0)) break;
    draft.quantity = said.quantity;
  }
  return true;
}

const ENDS = new Set(["stop", "line"]);

function takes(state: State, draft: Draft, mod: Mod): boolean {
  const fits =
    mod.kind === "removed"
      ? anyContains(state.index, draft.candidates, mod.span)
      : anyAccepts(state.index, draft.candidates, mod.span);
  return fits && !draft.mods.includes(mod);
}

/** Gives what was said of all lines to each of them that has a use for it. */
export function spreadShared(state: State): void {
  for (const mod of state.out.shared) {
    for (const draft of state.out.drafts) {
      for (const line of [draft, ...draft.children]) if (takes(state, line, mod)) line.mods.push(mod);
    }
  }
}
