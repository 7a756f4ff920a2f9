import { advanceTick, tellMessage } from "../messaging/chats.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, Person } from "../world/types.ts";
import { findAccount, isInstagram, listAccounts } from "./accounts.ts";
import { getContact } from "./contacts.ts";
import { byPerson, tellSocial } from "./tell.ts";

/** Plans the way of a message of the business to the phone. */
export function planArrival(sim: Simulation, message: Message, from = message.at): void {
  const person = sim.world.customers.find(message.customerId ?? "");
  if (!person?.online) return;
  const { sentMs, deliveredMs, slowDeliveredMs } = sim.config.timing;
  const wayMs = sentMs + (person.slow ? slowDeliveredMs : deliveredMs);
  sim.clock.at(from + wayMs, (at) => arrive(sim, message.id, at));
}

/** Takes up messages that were under way when the process ended. */
export function resumeArrivals(sim: Simulation): void {
  for (const message of sim.world.messages.values()) {
    if (message.from === "business" && message.tick === "sent" && findAccount(sim.world, message.phoneNumberId)) {
      planArrival(sim, message, sim.clock.now());
    }
  }
}

/** The phone is back: everything that waited for it arrives. */
export function deliverWaitingSocial(sim: Simulation, person: Person): void {
  for (const account of listAccounts(sim.world)) {
    for (const message of sim.world.listChatMessages(person.id, account.id)) {
      if (message.from === "business" && message.tick === "sent") planArrival(sim, message, sim.clock.now());
    }
  }
}

/**
 * The person looks at the chat. Messenger tells a time before which everything was read, Instagram the newest message
 * that was seen.
 */
export function readSocialChat(sim: Simulation, person: Person, accountId: string): void {
  const account = findAccount(sim.world, accountId);
  if (!account || !person.online || !person.readReceipts) return;
  const unread = sim.world
    .listChatMessages(person.id, accountId)
    .filter((message) => message.from === "business" && message.tick === "delivered");
  const newest = unread.at(-1);
  if (!newest) return;
  for (const message of unread) advanceTick(sim, message, "read");
  const now = sim.clock.now();
  const contact = getContact(sim.world, accountId, person.id);
  const read = isInstagram(account) ? { mid: newest.id } : { watermark: now };
  tellSocial(sim, account, contact, { kind: "read", label: "read", event: byPerson(contact, now, { read }) });
}

function arrive(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  const person = sim.world.customers.find(message?.customerId ?? "");
  const account = findAccount(sim.world, message?.phoneNumberId ?? "");
  if (message?.tick !== "sent" || !account || !person?.online) return;
  message.tick = "delivered";
  sim.world.messages.put(id, message);
  tellMessage(sim, message);
  const contact = getContact(sim.world, account.id, person.id);
  // The one event without a time of its own.
  const event = {
    sender: { id: contact.scopedId },
    recipient: { id: account.id },
    delivery: { mids: [id], watermark: at },
  };
  tellSocial(sim, account, contact, { kind: "delivery", label: "delivery", event });
}
