import type { Courier, CourierReason, HandToCourier } from "@croozer/contracts/couriers";
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
  const courier = courierId === null ? null : await activeCourier(tx, courierId);
  const given = await give(tx, id, version, courier);
  const told =
    courier === null || !given.isNew
      ? { told: false, reason: "not_needed" as const }
      : await tellCourier(tx, publicUrl, [given.order], courier);
  if (!leaves) return { order: given.order, notice: { sent: false, reason: "not_needed" }, courier: told };
  const { order, change } = await changeOrderStatus(tx, id, { status: "out_for_delivery" });
  return { order, notice: await noticeFor(tx, order, change), courier: told };
}

/** @throws `courier.not_found`, for one who is not active any more too */
export async function activeCourier(tx: Tx, id: string): Promise<Courier> {
  const courier = await getCourier(tx, id);
  return courier.active ? courier : refuse("courier.not_found");
}

/** Puts an order into somebody's hands; `isNew` where it was not in theirs before. */
export async function give(
  tx: Tx,
  id: string,
  version: number,
  courier: Courier | null,
): Promise<{ order: Order; isNew: boolean }> {
  const { before, order } = await giveToCourier(tx, id, {
    version,
    courier: courier && { courierId: courier.id, name: courier.name },
  });
  const isNew = before.courier?.courierId !== order.courier?.courierId;
  if (isNew && before.courier !== null) await revokeWhenIdle(tx, before.courier.courierId);
  return { order, isNew };
}

async function revokeWhenIdle(tx: Tx, courierId: string): Promise<void> {
  const carried = await listCarried(tx, courierId, tx.now());
  if (!carried.some(({ status }) => !isFinal(status))) await revokeLink(tx, courierId);
}
