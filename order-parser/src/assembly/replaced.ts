import type { Atom } from "../atoms.ts";

/** "Spaghetti instead of penne" of an order that is only made: what is not wanted is left out. */
export function withoutReplaced(atoms: readonly Atom[]): Atom[] {
  const left: Atom[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at];
    if (!atom) break;
    const next = atoms[at + 1];
    const wanted = left.at(-1);
    if (atom.type === "cue" && atom.cue === "instead" && wanted?.type === "thing" && next?.type === "thing") at++;
    else left.push(atom);
  }
  return left;
}
