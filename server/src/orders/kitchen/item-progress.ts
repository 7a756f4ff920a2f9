import type { KitchenProgress } from "@croozer/contracts/orders";
import { sameToMake, thousandth } from "../difference.ts";
import type { Order, SoldItem } from "../order.ts";

type Making = Pick<SoldItem, "quantity" | "madeQuantity" | "doing">;

export const progressOf = ({ quantity, madeQuantity, doing }: Making): KitchenProgress =>
  madeQuantity >= quantity ? "done" : doing ? "doing" : "todo";

/** Lines after an edit, with what was made of them: as much of the same as is still wanted, wherever it stands by now. */
export function keepProgress(before: readonly SoldItem[], after: readonly SoldItem[]): SoldItem[] {
  const made = new Map<string, { quantity: number; doing: boolean }>();
  for (const item of before) {
    const { quantity = 0, doing = false } = made.get(sameToMake(item)) ?? {};
    made.set(sameToMake(item), {
      quantity: thousandth(quantity + item.madeQuantity),
      doing: doing || progressOf(item) === "doing",
    });
  }
  return after.map((item) => {
    const left = made.get(sameToMake(item));
    if (left === undefined) return { ...item, madeQuantity: 0, doing: false };
    const madeQuantity = Math.min(item.quantity, left.quantity);
    left.quantity = thousandth(left.quantity - madeQuantity);
    return { ...item, madeQuantity, doing: left.doing && madeQuantity < item.quantity };
  });
}

/** How much of each line was added since the kitchen last saw the order; the last lines of a kind are the new ones. */
export function addedQuantities({ items, seenItems }: Pick<Order, "items" | "seenItems">): number[] {
  if (seenItems === null) return items.map(() => 0);
  const seen = new Map<string, number>();
  for (const item of seenItems) seen.set(sameToMake(item), (seen.get(sameToMake(item)) ?? 0) + item.quantity);
  return items.map((item) => {
    const left = seen.get(sameToMake(item)) ?? 0;
    const asBefore = Math.min(left, item.quantity);
    seen.set(sameToMake(item), thousandth(left - asBefore));
    return thousandth(item.quantity - asBefore);
  });
}
