import type { Draft, Mod } from "../drafts.ts";
import { anyAccepts, anyContains } from "../roles.ts";
import { type State, target } from "./state.ts";

/** "Both in waffle cones", "in a flour tortilla, all of them": a wish about every line said so far. */
export function shareWishes(state: State, at: number): void {
  const before = state.atoms[at - 1];
  const last = target(state)?.mods.at(-1);
  if (before?.type === "thing" && last?.span === before.span) state.out.shared.push(last);
  else state.sharing = true;
}

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
