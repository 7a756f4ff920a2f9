import { readCue, readSeparator, readUnknown } from "./assembly/cues.ts";
import { endLine } from "./assembly/pending.ts";
import { readQuantityAtom } from "./assembly/quantities.ts";
import { spreadShared } from "./assembly/shared.ts";
import { type Assembly, flush, type State } from "./assembly/state.ts";
import { readThing } from "./assembly/things.ts";
import type { Atom } from "./atoms.ts";
import type { MenuIndex } from "./indexed-menu.ts";

/** Reads atoms from left to right into lines of an order. */
export function assemble(index: MenuIndex, atoms: readonly Atom[], inCart: ReadonlySet<string>): Assembly {
  const state: State = {
    index,
    atoms,
    inCart,
    out: { drafts: [], missing: [], loose: [], orphans: [], shared: [] },
    current: null,
    child: null,
    quantity: null,
    each: null,
    pending: [],
    mode: "none",
    verb: "none",
    correcting: false,
    gap: "stop",
    mute: false,
    negated: false,
    lead: "",
    sharing: false,
    hint: [],
    skip: -1,
  };
  atoms.forEach((atom, at) => {
    if (at <= state.skip) return;
    if (atom.type === "separator") {
      readSeparator(state, atom.mark, at);
      return;
    }
    if (state.mute) return;
    if (atom.type === "thing") readThing(state, atom, at);
    else if (atom.type === "quantity") readQuantityAtom(state, atom, at);
    else if (atom.type === "unknown") readUnknown(state, atom, at);
    else {
      readCue(state, atom, at);
      if (atom.cue === "add") return;
    }
    state.gap = null;
  });
  flush(state);
  endLine(state);
  spreadShared(state);
  return state.out;
}
