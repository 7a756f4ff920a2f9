import { isBlockedByNumber } from "../blocking/blocking.ts";
import { callBusiness } from "../calls/calls.ts";
import { isReachable } from "../numbers/trouble.ts";
import { tellNumber } from "../outbox/tell.ts";
import { contactOf, identify } from "../people/contact.ts";
import { meetPhone } from "../people/phone-sight.ts";
import { windowsAfterWriting } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import { newMessageId } from "../world/ids.ts";
import type { Message, Person, PhoneNumber } from "../world/types.ts";
import { type Act, writeAct } from "./acts/acts.ts";
import { preferMarketing } from "./acts/marketing.ts";
import { advanceTick, changeChat, tellMessage } from "./chats.ts";
import { completePart } from "./complete-part.ts";
import { type InboundPart, inboundMessage } from "./inbound.ts";
import { readChat } from "./statuses.ts";

/**
 * A person writes to a business. It leaves at once, or when the phone is online again; then the window opens and the
 * webhook goes out. Writing implies having the chat open, so what was there is read.
 */
export function receiveAct(sim: Simulation, person: Person, number: PhoneNumber, act: Act): Message {
  const written = writeAct({ sim, person, number }, act);
  const { waId, userId } = identify(sim, number, person);
  const message: Message = {
    id: newMessageId(waId ?? userId.slice(-12), "customer"),
    phoneNumberId: number.id,
    customerId: person.id,
    from: "customer",
    at: sim.clock.now(),
    tick: "pending",
    replyTo: written.replyTo,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: written.forwarded ?? null,
    ...(written.ad && { ad: written.ad }),
    content: written.content,
    hidden: written.hidden,
    raw: written.part,
    outbound: null,
  };
  sim.world.addMessage(message);
  tellMessage(sim, message);
  if (person.online) leavePhone(sim, person, number, message);
  return message;
}

/** The phone is back: what was written meanwhile leaves it, in its order. */
export function sendPending(sim: Simulation, person: Person): void {
  for (const number of sim.world.phoneNumbers.values()) {
    for (const message of sim.world.listChatMessages(person.id, number.id)) {
      if (message.from === "customer" && message.tick === "pending") leavePhone(sim, person, number, message);
    }
  }
}

/** The business's server answered 200: the second tick. */
export function acknowledgeMessage(sim: Simulation, messageId: string): void {
  const message = sim.world.messages.find(messageId);
  if (message) advanceTick(sim, message, "delivered");
}

function leavePhone(sim: Simulation, person: Person, number: PhoneNumber, message: Message): void {
  readChat(sim, person, number.id);
  message.at = sim.clock.now();
  advanceTick(sim, message, "sent");
  // One tick and no more: the business blocked this person, or is not there.
  if (isBlockedByNumber(sim, number.id, person.id) || !isReachable(sim, number)) return;
  const part = completePart(sim, number, message.raw as InboundPart);
  message.raw = part;
  if (part.field === "calls") callBusiness(sim, person, number, message.id);
  else if (part.field) tellPreference(sim, person, number, message);
  else tellInbound(sim, person, number, message, part);
}

function tellInbound(sim: Simulation, person: Person, number: PhoneNumber, message: Message, part: InboundPart): void {
  sim.rules.throughput.count(number.id, message.at);
  const fromAd = part.beside !== undefined && "referral" in part.beside;
  const chat = sim.world.getChat(person.id, number.id);
  changeChat(sim, chat, windowsAfterWriting(sim.rules.limits, part.type, fromAd, message.at));
  const from = identify(sim, number, person);
  if (from.waId !== null) meetPhone(sim, number, person);
  const raw = inboundMessage(from, message.id, message.at, part);
  const contact = contactOf(sim, number, person, { username: true, identity: true });
  if (part.sharesPhone) meetPhone(sim, number, person);
  tellNumber(sim, number, {
    field: "messages",
    label: `messages · ${part.type}`,
    messageId: message.id,
    valueFor: () => ({
      contacts: [contact],
      messages: [raw],
      ...(part.valueErrors ? { errors: part.valueErrors } : {}),
    }),
  });
}

function tellPreference(sim: Simulation, person: Person, number: PhoneNumber, message: Message): void {
  const { body: value } = message.raw as InboundPart;
  const preference = preferMarketing(sim, person, number, { value, at: message.at });
  const contact = contactOf(sim, number, person, { username: true });
  tellNumber(sim, number, {
    field: "user_preferences",
    label: `user_preferences · ${String(value)}`,
    messageId: message.id,
    valueFor: () => ({ contacts: [contact], user_preferences: [preference] }),
  });
}
