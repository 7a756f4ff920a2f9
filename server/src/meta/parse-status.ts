import { asInstant, asObject, asObjects, asText, type Loose, need } from "./loose.ts";
import { detailOf } from "./parse-content.ts";
import type { Change } from "./parse-message.ts";
import { type Pricing, type StatusUnit, statusNames, type Unit } from "./units.ts";

/**
 * One element of `statuses[]`. A name that we do not know (`deleted` and `warning` of older days, new ones) is a status
 * like any other: kept with its message, moving nothing.
 * @throws without a name, the id of its message or its time
 */
export function parseStatus(status: Loose, change: Change): Unit {
  const said = need(status.status, "status");
  return {
    unit: "status",
    kind: `status.${said}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw: status,
    providerId: need(status.id, "message id"),
    status: statusNames.find((name) => name === said) ?? null,
    said,
    at: asInstant(status.timestamp),
    callbackData: asText(status.biz_opaque_callback_data),
    recipient: recipientOf(status, change.contacts),
    pricing: pricingOf(asObject(status.pricing)),
    conversation: conversationOf(asObject(status.conversation)),
    errors: errorsOf(status, said),
  };
}

/** A failure without a reason is still a failure. */
function errorsOf(status: Loose, said: string): StatusUnit["errors"] {
  const errors = asObjects(status.errors).map((error) => ({
    code: asText(error.code) ?? "unknown",
    title: asText(error.title),
    detail: detailOf(error),
  }));
  return errors.length === 0 && said === "failed" ? [{ code: "unknown", title: null, detail: null }] : errors;
}

/** Of a group's status the member; the docs name that one in two ways. */
function recipientOf(status: Loose, contacts: readonly Loose[]): StatusUnit["recipient"] {
  if (asText(status.recipient_type) === "group")
    return {
      waId: asText(status.recipient_participant_id) ?? asText(status.participant_recipient_id),
      bsuid: asText(status.recipient_participant_user_id),
      inGroup: true,
    };
  const waId = asText(status.recipient_id);
  const bsuid = asText(status.recipient_user_id);
  const contact = contacts.find(
    (one) => (waId !== null && asText(one.wa_id) === waId) || (bsuid !== null && asText(one.user_id) === bsuid),
  );
  return { waId: waId ?? asText(contact?.wa_id), bsuid: bsuid ?? asText(contact?.user_id), inGroup: false };
}

function pricingOf(pricing: Loose | null): Pricing | null {
  if (!pricing) return null;
  const billable = asText(pricing.billable) ?? pricing.billable;
  const read = {
    billable:
      billable === true || billable === "true" ? true : billable === false || billable === "false" ? false : null,
    model: asText(pricing.pricing_model),
    type: asText(pricing.type) ?? "unknown",
    // Written with a hyphen here and an underscore elsewhere.
    category: asText(pricing.category)?.replaceAll("-", "_") ?? "unknown",
  };
  return { charge: chargeOf(read), ...read };
}

/**
 * Meta will stop saying `billable`; the type says it too. By conversation (CBP) a message's price cannot be told, and what
 * a type that we do not know means only a person can find out.
 */
function chargeOf({ model, type }: Omit<Pricing, "charge">): Pricing["charge"] {
  if (type === "free_customer_service" || type === "free_entry_point") return "free";
  return type === "regular" && model !== "CBP" ? "charged" : "unclear";
}

function conversationOf(conversation: Loose | null): StatusUnit["conversation"] {
  if (!conversation) return null;
  let expiresAt: Date | null = null;
  try {
    expiresAt = asInstant(conversation.expiration_timestamp);
  } catch {
    // Only "sent" tells it.
  }
  return { id: asText(conversation.id), origin: asText(asObject(conversation.origin)?.type), expiresAt };
}
