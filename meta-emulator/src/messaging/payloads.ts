import { errorDetails, errorTitle } from "../world/errors.ts";
import type { Message, Outbound } from "../world/types.ts";

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
  /** The recipient's `contacts` entry. */
  contact: Record<string, unknown> | null;
  /** With the identity change check on. */
  identityHash: string | null;
  /** v23 and older told a conversation with each status. */
  conversation: { id: string; expiresAt: number } | null;
};

/** `value` of a status webhook. A failed one has no contacts, and no user id when it was sent to a phone number. */
export function statusValue(message: Message, outbound: Outbound, parts: StatusParts): Record<string, unknown> {
  const failed = parts.status === "failed";
  const userId = failed && outbound.addressedBy === "phone" ? null : outbound.userId;
  const status = {
    id: message.id,
    status: parts.status,
    timestamp: seconds(parts.at),
    ...(outbound.waId ? { recipient_id: outbound.waId } : {}),
    ...(userId ? { recipient_user_id: userId } : {}),
    ...(userId && outbound.parentUserId ? { recipient_parent_user_id: outbound.parentUserId } : {}),
    ...(parts.identityHash === null || failed ? {} : { recipient_identity_key_hash: parts.identityHash }),
    ...(outbound.callbackData === null ? {} : { biz_opaque_callback_data: outbound.callbackData }),
    ...(parts.conversation ? { conversation: conversationOf(parts.conversation, parts.status === "sent") } : {}),
    ...(parts.pricing ? { pricing: parts.pricing } : {}),
    ...(failed && outbound.failure ? { errors: [webhookError(outbound.failure.code, outbound.failure.details)] } : {}),
  };
  return { ...(failed || !parts.contact ? {} : { contacts: [parts.contact] }), statuses: [status] };
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

export function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}
