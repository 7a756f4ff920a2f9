import type { ChatContent, CustomerAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { newMessageId } from "../world/ids.ts";
import type { Message, Person, PhoneNumber } from "../world/types.ts";
import { advanceTick, changeChat, saveMessage, tellMessage } from "./chats.ts";
import { contactOf, type InboundPart, inboundMessage } from "./payloads.ts";
import { readChat } from "./statuses.ts";
import { sendMessagesWebhook } from "./webhooks.ts";

/** A thing a person can do that the phone page has no button for yet. */
export type ExtraAct =
  /** An empty emoji takes the reaction away. */
  | { type: "reaction"; messageId: string; emoji: string }
  /** Any message of Meta's: `message` is `{ type, [type]: … }`; who, id and time are filled in. */
  | { type: "raw"; message: Record<string, unknown> };

type Written = { content: ChatContent; part: InboundPart; replyTo: string | null; hidden: boolean };

/**
 * A person writes to a business. It leaves at once, or when the phone is online again; then the window opens and the
 * webhook goes out. Writing implies having the chat open, so what was there is read.
 */
export function receiveAct(sim: Simulation, person: Person, number: PhoneNumber, act: CustomerAct | ExtraAct): Message {
  const written = write(sim, person, number, act);
  const message: Message = {
    id: newMessageId(person.waId ?? person.userId.slice(-12), "customer"),
    phoneNumberId: number.id,
    customerId: person.id,
    from: "customer",
    at: sim.clock.now(),
    tick: "pending",
    replyTo: written.replyTo,
    reaction: null,
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
  changeChat(sim, sim.world.getChat(person.id, number.id), { customerWroteAt: message.at });
  const part = message.raw as InboundPart;
  const raw = inboundMessage(person, message.id, message.at, part);
  sendMessagesWebhook(sim, number, `messages · ${part.type}`, message.id, () => ({
    contacts: [contactOf(person, true)],
    messages: [raw],
  }));
}

function write(sim: Simulation, person: Person, number: PhoneNumber, act: CustomerAct | ExtraAct): Written {
  const plain = (content: ChatContent, type: string, body: unknown): Written => ({
    content,
    part: { type, body },
    replyTo: null,
    hidden: false,
  });
  switch (act.type) {
    case "text":
      return quoting(sim, number, act.replyTo, plain({ type: "text", body: act.body }, "text", { body: act.body }));
    case "location": {
      const { latitude, longitude, name, address } = act;
      const body = { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) };
      const content = { type: "location", latitude, longitude, name: name ?? null, address: address ?? null } as const;
      return plain(content, "location", body);
    }
    case "button_reply":
    case "list_reply":
      return tap(sim, person, number, act);
    case "reaction":
      return react(sim, act);
    case "raw": {
      const type = String(act.message.type ?? "unsupported");
      return plain({ type: "other", label: type, raw: act.message }, type, act.message[type]);
    }
  }
}

function quoting(sim: Simulation, number: PhoneNumber, quotedId: string | undefined, written: Written): Written {
  if (quotedId === undefined) return written;
  const quoted = sim.world.messages.find(quotedId);
  if (!quoted) throw new ApiError(422, "message_unknown", `there is no message ${quotedId}`);
  const author = quoted.from === "business" ? number.digits : customerDigits(sim, quoted);
  return { ...written, replyTo: quotedId, part: { ...written.part, context: { id: quotedId, from: author } } };
}

function customerDigits(sim: Simulation, message: Message): string {
  const person = message.customerId === null ? null : sim.world.customers.find(message.customerId);
  return person?.waId ?? "";
}

function tap(
  sim: Simulation,
  person: Person,
  number: PhoneNumber,
  act: { type: "button_reply" | "list_reply"; messageId: string; id: string },
): Written {
  const asked = sim.world.messages.find(act.messageId);
  if (!asked || asked.customerId !== person.id) {
    throw new ApiError(422, "message_unknown", `there is no message ${act.messageId} in this chat`);
  }
  const choice = findChoice(asked.content, act);
  if (!choice) throw new ApiError(422, "choice_unknown", `message ${act.messageId} does not offer ${act.id}`);
  const { id, title, description } = choice;
  const reply = { id, title, ...(description === null ? {} : { description }) };
  return quoting(sim, number, act.messageId, {
    content: { type: act.type, id, title, description },
    part: { type: "interactive", body: { type: act.type, [act.type]: reply } },
    replyTo: null,
    hidden: false,
  });
}

function findChoice(
  content: ChatContent,
  act: { type: string; id: string },
): { id: string; title: string; description: string | null } | null {
  if (content.type === "buttons" && act.type === "button_reply") {
    const button = content.buttons.find(({ id }) => id === act.id);
    return button ? { ...button, description: null } : null;
  }
  if (content.type === "list" && act.type === "list_reply") {
    return content.sections.flatMap(({ rows }) => rows).find(({ id }) => id === act.id) ?? null;
  }
  return null;
}

function react(sim: Simulation, act: { messageId: string; emoji: string }): Written {
  const target = sim.world.messages.find(act.messageId);
  if (!target) throw new ApiError(422, "message_unknown", `there is no message ${act.messageId}`);
  target.reaction = act.emoji || null;
  saveMessage(sim, target);
  const body = { message_id: act.messageId, ...(act.emoji ? { emoji: act.emoji } : {}) };
  return {
    content: { type: "other", label: "reaction", raw: body },
    part: { type: "reaction", body },
    replyTo: null,
    hidden: true,
  };
}
