import type { OrderLine } from "@croozer/contracts/orders";
import type { Ticket } from "./tickets.ts";

type Kind = { options: OrderLine["options"]; note: string | null; quantity: number };
export type ToMake = { key: string; name: string; unit: OrderLine["unit"]; quantity: number; kinds: Kind[] };

const rounded = (quantity: number) => Math.round(quantity * 1000) / 1000;

/** How much of each product is still to be made, the most first; within it by what is asked for. */
export function toMakeOf(tickets: readonly Ticket[]): ToMake[] {
  const products = new Map<string, ToMake & { byKind: Map<string, Kind> }>();
  for (const { item, quantity, made, progress } of tickets.flatMap(({ before, added }) => [...before, ...added])) {
    const left = rounded(quantity - made);
    if (progress === "done" || left <= 0) continue;
    const { name, unit, options, note } = item;
    const key = JSON.stringify([item.productId, name, unit]);
    const product = products.get(key) ?? { key, name, unit, quantity: 0, kinds: [], byKind: new Map() };
    products.set(key, product);
    product.quantity = rounded(product.quantity + left);
    const kindKey = JSON.stringify([options.map(({ kind, name: of, half }) => [kind, of, half]), note]);
    const kind = product.byKind.get(kindKey) ?? { options, note, quantity: 0 };
    kind.quantity = rounded(kind.quantity + left);
    product.byKind.set(kindKey, kind);
  }
  return [...products.values()]
    .map(({ byKind, ...product }) => ({
      ...product,
      kinds: [...byKind.values()].sort((a, b) => b.quantity - a.quantity),
    }))
    .sort((a, b) => b.quantity - a.quantity);
}

/** How many pieces; what is weighed counts as one. */
export const piecesOf = (all: readonly ToMake[]): number =>
  all.reduce((sum, { quantity, unit, kinds }) => sum + (unit === "unit" ? quantity : kinds.length), 0);
