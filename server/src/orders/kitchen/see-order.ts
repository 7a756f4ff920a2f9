import type { SeeOrder } from "@croozer/contracts/order-acts";
import type { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Order } from "../order.ts";
import { assertRevision, holdOrder, writeChange } from "../write-change.ts";

/** Nothing is left that the kitchen has not seen. */
export const allSeen = { seenItems: null, kitchenChangedAt: null };

/**
 * The kitchen saw what became more or less: it is marked no longer.
 * @throws `order.not_found`, `order.changed_meanwhile`: what changed since they looked was not seen
 */
export async function seeOrder(tx: Tx, id: string, saw: z.output<typeof SeeOrder>): Promise<Order> {
  const before = await holdOrder(tx, id, "version" in saw ? saw.version : undefined);
  if ("revision" in saw) assertRevision(before, saw.revision);
  if (before.seenItems === null) return before;
  return writeChange(tx, { ...before, ...allSeen }, { kind: "seen" });
}
