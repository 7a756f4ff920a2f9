import type { ItemRequest } from "@croozer/contracts/orders";
import { itemText } from "./held-cart.ts";

export type Change =
  | { kind: "add"; before: null; after: number }
  | { kind: "change"; before: number; after: number }
  | { kind: "remove"; before: number; after: null };

/**
 * What makes one list of lines the other, by their places: lines that are the same in both are left out, a line of the same
 * product is that one changed.
 */
export function changesBetween(before: readonly ItemRequest[], after: readonly ItemRequest[]): Change[] {
  const left = before.map((item, index) => ({ item, index }));
  const take = (is: (item: ItemRequest) => boolean): number | null => {
    const at = left.findIndex(({ item }) => is(item));
    return at < 0 ? null : (left.splice(at, 1)[0]?.index ?? null);
  };
  const others = after.flatMap((item, index) =>
    take((one) => itemText(one) === itemText(item)) === null ? [{ item, index }] : [],
  );
  const changes = others.map(({ item, index }): Change => {
    const was = take(({ productId }) => productId === item.productId);
    return was === null ? { kind: "add", before: null, after: index } : { kind: "change", before: was, after: index };
  });
  return [...changes, ...left.map(({ index }): Change => ({ kind: "remove", before: index, after: null }))];
}

/** The first list with some of the changes made. */
export function withChanges(
  before: readonly ItemRequest[],
  after: readonly ItemRequest[],
  changes: readonly Change[],
): ItemRequest[] {
  const at = (index: number | null) => (index === null ? [] : after.slice(index, index + 1));
  const kept = before.flatMap((item, index) => {
    const change = changes.find((one) => one.before === index);
    return change === undefined ? [item] : at(change.after);
  });
  return [...kept, ...changes.flatMap((change) => (change.kind === "add" ? at(change.after) : []))];
}
