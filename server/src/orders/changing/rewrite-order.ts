import type { OrderField } from "@croozer/contracts/orders";
import { rememberAddress } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { type Difference, differenceBetween, inShort, lineChanges } from "../difference.ts";
import { keepProgress } from "../kitchen/item-progress.ts";
import { paymentAfter } from "../money/payment.ts";
import { noteSpent } from "../money/spent.ts";
import type { Order } from "../order.ts";
import { moveOrderStock } from "../order-stock.ts";
import { replaceItems } from "../queries.ts";
import { writeChange } from "../write-change.ts";

/** What nobody makes or brings differently for: a ticket stays the same. */
const besides: readonly OrderField[] = ["internalNote", "tags", "paymentMethod", "discountReason"];

/**
 * Writes what an order became by an edit, with everything that follows from it: stock, what is due, what the kitchen has
 * yet to see, the customer's totals and addresses, and the difference in the timeline. Nothing when it is the same.
 * @throws `order.sold_out` naming the line
 */
export async function rewriteOrder(tx: Tx, before: Order, after: Order): Promise<Order> {
  const difference = differenceBetween(before, after);
  if (isNothing(before, after, difference)) return before;
  if (after.items !== before.items) await moveOrderStock(tx, before.id, before.items, after.items);
  const isOther = after.items !== before.items || difference.fields.some(({ field }) => !besides.includes(field));
  const seenItems = unseen(before, after);
  const linesDiffer = difference.lines.length > 0;
  const order = await writeChange(
    tx,
    {
      ...after,
      items: after.items === before.items ? before.items : keepProgress(before.items, after.items),
      paymentStatus: paymentAfter("edit", before.paymentStatus, after),
      revision: before.revision + (isOther ? 1 : 0),
      // Who comes for it themselves needs nobody to bring it.
      courier: after.fulfilment === "delivery" ? after.courier : null,
      seenItems,
      kitchenChangedAt: seenItems === null ? null : linesDiffer ? tx.now() : before.kitchenChangedAt,
    },
    { kind: "edited", detail: inShort(difference), data: { difference } },
  );
  if (after.items !== before.items) await replaceItems(tx, order);
  await noteWithCustomer(tx, before, order);
  const changed = difference.fields.map(({ field }) => field);
  record(tx, "order.edited", {
    orderId: order.id,
    version: order.version,
    changed: linesDiffer ? ["items", ...changed] : changed,
  });
  return order;
}

/** A line's price alone may have changed: the total says so. A place on the map may be all that did. */
const isNothing = (before: Order, after: Order, { lines, fields, totalMinor }: Difference): boolean =>
  lines.length + fields.length === 0 &&
  totalMinor.from === totalMinor.to &&
  JSON.stringify([before.location, before.addressParts]) === JSON.stringify([after.location, after.addressParts]);

/** Nobody makes what was not accepted yet, so nobody has to see what became of it. */
function unseen(before: Order, { items }: Order): Order["seenItems"] {
  if (before.status === "pending") return null;
  const seen = before.seenItems ?? before.items;
  return lineChanges(seen, items).length === 0 ? null : seen;
}

/** In the customer's own record. */
async function noteWithCustomer(tx: Tx, before: Order, order: Order): Promise<void> {
  const { customer, address, addressParts, location } = order;
  if (customer.id === null) return;
  await noteSpent(tx, before, order);
  if (address !== null && address !== before.address)
    await rememberAddress(tx, customer.id, { address, addressParts, location });
}
