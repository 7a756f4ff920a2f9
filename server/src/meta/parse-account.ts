import type { AccountEvent, TemplateName } from "./account-events.ts";
import { asId, asList, asMoment, asNumber, asObject, asObjects, asText, type Loose, need } from "./loose.ts";
import { detailOf } from "./parse-content.ts";

/**
 * What an account's webhook says, by its field; null for fields that we do not know, which stay in the log as they came.
 * @throws when it lacks what it is about
 */
export function accountEventOf(field: string, value: Loose): AccountEvent | null {
  const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
  return reader?.(value) ?? null;
}

const readers: Readonly<Record<string, (value: Loose) => AccountEvent>> = {
  message_template_status_update: (value) => ({
    event: "template_status",
    template: templateOf(value),
    status: need(value.event, "event"),
    reason: asText(value.reason),
    detail: asText(asObject(value.rejection_info)?.reason) ?? asText(asObject(value.other_info)?.description),
  }),
  message_template_quality_update: (value) => ({
    event: "template_quality",
    template: templateOf(value),
    from: asText(value.previous_quality_score),
    to: need(value.new_quality_score, "new quality"),
  }),
  template_category_update: (value) => {
    const coming = asText(value.correct_category);
    const named = asText(value.new_category);
    // The notice of 24 hours calls today's category the new one, and the coming one the correct one.
    return coming === null
      ? {
          event: "template_category",
          template: templateOf(value),
          from: asText(value.previous_category),
          to: need(named, "new category"),
          due: null,
        }
      : {
          event: "template_category",
          template: templateOf(value),
          from: named,
          to: coming,
          due: asMoment(value.category_update_timestamp),
        };
  },
  message_template_components_update: (value) => ({ event: "template_components", template: templateOf(value) }),
  phone_number_quality_update: (value) => ({
    event: "number_quality",
    number: numberOf(value),
    change: need(value.event, "event"),
    limit: limitOf(value.max_daily_conversations_per_business ?? value.current_limit),
  }),
  phone_number_name_update: (value) => ({
    event: "number_name",
    number: numberOf(value),
    decision: need(value.decision, "decision"),
    name: asText(value.requested_verified_name),
    reason: asText(value.rejection_reason),
  }),
  business_username_update: usernameOf,
  business_username_updates: usernameOf,
  security: (value) => ({
    event: "number_security",
    number: numberOf(value),
    change: need(value.event, "event"),
  }),
  business_capability_update: (value) => ({
    event: "limit",
    // The last name is that of versions up to 23.
    limit: limitOf(value.max_daily_conversations_per_business ?? value.max_daily_conversation_per_phone),
    numbers: asNumber(value.max_phone_numbers_per_business ?? value.max_phone_numbers_per_waba),
  }),
  account_update: accountOf,
  account_review_update: (value) => ({ event: "review", decision: need(value.decision, "decision") }),
  account_alerts: (value) => {
    const info = asObject(value.alert_info) ?? value;
    return {
      event: "warning",
      entity: asText(value.entity_type),
      entityId: asText(value.entity_id),
      severity: asText(info.alert_severity),
      active: asText(info.alert_status) !== "NONE",
      type: need(info.alert_type, "type of the alert"),
      detail: asText(info.alert_description),
    };
  },
  flows: (value) => ({
    event: "flow",
    flowId: need(value.flow_id, "flow id"),
    change: need(value.event, "event"),
    active: asText(value.alert_state) !== "DEACTIVATED",
    status: asText(value.new_status),
    detail: asText(value.message),
  }),
  payment_configuration_update: (value) => ({
    event: "payment_configuration",
    name: need(value.configuration_name, "name of the configuration"),
    provider: asText(value.provider_name),
    status: need(value.status, "status"),
  }),
  partner_solutions: (value) => ({
    event: "partner_solution",
    solutionId: need(value.solution_id, "solution id"),
    change: need(value.event, "event"),
    status: asText(value.solution_status),
  }),
  account_settings_update: (value) => ({
    event: "number_settings",
    phoneNumberId: asText(asObject(value.phone_number_settings)?.phone_number_id),
    type: asText(value.type),
  }),
  "messages.errors": (error) => ({ event: "provider_error", ...errorOf(error) }),
  "history.errors": (error) => ({ event: "history_refused", ...errorOf(error) }),
};

const errorOf = (error: Loose) => ({ code: asId(error.code) ?? "unknown", detail: detailOf(error) });

const templateOf = (value: Loose): TemplateName => ({
  id: need(value.message_template_id, "template id"),
  name: asText(value.message_template_name),
  language: asText(value.message_template_language),
});

/** `display_phone_number` comes with and without a plus, spaces and dashes. */
const numberOf = (value: Loose): string => need(value.display_phone_number, "number").replaceAll(/\D/g, "");

function usernameOf(value: Loose): AccountEvent {
  return {
    event: "number_username",
    number: numberOf(value),
    status: need(value.status, "status"),
    username: asText(value.username),
  };
}

/** Told as a tier or as a number of customers; kept as a tier. Beyond the largest number it is unlimited. */
function limitOf(value: unknown): string | null {
  const count = asNumber(value);
  if (count === null) return asText(value);
  if (count < 0 || count > 100_000) return "TIER_UNLIMITED";
  return count >= 1_000 ? `TIER_${Math.floor(count / 1_000)}K` : `TIER_${count}`;
}

function accountOf(value: Loose): AccountEvent {
  const ban = asObject(value.ban_info);
  const left = asObject(value.disconnection_info);
  const certificate = asObject(value.partner_client_certification_info);
  return {
    event: "account",
    change: need(value.event, "event"),
    restrictions: asObjects(value.restriction_info).map((restriction) => ({
      type: need(restriction.restriction_type, "kind of restriction"),
      until: asMoment(restriction.expiration),
      remedy: asText(restriction.remediation),
    })),
    violation: asId(asObject(value.violation_info)?.violation_type),
    ban: ban && { state: need(ban.waba_ban_state, "state of the ban"), date: asText(shownDate(ban.waba_ban_date)) },
    disconnection: left && { reason: asText(left.reason), by: asText(left.initiated_by) },
    certificate: certificate && {
      status: need(certificate.status, "status of the certificate"),
      reasons: asList(certificate.rejection_reasons).flatMap((reason) => asText(reason) ?? []),
    },
    ownerId: asText(asObject(value.waba_info)?.owner_business_id),
  };
}

/** Seen as a list of dates, too. */
const shownDate = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
