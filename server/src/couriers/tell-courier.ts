import type { Language } from "@croozer/contracts/basics";
import type { Courier, CourierReason } from "@croozer/contracts/couriers";
import { getBusiness } from "../businesses/businesses.ts";
import { listChannels } from "../channels/channels.ts";
import { conversationWith, getConversation, queueMessage, setAutomation } from "../conversations/conversations.ts";
import { findCustomerByPhone } from "../customers/customers.ts";
import { addTimelineNote, fullAddress, type Order } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Refusal } from "../platform/refusal.ts";
import { fillTemplate, findApproved } from "../templates/templates.ts";
import { collectText, courierText } from "./courier-text.ts";
import { linkOfCourier } from "./links.ts";
import { inOrderOfPromise, type Stops } from "./stops.ts";

type Told = { told: boolean; reason: CourierReason | null };

/** Tells a courier in one message of orders that were given to them, and each timeline that they were told or why not. */
export async function tellCourier(
  tx: Tx,
  publicUrl: string,
  orders: readonly Order[],
  courier: Courier,
): Promise<Told> {
  const stops = inOrderOfPromise(orders);
  const [first] = stops;
  if (first === undefined) return { told: false, reason: "not_needed" };
  const reason = await send(tx, publicUrl, [first, ...stops.slice(1)], courier);
  for (const { id } of stops)
    await addTimelineNote(tx, id, reason === null ? "courier_told" : "courier_not_told", reason);
  return { told: reason === null, reason };
}

/** @returns why it was not sent */
async function send(tx: Tx, publicUrl: string, stops: Stops, courier: Courier): Promise<CourierReason | null> {
  const { phone } = courier;
  // Shared by a person it needs the link as well.
  const url = await linkOfCourier(tx, publicUrl, courier.id);
  if (phone === null) return "no_phone";
  const [first] = await listChannels(tx);
  if (!first) return "no_channel";
  const { name, settings } = await getBusiness(tx);
  const { language } = settings;
  const languages = [language, language === "he" ? "en" : "he"] as const;
  const template = (channelId: string) => findApproved(tx, publicUrl, { channelId, key: "courier_task", languages });
  // Nothing is made for a phone that could not be written to.
  const isKnown = (await findCustomerByPhone(tx, phone)) !== null;
  if (!isKnown && (await template(first.id)) === null) return "template_not_approved";
  const conversationId = await conversationWith(tx, isKnown ? { to: phone } : { to: phone, channelId: first.id });
  // Somebody who writes "on my way" is not to be asked what they would like to eat.
  if (!isKnown) await setAutomation(tx, conversationId, "paused");
  // Every assignment is a change of the order with a version of its own: for one of them a message stands once.
  const [{ id, version }] = stops;
  const message = { conversationId, origin: "bot", clientId: `courier:${id}:${version}` } as const;
  const body = courierText(stops, { businessName: name, language, url, timeZone: settings.timeZone });
  try {
    await queueMessage(tx, { ...message, content: { type: "text", body } });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "conversation.window_closed") throw error;
  }
  const approved = await template((await getConversation(tx, conversationId)).channel.id);
  if (approved === null) return "template_not_approved";
  const content = fillTemplate(approved, taskOf(stops, approved.language), url.split("/").at(-1) ?? null);
  await queueMessage(tx, { ...message, content });
  return null;
}

/** What the template says of one order, or of several: of each what it is about, in the order of the stops. */
function taskOf(stops: Stops, language: Language) {
  const ofEach = (say: (order: Order) => string | null) =>
    stops.length === 1
      ? (say(stops[0]) ?? "")
      : stops.map((order) => `(${order.shortNumber}) ${say(order) ?? "–"}`).join(" · ");
  return {
    order: stops.map(({ shortNumber }) => shortNumber).join(", "),
    customer: ofEach(({ customer }) => [customer.name, customer.phone].filter(Boolean).join(" ")),
    address: ofEach(fullAddress),
    collect: ofEach((order) => collectText(order, language)),
  };
}
