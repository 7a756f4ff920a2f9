import { tellChange } from "../messaging/chats.ts";
import { planSending } from "../messaging/statuses.ts";
import { tellNumber } from "../outbox/tell.ts";
import { contactOf, identify } from "../people/contact.ts";
import type { ChatContent } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { newMessageId } from "../world/ids.ts";
import type { Message, Person, PhoneNumber } from "../world/types.ts";

/** How long after sending the app lets its owner edit a message, and delete it for everyone. */
const editMs = 15 * 60_000;
const deleteMs = 2 * 24 * 3_600_000;

type Written = { content: ChatContent; type: string; body: Record<string, unknown>; replyTo: string | null };

/** The owner writes from the phone: free, opens no window, and the partner gets an echo instead of statuses. */
export function writeAsOwner(sim: Simulation, number: PhoneNumber, person: Person, written: Written): Message {
  const { waId, userId, parentUserId } = identify(sim, number, person);
  const now = sim.clock.now();
  const message: Message = {
    id: newMessageId(waId ?? userId.slice(-12), "business"),
    phoneNumberId: number.id,
    customerId: person.id,
    from: "business",
    at: now,
    tick: "pending",
    replyTo: written.replyTo,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    content: written.content,
    hidden: false,
    raw: { type: written.type, [written.type]: written.body },
    outbound: {
      input: waId ?? userId,
      waId,
      userId,
      parentUserId,
      addressedBy: waId === null ? "user_id" : "phone",
      type: written.type,
      category: "service",
      lite: false,
      templateId: null,
      callbackData: null,
      failure: person.blockedNumbers.includes(number.id) ? { code: 131026 } : null,
      inWindow: true,
      entryPointUntil: null,
      initiated: false,
      pricing: null,
      expiresAt: now + sim.rules.limits.timeToLiveMs,
      heldUntil: null,
      played: false,
      fromApp: true,
    },
  };
  sim.world.addMessage(message);
  planSending(sim, message);
  const quoted = written.replyTo === null ? {} : { context: { id: written.replyTo } };
  echo(sim, number, person, { ...quoted, id: message.id, type: written.type, [written.type]: written.body });
  return message;
}

/** Texts and captions, within a quarter of an hour. */
export function editAsOwner(sim: Simulation, number: PhoneNumber, messageId: string, body: string): void {
  const { message, person } = getOwn(sim, number, messageId, editMs);
  const { content } = message;
  if (content.type === "text") message.content = { ...content, body };
  else if ("caption" in content) message.content = { ...content, caption: body };
  else throw new ApiError(422, "message_not_text", `message ${messageId} has no text to edit`);
  message.edited = true;
  tellChange(sim, message);
  const changed = content.type === "text" ? { text: { body } } : { [content.type]: { caption: body } };
  echo(sim, number, person, {
    id: newMessageId(person.waId ?? person.userId.slice(-12), "business"),
    type: "edit",
    edit: { original_message_id: messageId, message: { type: content.type, ...changed } },
  });
}

export function deleteAsOwner(sim: Simulation, number: PhoneNumber, messageId: string): void {
  const { message, person } = getOwn(sim, number, messageId, deleteMs);
  message.deleted = true;
  tellChange(sim, message);
  const revoke = {
    id: newMessageId(person.waId ?? person.userId.slice(-12), "business"),
    type: "revoke",
    revoke: { original_message_id: messageId },
  };
  echo(sim, number, person, revoke);
}

function getOwn(sim: Simulation, number: PhoneNumber, messageId: string, withinMs: number) {
  const message = sim.world.messages.find(messageId);
  const person = message?.customerId ? sim.world.customers.find(message.customerId) : null;
  if (!message || !person || message.phoneNumberId !== number.id || !message.outbound?.fromApp) {
    throw new ApiError(404, "message_unknown", `the owner did not write ${messageId}`);
  }
  if (sim.clock.now() - message.at > withinMs) {
    throw new ApiError(422, "message_too_old", `message ${messageId} can no longer be changed`);
  }
  return { message, person };
}

/** A revoke names the person by phone number alone. */
function echo(
  sim: Simulation,
  number: PhoneNumber,
  person: Person,
  part: { type: string; [key: string]: unknown },
): void {
  const { waId, userId, parentUserId } = identify(sim, number, person);
  const revoke = part.type === "revoke";
  const { id, type, ...content } = part;
  const message = {
    from: number.digits,
    ...(waId === null ? {} : { to: waId }),
    ...(revoke && waId !== null ? {} : { to_user_id: userId }),
    ...(parentUserId === null ? {} : { to_parent_user_id: parentUserId }),
    id,
    timestamp: String(Math.floor(sim.clock.now() / 1000)),
    type,
    ...content,
  };
  const contacts = revoke ? {} : { contacts: [contactOf(sim, number, person, { username: true })] };
  tellNumber(sim, number, {
    field: "smb_message_echoes",
    label: `echo · ${type}`,
    valueFor: () => ({ ...contacts, message_echoes: [message] }),
  });
}
