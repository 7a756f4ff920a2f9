import { assemble } from "../assemble.ts";
import { pointsAt } from "../assembly/pointed.ts";
import type { Atom } from "../atoms.ts";
import { acceptedOptions } from "../roles.ts";
import { applyOrphan, type Edit, type Line, replaceProduct } from "./cart-lines.ts";

function lineWith(edit: Edit, span: Extract<Atom, { type: "thing" }>["span"]): Line | null {
  const [only, second] = edit.lines.filter(({ item }) =>
    acceptedOptions(edit.reading.index, item.product, span).some(({ group, option }) =>
      item.options[group]?.includes(option),
    ),
  );
  return second === undefined ? (only ?? null) : null;
}

/** "The large one shall be pepperoni", "the large one with olives": of the line in the cart that is large. */
export function readPointed(edit: Edit, atoms: readonly Atom[]): Atom[] {
  for (let at = 0; at < atoms.length; at++) {
    const before = atoms[at - 1];
    if (before && before.type !== "separator" && !(before.type === "cue" && before.cue === "set")) continue;
    const pointed = pointsAt(atoms, at);
    const line = pointed && edit.lines.length > 1 ? lineWith(edit, pointed.thing.span) : null;
    if (!pointed || !line) continue;
    const stop = atoms.findIndex((atom, place) => place > at && atom.type === "separator");
    const end = stop < 0 ? atoms.length : stop;
    const said = assemble(edit.reading.index, atoms.slice(pointed.next, end), new Set());
    const [draft, other] = said.drafts;
    if (other || draft?.unknown || (draft && draft.candidates.length !== 1)) continue;
    if (draft && draft.candidates[0] !== line.item.product) replaceProduct(edit, line, draft);
    for (const orphan of said.orphans) applyOrphan(edit, orphan, line);
    if (draft || said.orphans.length > 0) return [...atoms.slice(0, at), ...atoms.slice(end)];
  }
  return [...atoms];
}
