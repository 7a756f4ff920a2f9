import type { Atom } from "../atoms.ts";
import { quantityFor } from "../items.ts";
import { weakProducts } from "../roles.ts";
import { copyItem, type Edit } from "./cart-lines.ts";

/** Beside these "the same" speaks of how it shall be. */
const EXCHANGES = new Set(["remove", "instead", "swap", "stead"]);

/** "Another one like that": a copy of the line it points at; returns the atoms that are left. */
export function readAlike(edit: Edit, atoms: readonly Atom[]): Atom[] {
  const at = atoms.findIndex((atom) => atom.type === "cue" && atom.cue === "alike");
  const left = withoutAlike(atoms);
  if (at < 0 || atoms.some((atom) => atom.type === "cue" && EXCHANGES.has(atom.cue))) return left;
  const before = atoms.slice(0, at);
  const named = before.at(-1);
  const kinds = named?.type === "thing" ? weakProducts(named.span) : null;
  const line = edit.lines.findLast(({ item }) => kinds === null || kinds.includes(item.product));
  const product = edit.reading.index.products.get(line?.item.product ?? "");
  if (!line || !product) return left;
  const counts = before.slice(named?.type === "thing" ? -2 : -1)[0];
  const quantity = counts?.type === "quantity" ? counts.quantity : null;
  edit.lines.push({ item: { ...copyItem(line.item), quantity: quantityFor(product, quantity) }, before: null });
  const used = new Set<Atom | undefined>([counts?.type === "quantity" ? counts : undefined, kinds ? named : undefined]);
  return left.filter((atom) => !used.has(atom));
}

export function withoutAlike(atoms: readonly Atom[]): Atom[] {
  return atoms.filter((atom) => !(atom.type === "cue" && atom.cue === "alike"));
}
