import type { Message, MessageFailure, Outbound, Pricing } from "../world/types.ts";
import { webhookError } from "../world/webhook-error.ts";

export type StatusParts = {
  status: "sent" | "delivered" | "read" | "played" | "failed";
  at: number;
  pricing: Pricing | null;
  /** The recipient's `contacts` entry. */
  contact: Record<string, unknown> | null;
  /** With the identity change check on. */
  identityHash: string | null;
  /** v23 and older told a conversation with each status, newer ones only a free entry point. */
  conversation: { id: string; expiresAt: number; origin: string } | null;
  /** Of a failed one. */
  failure: MessageFailure | null;
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
    ...(parts.failure ? { errors: [webhookError(parts.failure.code, parts.failure.details)] } : {}),
  };
  return { ...(failed || !parts.contact ? {} : { contacts: [parts.contact] }), statuses: [status] };
}

function conversationOf(
  conversation: { id: string; expiresAt: number; origin: string },
  withExpiry: boolean,
): Record<string, unknown> {
  return {
    id: conversation.id,
    ...(withExpiry ? { expiration_timestamp: seconds(conversation.expiresAt) } : {}),
    origin: { type: conversation.origin },
  };
}

export function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}
