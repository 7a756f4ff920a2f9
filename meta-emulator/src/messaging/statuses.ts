import { createHash } from "node:crypto";
import { tellNumber } from "../outbox/tell.ts";
import { contactOf, identify } from "../people/contact.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, Outbound, Person } from "../world/types.ts";
import { advanceTick, tellMessage, windowMs } from "./chats.ts";
import { servicePricing, statusValue } from "./payloads.ts";

/** Plans the way of an accepted message of the business: sent or failed, then delivered if the phone is there. */
export function planSending(sim: Simulation, message: Message): void {
  sim.clock.at(message.at + sim.config.timing.sentMs, (at) => leaveMeta(sim, message.id, at));
}

/** Takes up messages that were under way when the process ended. */
export function resumeSending(sim: Simulation): void {
  for (const message of sim.world.messages.values()) {
    if (message.from !== "business") continue;
    if (message.tick === "pending") planSending(sim, message);
    else if (message.tick === "sent") planDelivery(sim, message, sim.clock.now());
  }
}

/** The phone is back: everything that waited for it arrives. */
export function deliverWaiting(sim: Simulation, person: Person): void {
  for (const number of sim.world.phoneNumbers.values()) {
    for (const message of sim.world.listChatMessages(person.id, number.id)) {
      if (message.from === "business" && message.tick === "sent") planDelivery(sim, message, sim.clock.now());
    }
  }
}

/** The person looks at the chat: what is on the phone and unread becomes read, and the business learns it if it may. */
export function readChat(sim: Simulation, person: Person, phoneNumberId: string): void {
  if (!person.online || !person.readReceipts) return;
  for (const message of sim.world.listChatMessages(person.id, phoneNumberId)) {
    if (message.from !== "business" || message.tick !== "delivered" || !message.outbound) continue;
    advanceTick(sim, message, "read");
    tellStatus(sim, message, message.outbound, "read", sim.clock.now());
  }
}

function leaveMeta(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  if (!message?.outbound || message.tick !== "pending") return;
  const status = message.outbound.failure ? "failed" : "sent";
  advanceTick(sim, message, status);
  tellStatus(sim, message, message.outbound, status, at);
  if (status === "sent") planDelivery(sim, message, at);
}

function planDelivery(sim: Simulation, message: Message, at: number): void {
  const person = message.customerId === null ? null : sim.world.customers.find(message.customerId);
  // A reaction ends with `sent`: nothing more is told about it.
  if (!person?.online || message.outbound?.type === "reaction") return;
  const { slowDeliveredMs, deliveredMs } = sim.config.timing;
  sim.clock.at(at + (person.slow ? slowDeliveredMs : deliveredMs), (due) => reachPhone(sim, message.id, due));
}

function reachPhone(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  const person = message?.customerId ? sim.world.customers.find(message.customerId) : null;
  if (!message?.outbound || message.tick !== "sent" || !person?.online) return;
  if (person.blockedNumbers.includes(message.phoneNumberId)) return;
  message.tick = "delivered";
  sim.world.messages.put(id, message);
  tellMessage(sim, message);
  tellStatus(sim, message, message.outbound, "delivered", at);
}

function tellStatus(
  sim: Simulation,
  message: Message,
  outbound: Outbound,
  status: "sent" | "delivered" | "read" | "failed",
  at: number,
): void {
  const number = sim.world.phoneNumbers.find(message.phoneNumberId);
  if (!number) return;
  const person = message.customerId === null ? null : sim.world.customers.find(message.customerId);
  // Priced on `sent` and on one of delivered and read; here always on delivered, which is never skipped.
  const priced = status === "sent" || status === "delivered";
  const pricing = priced ? servicePricing(sim.config.servicePricing, message.at) : null;
  const username = status === "delivered" || status === "read";
  const sentTo = outbound.addressedBy === "phone" ? outbound.waId : null;
  const contact = person ? contactOf(sim, number, person, { username, sentTo }) : null;
  const identityHash = person ? identify(sim, number, person).identityHash : null;
  tellNumber(sim, number, {
    field: "messages",
    label: `statuses · ${status}`,
    valueFor: (version) =>
      statusValue(message, outbound, {
        status,
        at,
        pricing,
        contact,
        identityHash,
        conversation: priced && Number(version.slice(1)) < 24 ? conversationOf(message) : null,
      }),
  });
}

function conversationOf(message: Message): { id: string; expiresAt: number } {
  return { id: createHash("md5").update(message.id).digest("hex"), expiresAt: message.at + windowMs };
}
