import type { CourierAct } from "@croozer/contracts/couriers";
import {
  changeOrderStatus,
  dueMinor,
  getOrder,
  type NoticeFor,
  noteDeliveryProblem,
  type Order,
  takePayment,
} from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";

/**
 * What a courier did with an order that is theirs. It may arrive late and more than once: what is so already is left as it
 * is, and what stands elsewhere by now is refused with where it stands.
 * @throws `order.not_found`, `courier.order_moved`, `courier.amount_changed`
 */
export async function actAsCourier(
  tx: Tx,
  { courierId, orderId, act }: { courierId: string; orderId: string; act: CourierAct },
  noticeFor: NoticeFor,
): Promise<void> {
  const order = await holdOwn(tx, courierId, orderId);
  const advance = async (status: "out_for_delivery" | "delivered") => {
    const { order: moved, change } = await changeOrderStatus(tx, orderId, { status });
    await noticeFor(tx, moved, change);
  };
  switch (act.kind) {
    case "picked_up":
      if (order.status === "out_for_delivery") return;
      if (order.status !== "ready") refuseMoved(order);
      return advance("out_for_delivery");
    case "delivered":
      if (order.status !== "out_for_delivery" && order.status !== "delivered") refuseMoved(order);
      if (act.collectedMinor !== null) await collect(tx, courierId, order, act.collectedMinor);
      return order.status === "delivered" ? undefined : advance("delivered");
    case "not_delivered":
      if (order.status !== "out_for_delivery") refuseMoved(order);
      await noteDeliveryProblem(tx, orderId, act.reason);
  }
}

/** Somebody else's is as good as none. Held first, so that of two taps at once the second sees what the first did. */
async function holdOwn(tx: Tx, courierId: string, orderId: string): Promise<Order> {
  await tx.query("select 1 from orders where business_id = $1 and id = $2 for update", [tx.businessId, orderId]);
  const order = await getOrder(tx, orderId);
  return order.courier?.courierId === courierId ? order : refuse("order.not_found");
}

const refuseMoved = ({ status, shortNumber }: Order): never => refuse("courier.order_moved", { status, shortNumber });

/** Cash in their hand, once; never more than is due: that would be somebody's mistake. */
async function collect(tx: Tx, courierId: string, order: Order, amountMinor: number): Promise<void> {
  const taken = await tx.query(
    `select 1 from order_payments
     where business_id = $1 and order_id = $2 and kind = 'payment' and actor_kind = 'courier' and actor_id = $3`,
    [tx.businessId, order.id, courierId],
  );
  if (taken.length > 0) return;
  if (amountMinor > dueMinor(order)) refuse("courier.amount_changed", { dueMinor: dueMinor(order) });
  await takePayment(tx, order.id, { version: order.version, amountMinor, method: "cash" });
}
