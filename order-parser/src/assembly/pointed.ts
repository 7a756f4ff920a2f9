import type { Atom } from "../atoms.ts";
import type { Draft } from "../drafts.ts";
import { acceptedOptions, hasOptionReading, likelyProducts } from "../roles.ts";
import { flush, type State, type Thing, touch } from "./state.ts";

const WISHES = new Set(["set", "with", "without", "extra", "light"]);

/** "The large one …": a choice by which one of several things is pointed at, and where what is said of it begins. */
export function pointsAt(atoms: readonly Atom[], at: number): { thing: Thing; next: number } | null {
  const thing = atoms[at];
  if (thing?.type !== "thing" || !thing.definite || likelyProducts(thing.span).length > 0) return null;
  if (!hasOptionReading(thing.span)) return null;
  const one = atoms[at + 1];
  const next = one?.type === "quantity" && one.quantity.value === 1 ? at + 2 : at + 1;
  const atom = atoms[next];
  const wishes =
    (atom?.type === "cue" && WISHES.has(atom.cue)) || (atom?.type === "thing" && likelyProducts(atom.span).length > 0);
  return wishes ? { thing, next } : null;
}

function chooses(state: State, line: Draft, thing: Thing): boolean {
  return line.candidates.some((id) => {
    const [wanted] = acceptedOptions(state.index, id, thing.span);
    return line.mods.some(({ kind, span }) => {
      const [chosen] = acceptedOptions(state.index, id, span);
      return (
        kind === "option" && wanted !== undefined && chosen?.group === wanted.group && chosen.option === wanted.option
      );
    });
  });
}

/** "Two pizzas, a large and a small; the large one shall be pepperoni": back to the line that was said before. */
export function returnToPointed(state: State, at: number): boolean {
  const pointed = pointsAt(state.atoms, at);
  if (!pointed || state.gap === null || state.quantity || state.pending.length > 0) return false;
  const parents = [...state.out.drafts, ...(state.current ? [state.current] : [])];
  const lines = parents.flatMap((parent) =>
    (parent.children.length > 0 ? parent.children : [parent]).map((line) => ({ parent, line })),
  );
  const fitting = lines.filter(({ line }) => chooses(state, line, pointed.thing));
  const [found, second] = fitting;
  if (!found || second || lines.length < 2) return false;
  const cue = state.atoms[pointed.next];
  const named = state.atoms[cue?.type === "cue" ? pointed.next + 1 : pointed.next];
  const names =
    named?.type === "thing" ? likelyProducts(named.span).filter((id) => found.line.candidates.includes(id)) : [];
  if (cue?.type === "thing" && names.length === 0) return false;
  if (state.current !== found.parent) {
    flush(state);
    state.out.drafts = state.out.drafts.filter((draft) => draft !== found.parent);
    state.current = found.parent;
  }
  state.child = found.line === found.parent ? null : found.line;
  state.mode = "none";
  touch(found.line, pointed.thing);
  state.skip = pointed.next - 1;
  if (names.length === 1 && named?.type === "thing") {
    found.line.candidates = names;
    touch(found.line, named);
    state.skip = state.atoms.indexOf(named);
  }
  return true;
}
