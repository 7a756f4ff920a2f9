import type { Atom } from "./atoms.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { readQuantity } from "./numbers.ts";
import { anyAccepts, likelyProducts } from "./roles.ts";
import type { Token } from "./text/tokens.ts";

type Thing = Extract<Atom, { type: "thing" }>;

function namesProduct({ span }: Thing): boolean {
  return likelyProducts(span).length > 0;
}

/** The product before these words with nothing between but describing words and counts, or else the one after. */
function neighbours(atoms: readonly Atom[], at: number): Thing[] {
  const found: Thing[] = [];
  for (const step of [-1, 1]) {
    for (let place = at + step; atoms[place] && atoms[place]?.type !== "separator"; place += step) {
      const atom = atoms[place];
      if (atom?.type !== "thing" || !namesProduct(atom)) continue;
      found.push(atom);
      break;
    }
  }
  return found;
}

/** "250 g of brie" is how much of it, though elsewhere on the menu there is a jar of 250 g. */
export function settleWeights(index: MenuIndex, tokens: readonly Token[], atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, at) => {
    if (atom.type !== "thing" || namesProduct(atom)) return atom;
    const quantity = readQuantity(tokens, atom.start);
    if (quantity?.grams == null || quantity.length !== atom.end - atom.start) return atom;
    const near = neighbours(atoms, at);
    if (near.length === 0 || near.some(({ span }) => anyAccepts(index, likelyProducts(span), atom.span))) return atom;
    return { type: "quantity", quantity, start: atom.start, end: atom.end };
  });
}
