import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Business } from "@croozer/contracts/businesses";
import type { OrderStatus } from "@croozer/contracts/orders";
import type { TrackedOrder } from "@croozer/contracts/tracking";
import { dueMinor, isEditable, isFinal, type Order } from "../orders/orders.ts";

/** How long after its end an order can still be looked at. */
const shownForMs = 7 * 24 * 3_600_000;

export const isOver = (order: Order, now: Date): boolean =>
  isFinal(order.status) && order.statusChangedAt.getTime() < now.getTime() - shownForMs;

const way = (fulfilment: Order["fulfilment"]): OrderStatus[] =>
  fulfilment === "delivery"
    ? ["pending", "confirmed", "preparing", "ready", "out_for_delivery", "delivered"]
    : ["pending", "confirmed", "preparing", "ready", "delivered"];

/** An order as everybody with its link may see it: field by field, so that a new field of orders stays inside. */
export function trackedOf(
  order: Order,
  { name, phone, pictureUrl, settings }: Business,
  {
    asked,
    isReadyOnline,
    courierPhone,
  }: { asked: Language | null; isReadyOnline: boolean; courierPhone: string | null },
): TrackedOrder {
  const language = asked ?? order.language;
  return {
    business: { name, phone, pictureUrl },
    language: order.language,
    timeZone: settings.timeZone,
    number: order.number,
    shortNumber: order.shortNumber,
    status: order.status,
    way: way(order.fulfilment),
    fulfilment: order.fulfilment,
    paymentStatus: order.paymentStatus,
    dueMinor: dueMinor(order),
    payable: isReadyOnline && dueMinor(order) > 0,
    items: order.items.map(({ id, name, quantity, unit, unitPriceMinor, subtotalMinor, options }) => ({
      ...{ id, productId: null, note: null, name: inLanguage(name, language) },
      ...{ quantity, unit, unitPriceMinor, subtotalMinor },
      options: options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
    })),
    subtotalMinor: order.subtotalMinor,
    deliveryFeeMinor: order.deliveryFeeMinor,
    discountMinor: order.discountMinor,
    totalMinor: order.totalMinor,
    currency: order.currency,
    placedAt: order.placedAt.toISOString(),
    statusChangedAt: order.statusChangedAt.toISOString(),
    requestedFor: order.requestedFor?.toISOString() ?? null,
    promisedFor: order.promisedFor?.toISOString() ?? null,
    courier:
      order.courier !== null && order.status === "out_for_delivery"
        ? { firstName: order.courier.name.trim().split(/\s+/)[0] ?? "", phone: courierPhone }
        : null,
    cancelReason: order.cancelReason,
    cancellable: isEditable(order),
  };
}
