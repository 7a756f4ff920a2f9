import type { CourierReason, HandToCourier } from "@croozer/contracts/couriers";
import type { z } from "zod";
import {
  changeOrderStatus,
  giveToCourier,
  isFinal,
  listCarried,
  type NoticeFor,
  type Order,
} from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { getCourier } from "./courier-rows.ts";
import { revokeLink } from "./links.ts";
import { tellCourier } from "./tell-courier.ts";

type HandedOver = {
  order: Order;
  notice: Awaited<ReturnType<NoticeFor>>;
  courier: { told: boolean; reason: CourierReason | null };
};

/**
 * Gives an order to a courier, to another, or to nobody, and tells who carries it now. With `leaves` it goes on its way in
 * the same act. Who has nothing left to carry has no page any more.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_carried`, `order.illegal_transition`, `courier.not_found`
 */
export async function handToCourier(
  tx: Tx,
  id: string,
  { version, courierId, leaves }: z.output<typeof HandToCourier>,
  { publicUrl, noticeFor }: { publicUrl: string; noticeFor: NoticeFor },
): Promise<HandedOver> {
  const courier = courierId === null ? null : await getCourier(tx, courierId);
  if (courier?.active === false) refuse("courier.not_found");
  const given = await giveToCourier(tx, id, {
    version,
    courier: courier && { courierId: courier.id, name: courier.name },
  });
  const { before } = given;
  const isNew = before.courier?.courierId !== given.order.courier?.courierId;
  if (isNew && before.courier !== null) await revokeWhenIdle(tx, before.courier.courierId);
  const told =
    courier === null || !isNew
      ? { told: false, reason: "not_needed" as const }
      : await tellCourier(tx, publicUrl, given.order, courier);
  if (!leaves) return { order: given.order, notice: { sent: false, reason: "not_needed" }, courier: told };
  const { order, change } = await changeOrderStatus(tx, id, { status: "out_for_delivery" });
  return { order, notice: await noticeFor(tx, order, change), courier: told };
}

async function revokeWhenIdle(tx: Tx, courierId: string): Promise<void> {
  const carried = await listCarried(tx, courierId, tx.now());
  if (!carried.some(({ status }) => !isFinal(status))) await revokeLink(tx, courierId);
}
