import { assemble } from "../assemble.ts";
import type { Atom } from "../atoms.ts";
import { likelyProducts, weakProducts } from "../roles.ts";
import { type Edit, type Line, lineOfProduct, replaceProduct } from "./cart-lines.ts";

const REFUSALS = new Set(["remove", "without", "refuse", "not"]);

function isCue(atom: Atom | undefined, cues: ReadonlySet<string>): boolean {
  return atom?.type === "cue" && cues.has(atom.cue);
}

/** The only line, or the only one under the same heading as what comes in its place. */
function lineFor(edit: Edit, product: string): Line | null {
  const { products } = edit.reading.index;
  const heading = products.get(product)?.category;
  const alike = edit.lines.filter(
    ({ item }) => heading !== undefined && products.get(item.product)?.category === heading,
  );
  const [only, second] = edit.lines.length === 1 ? edit.lines : alike;
  return second === undefined ? (only ?? null) : null;
}

/** "No cola, a sprite instead", "במקום זה ספרייט": what takes the place of what was refused just before, or of the only line. */
export function readStead(edit: Edit, atoms: readonly Atom[]): Atom[] {
  const at = atoms.findIndex((_, place) => isStead(atoms, place));
  if (at < 0) return [...atoms];
  const refusal = atoms.findLastIndex((atom, place) => place < at && isCue(atom, REFUSALS));
  const refused = refusal < 0 ? -1 : atoms.findIndex((atom, place) => place > refusal && atom.type === "thing");
  const from = atoms[refused];
  const gone =
    from?.type === "thing" && refused < at
      ? lineOfProduct(edit, [...likelyProducts(from.span), ...weakProducts(from.span)])
      : null;
  const begin = gone ? refused + 1 : clauseStart(atoms, at);
  const stop = atoms.findIndex(
    (atom, place) => place > at && atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line"),
  );
  const end = stop < 0 ? atoms.length : stop;
  const wanted = assemble(
    edit.reading.index,
    atoms.slice(begin, end).filter((_, place) => begin + place !== at),
    new Set(),
  );
  const [draft, other] = wanted.drafts;
  if (!draft || other || draft.unknown || draft.candidates.length !== 1) return [...atoms];
  const line = gone ?? (refusal < 0 ? lineFor(edit, draft.candidates[0] ?? "") : null);
  const counts = atoms.slice(refusal + 1, refused).some((atom) => atom.type === "quantity");
  if (!line || (gone && counts) || line.item.product === draft.candidates[0]) return [...atoms];
  replaceProduct(edit, line, draft);
  return [...atoms.slice(0, gone ? refusal : begin), ...atoms.slice(end)];
}

const STEAD = new Set(["stead"]);
const INSTEAD = new Set(["instead"]);
const PUTS = new Set(["set", "bring", "add"]);

/** "Instead", "במקום זה"; "תורידו את הקולה ותשימו במקום מים" leaves the "of it" out. */
function isStead(atoms: readonly Atom[], at: number): boolean {
  if (isCue(atoms[at], STEAD)) return true;
  const refused = atoms.slice(0, at).some((atom) => isCue(atom, REFUSALS));
  return refused && isCue(atoms[at], INSTEAD) && isCue(atoms[at - 1], PUTS);
}

function clauseStart(atoms: readonly Atom[], at: number): number {
  return (
    atoms.findLastIndex(
      (atom, place) => place < at && atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line"),
    ) + 1
  );
}
