import { loadLinks } from "../media/load-links.ts";
import { identify } from "../people/contact.ts";
import { findByUserId } from "../people/find-person.ts";
import { meetPhone } from "../people/phone-sight.ts";
import type { ChatContent } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { newMessageId } from "../world/ids.ts";
import type { Category, Message, MessageFailure, Outbound, Person, PhoneNumber } from "../world/types.ts";
import { changeChat, saveMessage, windowIsOpen } from "./chats.ts";
import type { CheckedContent, LinkedMedia } from "./checks/content-check.ts";
import { planSending } from "./statuses.ts";

/** A send that passed every check of the Graph API. */
export type CheckedSend = {
  type: string;
  content: ChatContent;
  category: Category;
  templateId: string | null;
  /** `message_status` of the answer. */
  status: CheckedContent["status"] | null;
  /** Known from the content alone; told by status. */
  failure: MessageFailure | null;
  raw: unknown;
  links: LinkedMedia[];
  /** Digits, or null when only a user id was given. */
  waId: string | null;
  userId: string | null;
  input: string;
  contextId: string | null;
  callbackData: string | null;
  /** `recipient_identity_key_hash`: only this phone of the person's may get it. */
  identityHash: string | null;
  reaction: { messageId: string; emoji: string } | null;
};

const reactionTargetMs = 30 * 24 * 3_600_000;

export function findRecipient(
  sim: Simulation,
  number: PhoneNumber,
  send: Pick<CheckedSend, "waId" | "userId">,
): Person | null {
  if (send.waId !== null) return sim.world.findCustomerByWaId(send.waId);
  const found = send.userId === null ? null : findByUserId(sim, number, send.userId);
  return found?.mine ? found.person : null;
}

/** Whether the recipient may get free-form messages from this number now. */
export function isWindowOpen(sim: Simulation, number: PhoneNumber, person: Person | null): boolean {
  return person !== null && windowIsOpen(sim.world.getChat(person.id, number.id), sim.clock.now());
}

/** Accepts a message: stored, on its way, and what is wrong with the recipient comes later by status, as with Meta. */
export function acceptSend(sim: Simulation, number: PhoneNumber, send: CheckedSend): Message {
  const person = findRecipient(sim, number, send);
  const known = person ? identify(sim, number, person) : null;
  const outbound: Outbound = {
    input: send.input,
    // The phone number of somebody who does not hide it is known also when the user id is addressed.
    waId: send.waId ?? known?.waId ?? null,
    userId: known?.userId ?? send.userId,
    parentUserId: known?.parentUserId ?? null,
    addressedBy: send.waId === null ? "user_id" : "phone",
    type: send.type,
    category: send.category,
    templateId: send.templateId,
    callbackData: send.callbackData,
    failure: findFailure(sim, number, person, send),
  };
  const quoted = send.contextId === null ? null : sim.world.messages.find(send.contextId);
  const message: Message = {
    id: newMessageId(outbound.waId ?? outbound.userId?.slice(-12) ?? "0", "business"),
    phoneNumberId: number.id,
    customerId: person?.id ?? null,
    from: "business",
    at: sim.clock.now(),
    tick: "pending",
    replyTo: quoted?.id ?? null,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    content: send.content,
    hidden: send.reaction !== null,
    raw: send.raw,
    outbound,
  };
  sim.world.addMessage(message);
  if (person) {
    if (outbound.addressedBy === "phone") meetPhone(sim, number, person);
    const chat = sim.world.getChat(person.id, number.id);
    if (chat.typingUntil !== null) changeChat(sim, chat, { typingUntil: null });
  }
  if (send.reaction && !outbound.failure) react(sim, send.reaction);
  if (send.links.length === 0) planSending(sim, message);
  else void sendWithLinks(sim, message, outbound, send.links);
  return message;
}

/** What is linked is fetched before the message leaves; a file that cannot be had is told by status. */
async function sendWithLinks(
  sim: Simulation,
  message: Message,
  outbound: Outbound,
  links: LinkedMedia[],
): Promise<void> {
  const failure = await loadLinks(sim, links);
  outbound.failure ??= failure;
  sim.world.messages.put(message.id, message);
  planSending(sim, message);
}

function findFailure(
  sim: Simulation,
  number: PhoneNumber,
  person: Person | null,
  send: CheckedSend,
): MessageFailure | null {
  if (!person || person.blockedNumbers.includes(number.id)) return { code: 131026 };
  if (send.failure) return send.failure;
  if (send.identityHash !== null && send.identityHash !== person.identity.hash) return { code: 137000 };
  if (send.templateId === null && !isWindowOpen(sim, number, person)) return { code: 131047 };
  if (send.reaction) {
    const target = sim.world.messages.find(send.reaction.messageId);
    const usable = target?.customerId === person.id && !target.hidden;
    if (!usable || sim.clock.now() - target.at > reactionTargetMs) {
      return { code: 131009, details: "Reaction message id is not valid." };
    }
  }
  return null;
}

function react(sim: Simulation, reaction: { messageId: string; emoji: string }): void {
  const target = sim.world.messages.find(reaction.messageId);
  if (!target) return;
  target.reaction = reaction.emoji || null;
  saveMessage(sim, target);
}
