import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { CarriedOrder, Courier, CourierPage } from "@croozer/contracts/couriers";
import { getBusiness } from "../businesses/businesses.ts";
import { dueMinor, fullAddress, isFinal, listCarried, type Order } from "../orders/orders.ts";
import { dayOr } from "../payments/payments.ts";
import { instantOf } from "../platform/clock/zones.ts";
import type { Tx } from "../platform/db/tx.ts";
import { cashInHands } from "./courier-day.ts";
import { inOrderOfPromise } from "./stops.ts";

/** What a courier sees behind their link: field by field, so that a new field of orders stays inside. */
export async function courierPageOf(
  tx: Tx,
  courier: Courier,
  { asked, expiresAt }: { asked: Language | null; expiresAt: Date },
): Promise<CourierPage> {
  const { name, phone, pictureUrl, settings } = await getBusiness(tx);
  const day = dayOr(tx, settings.timeZone, undefined);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const since = instantOf({ year, month, day: date, hour: 0, minute: 0 }, settings.timeZone);
  const carried = await listCarried(tx, courier.id, since);
  const language = asked ?? settings.language;
  return {
    business: { name, phone, pictureUrl },
    courier: { name: courier.name },
    language: settings.language,
    timeZone: settings.timeZone,
    currency: settings.currency,
    orders: inOrderOfPromise(carried.filter(({ status }) => !isFinal(status))).map((order) =>
      carriedOf(order, language),
    ),
    finished: carried
      .filter(({ status }) => isFinal(status))
      .map(({ id, shortNumber, status, statusChangedAt }) => ({
        ...{ id, shortNumber, status, at: statusChangedAt.toISOString() },
      })),
    cashMinor: await cashInHands(tx, courier.id, day, settings.timeZone),
    expiresAt: expiresAt.toISOString(),
  };
}

const carriedOf = (order: Order, language: Language): CarriedOrder => ({
  ...{ id: order.id, shortNumber: order.shortNumber, status: order.status, fulfilment: order.fulfilment },
  ...{ location: order.location, customerNote: order.customerNote, deliveryProblem: order.deliveryProblem },
  ...{ dueMinor: dueMinor(order), totalMinor: order.totalMinor, paymentMethod: order.paymentMethod },
  currency: order.currency,
  promisedFor: order.promisedFor?.toISOString() ?? null,
  requestedFor: order.requestedFor?.toISOString() ?? null,
  customer: { name: order.customer.name, phone: order.customer.phone },
  address: fullAddress(order),
  items: order.items.map(({ id, name, quantity }) => ({ id, name: inLanguage(name, language), quantity })),
});
