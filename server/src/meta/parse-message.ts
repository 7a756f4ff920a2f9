import { asId, asInstant, asObject, asText, type Loose, need } from "./loose.ts";
import { contentOf } from "./parse-content.ts";
import { mediaOf } from "./parse-media.ts";
import { becomesOf, type Ids, personOf } from "./parse-person.ts";
import { referralOf } from "./parse-referral.ts";
import type { Unit } from "./units.ts";

/** What the units of one change have in common. */
export type Change = {
  field: string;
  accountId: string | null;
  phoneNumberId: string | null;
  /** Digits of the business's own number. */
  ownNumber: string | null;
  contacts: Loose[];
  /** `entry[].time`; with account events, rarely with messages. */
  at: Date | null;
};

export type Flow = "inbound" | "echo" | "history_inbound" | "history_outbound";

const systemTypes = new Set(["system", "request_welcome"]);

/**
 * One element of `messages[]`, `message_echoes[]` or a history thread.
 * @throws when it lacks what makes it addressable: its id, its time, its person, the message it refers to
 */
export function parseMessage(message: Loose, change: Change, flow: Flow, threadIds?: Ids): Unit {
  const type = asText(message.type) ?? "unknown";
  const outbound = flow === "echo" || flow === "history_outbound";
  const common = {
    kind: `${flow === "echo" ? "echo" : flow === "inbound" ? "message" : "history"}.${type}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw: message,
    providerId: need(message.id, "message id"),
    at: asInstant(message.timestamp),
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
    person: personOf(threadIds ?? idsOf(message, outbound), change.contacts),
    direction: outbound ? "outbound" : "inbound",
    origin: outbound ? "phone_app" : "customer",
    content: inGroup
      ? { type: "unsupported", label: "group_message", detail: content.type === "text" ? content.body : null }
      : content,
    media: inGroup ? null : mediaOf(message, type),
    past: flow.startsWith("history"),
    quiet: inGroup || systemTypes.has(type),
    status: outbound ? statusOf(message) : "received",
    becomes: becomesOf(message, type),
    replyToProviderId: asText(context?.id),
    forwarded: context?.forwarded === true || context?.frequently_forwarded === true,
    referral: referralOf(asObject(message.referral)),
  };
}

/** The customer that a message is from or to. */
const idsOf = (message: Loose, outbound: boolean): Ids => {
  const system = asObject(message.system);
  return {
    waId: asId(outbound ? message.to : message.from),
    bsuid: asId(outbound ? message.to_user_id : message.from_user_id) ?? asId(system?.previous_user_id),
  };
};

/** `history_context.status` of synced messages; an echo has left the phone. */
function statusOf(message: Loose): "sent" | "delivered" | "read" | "played" | "failed" {
  const told = asText(asObject(message.history_context)?.status)?.toLowerCase();
  if (told === "delivered" || told === "read" || told === "played") return told;
  return told === "error" ? "failed" : "sent";
}
