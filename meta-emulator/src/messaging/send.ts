import { loadLinks } from "../media/load-links.ts";
import { identify } from "../people/contact.ts";
import { findByUserId } from "../people/find-person.ts";
import { meetPhone } from "../people/phone-sight.ts";
import type { ChatContent } from "../phone-api.ts";
import { noteInitiation } from "../rules/messaging-limit.ts";
import { entryPointEndsAt, windowIsOpen, windowsAfterAnswer } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import { newMessageId } from "../world/ids.ts";
import type { Category, Message, MessageFailure, Outbound, Person, PhoneNumber } from "../world/types.ts";
import { changeChat, saveMessage } from "./chats.ts";
import type { CheckedContent, LinkedMedia } from "./checks/content-check.ts";
import { planSending } from "./statuses.ts";

/** A send that passed every check of the Graph API. */
export type CheckedSend = {
  type: string;
  content: ChatContent;
  category: Category;
  /** Through the Marketing Messages API. */
  lite: boolean;
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
  /** How long Meta tries to deliver it; null: as long as usual. */
  timeToLiveMs: number | null;
};

export function findRecipient(
  sim: Simulation,
  number: PhoneNumber,
  send: Pick<CheckedSend, "waId" | "userId">,
): Person | null {
  if (send.waId !== null) return sim.world.findCustomerByWaId(send.waId);
  const found = send.userId === null ? null : findByUserId(sim, number, send.userId);
  return found?.mine ? found.person : null;
}

/** Accepts a message: stored, on its way, and what is wrong with the recipient comes later by status, as with Meta. */
export function acceptSend(
  sim: Simulation,
  number: PhoneNumber,
  send: CheckedSend,
  failure: MessageFailure | null,
): Message {
  const person = findRecipient(sim, number, send);
  const known = person ? identify(sim, number, person) : null;
  const now = sim.clock.now();
  const windows = failure || !person ? noWindows : openWindows(sim, person, number, now);
  const held = send.status === "held_for_quality_assessment" && !failure;
  const outbound: Outbound = {
    input: send.input,
    // The phone number of somebody who does not hide it is known also when the user id is addressed.
    waId: send.waId ?? known?.waId ?? null,
    userId: known?.userId ?? send.userId,
    parentUserId: known?.parentUserId ?? null,
    addressedBy: send.waId === null ? "user_id" : "phone",
    type: send.type,
    category: send.category,
    lite: send.lite,
    templateId: send.templateId,
    callbackData: send.callbackData,
    failure,
    ...windows,
    initiated: !failure && !windows.inWindow,
    pricing: null,
    expiresAt: now + (send.timeToLiveMs ?? usualTimeToLiveMs(sim, send)),
    heldUntil: held ? now + sim.rules.limits.qualityHoldMs : null,
    played: false,
  };
  const quoted = send.contextId === null ? null : sim.world.messages.find(send.contextId);
  const message: Message = {
    id: newMessageId(outbound.waId ?? outbound.userId?.slice(-12) ?? "0", "business"),
    phoneNumberId: number.id,
    customerId: person?.id ?? null,
    from: "business",
    at: now,
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
    stopTyping(sim, person, number);
    if (outbound.initiated) noteInitiated(sim, number, person, outbound);
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

const noWindows = { inWindow: false, entryPointUntil: null };

/** The windows that this message is sent in; an answer to somebody from an ad opens one. */
function openWindows(sim: Simulation, person: Person, number: PhoneNumber, now: number) {
  const chat = sim.world.getChat(person.id, number.id);
  const opened = windowsAfterAnswer(chat, now);
  const answered = opened ? changeChat(sim, chat, opened) : chat;
  return { inWindow: windowIsOpen(chat, now), entryPointUntil: entryPointEndsAt(answered, now) };
}

function stopTyping(sim: Simulation, person: Person, number: PhoneNumber): void {
  const chat = sim.world.getChat(person.id, number.id);
  if (chat.typingUntil !== null) changeChat(sim, chat, { typingUntil: null });
}

function noteInitiated(sim: Simulation, number: PhoneNumber, person: Person, outbound: Outbound): void {
  noteInitiation(sim, number, person.id);
  if (outbound.category === "marketing") sim.rules.noteMarketing(person.id, sim.clock.now());
}

function usualTimeToLiveMs(sim: Simulation, { category }: CheckedSend): number {
  const { timeToLiveMs, authenticationTimeToLiveMs } = sim.rules.limits;
  return category === "authentication" ? authenticationTimeToLiveMs : timeToLiveMs;
}

function react(sim: Simulation, reaction: { messageId: string; emoji: string }): void {
  const target = sim.world.messages.find(reaction.messageId);
  if (!target) return;
  target.reaction = reaction.emoji || null;
  saveMessage(sim, target);
}
