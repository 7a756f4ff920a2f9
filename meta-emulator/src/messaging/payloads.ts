import { errorDetails, errorTitle } from "../world/errors.ts";
import type { Message, Outbound, Person } from "../world/types.ts";

/** The `contacts` block; a person known by username alone has no phone number in it. */
export function contactOf(person: Person, withUsername: boolean): Record<string, unknown> {
  return {
    profile: { name: person.name, ...(withUsername && person.username ? { username: person.username } : {}) },
    ...(person.waId ? { wa_id: person.waId } : {}),
    user_id: person.userId,
  };
}

export type InboundPart = { type: string; body: unknown; context?: { id: string; from: string } };

/** `messages[0]` of a webhook: `context` first, the phone number absent for a person known by username alone. */
export function inboundMessage(person: Person, id: string, at: number, part: InboundPart): Record<string, unknown> {
  return {
    ...(part.context ? { context: { from: part.context.from, id: part.context.id } } : {}),
    ...(person.waId ? { from: person.waId } : {}),
    from_user_id: person.userId,
    id,
    timestamp: seconds(at),
    type: part.type,
    ...(part.body === undefined ? {} : { [part.type]: part.body }),
  };
}

export type Pricing = { billable: boolean; pricing_model: "PMP"; type: string; category: "service" };

/** From 2026-10-01 free-form messages are charged. */
const serviceChargedFrom = Date.UTC(2026, 9, 1);

export function servicePricing(setting: "by-date" | "regular" | "free_customer_service", at: number): Pricing {
  const byDate = at >= serviceChargedFrom ? "regular" : "free_customer_service";
  const type = setting === "by-date" ? byDate : setting;
  return { billable: type === "regular", pricing_model: "PMP", type, category: "service" };
}

export type StatusParts = {
  status: "sent" | "delivered" | "read" | "failed";
  at: number;
  pricing: Pricing | null;
  /** v23 and older told a conversation with each status. */
  conversation: { id: string; expiresAt: number } | null;
};

/** `value` of a status webhook. A failed one has no contacts, and no user id when it was sent to a phone number. */
export function statusValue(
  message: Message,
  outbound: Outbound,
  person: Person | null,
  parts: StatusParts,
): Record<string, unknown> {
  const failed = parts.status === "failed";
  const withUsername = parts.status === "delivered" || parts.status === "read";
  const userId = failed && outbound.addressedBy === "phone" ? null : outbound.userId;
  const status = {
    id: message.id,
    status: parts.status,
    timestamp: seconds(parts.at),
    ...(outbound.waId ? { recipient_id: outbound.waId } : {}),
    ...(userId ? { recipient_user_id: userId } : {}),
    ...(outbound.callbackData === null ? {} : { biz_opaque_callback_data: outbound.callbackData }),
    ...(parts.conversation ? { conversation: conversationOf(parts.conversation, parts.status === "sent") } : {}),
    ...(parts.pricing ? { pricing: parts.pricing } : {}),
    ...(failed && outbound.failure ? { errors: [webhookError(outbound.failure.code, outbound.failure.details)] } : {}),
  };
  return { ...(failed || !person ? {} : { contacts: [contactOf(person, withUsername)] }), statuses: [status] };
}

function conversationOf(conversation: { id: string; expiresAt: number }, withExpiry: boolean): Record<string, unknown> {
  return {
    id: conversation.id,
    ...(withExpiry ? { expiration_timestamp: seconds(conversation.expiresAt) } : {}),
    origin: { type: "service" },
  };
}

function webhookError(code: number, details?: string): Record<string, unknown> {
  const title = errorTitle(code);
  return {
    code,
    title,
    message: title,
    error_data: { details: details ?? errorDetails(code) },
    href: "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
  };
}

function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}
