import { type HandedManyToCourier, type HandManyToCourier, NotHandedOver } from "@croozer/contracts/couriers";
import type { z } from "zod";
import { changeOrderStatus, getOrder, holdOrders, type NoticeFor, nextStatuses, type Order } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Refusal, refuse } from "../platform/refusal.ts";
import { activeCourier, give } from "./hand-over.ts";
import { tellCourier } from "./tell-courier.ts";

type Wish = z.output<typeof HandManyToCourier> & { courierId: string };

/**
 * Sends orders that are ready on their way with one courier, who hears of all that are new to them in one message. One that
 * is refused stays as it is and does not stop the others.
 * @throws `courier.not_found`
 */
export async function handManyToCourier(
  tx: Tx,
  { courierId, orders }: Wish,
  { publicUrl, noticeFor }: { publicUrl: string; noticeFor: NoticeFor },
): Promise<HandedManyToCourier> {
  const courier = await activeCourier(tx, courierId);
  await holdOrders(
    tx,
    orders.map(({ id }) => id),
  );
  const [done, failed, news]: [string[], HandedManyToCourier["failed"], Order[]] = [[], [], []];
  for (const { id, version } of orders)
    try {
      assertLeaves(await getOrder(tx, id));
      const { order, isNew } = await give(tx, id, version, courier);
      if (isNew) news.push(order);
      const left = await changeOrderStatus(tx, id, { status: "out_for_delivery" });
      await noticeFor(tx, left.order, left.change);
      done.push(id);
    } catch (error) {
      // Only what is refused before anything is written.
      const code = error instanceof Refusal ? NotHandedOver.safeParse(error.code).data : undefined;
      if (code === undefined) throw error;
      failed.push({ id, code });
    }
  const { told, reason } = await tellCourier(tx, publicUrl, news, courier);
  return { done, failed, courierTold: told, courierReason: reason };
}

function assertLeaves({ status, fulfilment }: Order): void {
  const legal = nextStatuses(status, fulfilment);
  if (!legal.includes("out_for_delivery"))
    refuse("order.illegal_transition", { from: status, to: "out_for_delivery", nextStatuses: legal });
}
