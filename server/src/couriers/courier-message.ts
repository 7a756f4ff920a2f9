import type { CourierMessage } from "@croozer/contracts/couriers";
import { getBusiness } from "../businesses/businesses.ts";
import { getOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { getCourier } from "./courier-rows.ts";
import { courierText } from "./courier-text.ts";
import { linkOfCourier } from "./links.ts";

/**
 * What the courier of an order is told, for a person to pass on.
 * @throws `order.not_found`, `courier.not_found` while nobody carries it, or who does is not active any more
 */
export async function courierMessageOf(tx: Tx, publicUrl: string, orderId: string): Promise<CourierMessage> {
  const order = await getOrder(tx, orderId);
  if (order.courier === null) refuse("courier.not_found");
  const courier = await getCourier(tx, order.courier.courierId);
  if (!courier.active) refuse("courier.not_found");
  const { name, settings } = await getBusiness(tx);
  const url = await linkOfCourier(tx, publicUrl, courier.id);
  const { language, timeZone } = settings;
  const text = courierText([order], { businessName: name, language, url, timeZone });
  const { phone } = courier;
  const whatsAppUrl = phone && `https://wa.me/${phone.slice(1)}?${new URLSearchParams({ text })}`;
  return { text, url, whatsAppUrl };
}
