import type { Tx } from "../platform/db/tx.ts";
import type { Order } from "./order.ts";
import { holdOrder, writeChange } from "./write-change.ts";

/**
 * The kitchen saw what became more or less: it is marked no longer.
 * @throws `order.not_found`, `order.changed_meanwhile`: what changed since they looked was not seen
 */
export async function seeOrder(tx: Tx, id: string, version: number): Promise<Order> {
  const before = await holdOrder(tx, id, version);
  if (before.seenItems === null) return before;
  return writeChange(tx, { ...before, seenItems: null }, { kind: "seen" });
}
