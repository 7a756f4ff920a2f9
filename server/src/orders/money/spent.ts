import { noteOrderChanged } from "../../customers/customers.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Order } from "../order.ts";
import { spentMinor } from "./payment.ts";

/** Keeps what the customer spent in step with an order that stands. */
export async function noteSpent(tx: Tx, before: Order, { customer, ...after }: Order): Promise<void> {
  if (customer.id !== null) await noteOrderChanged(tx, customer.id, spentMinor(after) - spentMinor(before));
}
