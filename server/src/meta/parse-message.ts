import { asInstant, asObject, asObjects, asText, type Loose, need } from "./loose.ts";
import { contentOf } from "./parse-content.ts";
import type { Person, Unit } from "./units.ts";

/** What the units of one change have in common. */
export type Change = { field: string; accountId: string | null; phoneNumberId: string | null; contacts: Loose[] };

export type Flow = "inbound" | "echo" | "history_inbound" | "history_outbound";

const systemTypes = new Set(["system", "request_welcome"]);

/**
 * One element of `messages[]`, `message_echoes[]` or a history thread.
 * @throws when it lacks what makes it addressable: its id, its time, its person, the message it refers to
 */
export function parseMessage(message: Loose, change: Change, flow: Flow, threadPerson?: Person): Unit {
  const type = asText(message.type) ?? "unknown";
  const outbound = flow === "echo" || flow === "history_outbound";
  const person = threadPerson ?? personOf(message, change.contacts, outbound);
  const common = {
    kind: `${flow === "echo" ? "echo" : flow === "inbound" ? "message" : "history"}.${type}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw: message,
    providerId: need(message.id, "message id"),
    at: asInstant(message.timestamp),
    person,
  };
  const target = asObject(message[type]);
  if (type === "reaction")
    return {
      ...common,
      unit: "reaction",
      targetProviderId: need(target?.message_id, "the message reacted to"),
      emoji: asText(target?.emoji),
      by: outbound ? "business" : "customer",
    };
  if (type === "edit")
    return {
      ...common,
      unit: "edit",
      targetProviderId: need(target?.original_message_id, "the edited message"),
      content: contentOf(asObject(target?.message) ?? {}),
    };
  if (type === "revoke")
    return { ...common, unit: "revoke", targetProviderId: need(target?.original_message_id, "the deleted message") };

  const context = asObject(message.context);
  const inGroup = asText(message.group_id) !== null;
  const content = contentOf(message);
  return {
    ...common,
    unit: "message",
    direction: outbound ? "outbound" : "inbound",
    origin: outbound ? "phone_app" : "customer",
    content: inGroup
      ? { type: "unsupported", label: "group_message", detail: content.type === "text" ? content.body : null }
      : content,
    past: flow.startsWith("history"),
    quiet: inGroup || systemTypes.has(type),
    status: outbound ? statusOf(message) : "received",
    becomes: becomesOf(message, type),
    replyToProviderId: asText(context?.id),
    forwarded: context?.forwarded === true || context?.frequently_forwarded === true,
    referral: referralOf(asObject(message.referral)),
  };
}

/**
 * The customer that a message is from or to. A person with a username may come without a phone number.
 * @throws when no address at all is there
 */
function personOf(message: Loose, contacts: Loose[], outbound: boolean): Person {
  const waId = asText(outbound ? message.to : message.from);
  const bsuid = asText(outbound ? message.to_user_id : message.from_user_id);
  return withContact({ waId, bsuid }, contacts);
}

export function withContact(ids: { waId: string | null; bsuid: string | null }, contacts: Loose[]): Person {
  const own = contacts.find(
    (contact) =>
      (ids.waId !== null && asText(contact.wa_id) === ids.waId) ||
      (ids.bsuid !== null && asText(contact.user_id) === ids.bsuid),
  );
  const profile = asObject(own?.profile);
  const person: Person = {
    waId: ids.waId ?? asText(own?.wa_id),
    bsuid: ids.bsuid ?? asText(own?.user_id),
    profileName: asText(profile?.name),
    // Documented with and without the @.
    username: asText(profile?.username)?.replace(/^@/, "") ?? null,
  };
  if (person.waId === null && person.bsuid === null) throw new Error("the person is missing");
  return person;
}

/** `history_context.status` of synced messages; an echo has left the phone. */
function statusOf(message: Loose): "sent" | "delivered" | "read" | "played" | "failed" {
  const told = asText(asObject(message.history_context)?.status)?.toLowerCase();
  if (told === "delivered" || told === "read" || told === "played") return told;
  return told === "error" ? "failed" : "sent";
}

function becomesOf(message: Loose, type: string): { waId: string | null; bsuid: string | null } | null {
  if (type === "system") {
    const system = asObject(message.system);
    const waId = asText(system?.wa_id);
    const bsuid = asText(system?.user_id);
    return waId === null && bsuid === null ? null : { waId, bsuid };
  }
  if (type !== "contacts") return null;
  const own = asObjects(message.contacts).find((contact) => contact.origin === "contact_request");
  const waId = asText(asObjects(own?.phones)[0]?.wa_id);
  return waId === null ? null : { waId, bsuid: null };
}

function referralOf(referral: Loose | null) {
  return (
    referral && {
      headline: asText(referral.headline),
      body: asText(referral.body),
      sourceUrl: asText(referral.source_url),
    }
  );
}
