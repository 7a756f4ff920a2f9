import type { Atom } from "../atoms.ts";
import { likelyProducts, weakProducts } from "../roles.ts";
import { type Edit, type Line, remove } from "./cart-lines.ts";

function isCue(atom: Atom | undefined, ...cues: string[]): boolean {
  return atom?.type === "cue" && cues.includes(atom.cue);
}

/** Up to the next sentence or the next thing to be done. */
function clauseEnd(atoms: readonly Atom[], from: number): number {
  const end = atoms.findIndex(
    (atom, at) =>
      at >= from &&
      ((atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line")) ||
        isCue(atom, "add", "remove", "set", "swap", "bring")),
  );
  return end < 0 ? atoms.length : end;
}

function linesNamed(edit: Edit, atoms: readonly Atom[]): Line[] {
  const named = atoms.flatMap((atom) => {
    if (atom.type !== "thing") return [];
    const likely = likelyProducts(atom.span);
    return likely.length > 0 ? likely : weakProducts(atom.span);
  });
  return edit.lines.filter(({ item }) => named.includes(item.product));
}

/** "Remove everything except …", "keep only …": where what stays is named. */
function namesRest(atoms: readonly Atom[], at: number): number | null {
  if (isCue(atoms[at], "keep_only")) return at + 1;
  if (!isCue(atoms[at], "remove")) return null;
  const without = isCue(atoms[at + 1], "everything") ? at + 2 : at + 1;
  return isCue(atoms[without], "without") ? without + 1 : null;
}

/** Takes away all lines but those that are named; returns the atoms that are left. */
export function readKeepOnly(edit: Edit, atoms: readonly Atom[]): Atom[] {
  for (let at = 0; at < atoms.length; at++) {
    const from = namesRest(atoms, at);
    if (from === null) continue;
    const end = clauseEnd(atoms, from);
    const kept = linesNamed(edit, atoms.slice(from, end));
    if (kept.length === 0) continue;
    for (const line of edit.lines) if (!kept.includes(line)) remove(edit, line);
    return [...atoms.slice(0, at), ...atoms.slice(end)];
  }
  return [...atoms];
}

/** "Double the colas", "double that": twice as much of what is named, or of all there is; returns the atoms that are left. */
export function readDoubling(edit: Edit, atoms: readonly Atom[]): Atom[] {
  const at = atoms.findIndex((atom) => isCue(atom, "twofold"));
  if (at < 0) return [...atoms];
  const end = clauseEnd(atoms, at + 1);
  const said = atoms.slice(at + 1, end);
  const named = linesNamed(edit, said);
  if (named.length === 0 && said.some(({ type }) => type === "thing" || type === "unknown")) return [...atoms];
  for (const line of named.length > 0 ? named : edit.lines) line.item.quantity *= 2;
  return [...atoms.slice(0, at), ...atoms.slice(end)];
}
