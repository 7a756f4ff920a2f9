import type { AccountEvent, AccountEventOf } from "../../meta/account-events.ts";
import { accountUpdate, review, warning } from "./account-effects.ts";
import type { Cause, Effects } from "./effects.ts";
import { numberName, numberQuality, numberSecurity } from "./number-effects.ts";
import { templateCategory, templateQuality, templateStatus } from "./template-effects.ts";

/** A passing trouble of Meta's is not worth a word for longer. */
const passingMs = 24 * 3_600_000;

/** What an event of Meta's means for a business: what becomes known, what trouble begins, and what ends. */
export const effectsOf = (event: AccountEvent, at: Date): Effects => ({
  raise: [],
  resolve: [],
  facts: [],
  ...partsOf(event, at),
});

function partsOf(event: AccountEvent, at: Date): Partial<Effects> {
  switch (event.event) {
    case "template_status":
      return templateStatus(event);
    case "template_quality":
      return templateQuality(event);
    case "template_category":
      return templateCategory(event);
    case "number_quality":
      return numberQuality(event);
    case "number_name":
      return numberName(event);
    case "number_security":
      return numberSecurity(event);
    case "limit":
      return { facts: event.limit === null ? [] : [{ fact: "limit", value: event.limit }] };
    case "account":
      return accountUpdate(event);
    case "review":
      return review(event);
    case "warning":
      return warning(event);
    case "flow":
      return flow(event);
    case "payment_configuration":
      return payment(event);
    case "provider_error": {
      const { code, detail } = event;
      const expiresAt = new Date(at.getTime() + passingMs);
      return {
        raise: [{ kind: "provider_error", subject: code, severity: "warning", data: { code, detail }, expiresAt }],
      };
    }
    case "history_refused": {
      const { code, detail } = event;
      return { raise: [{ kind: "history_refused", subject: "", severity: "info", data: { code, detail } }] };
    }
    case "template_components":
    case "number_username":
    case "number_settings":
    case "partner_solution":
      return {};
  }
}

const flowTroubles = new Set(["CLIENT_ERROR_RATE", "ENDPOINT_ERROR_RATE", "ENDPOINT_LATENCY", "ENDPOINT_AVAILABILITY"]);

function flow({ flowId, change, active, detail, status }: AccountEventOf<"flow">): Partial<Effects> {
  if (change === "FLOW_STATUS_CHANGE") {
    const stopped: Cause = { kind: "flow_stopped", subject: flowId };
    if (status === "PUBLISHED") return { resolve: [stopped] };
    if (status !== "BLOCKED" && status !== "THROTTLED") return {};
    return { raise: [{ ...stopped, severity: "critical", data: { status, detail } }] };
  }
  if (!flowTroubles.has(change)) return {};
  const unhealthy: Cause = { kind: "flow_unhealthy", subject: `${flowId}:${change}` };
  if (!active) return { resolve: [unhealthy] };
  return { raise: [{ ...unhealthy, severity: "warning", data: { change, detail } }] };
}

function payment({ name, provider, status }: AccountEventOf<"payment_configuration">): Partial<Effects> {
  const cause: Cause = { kind: "payment_setup", subject: name };
  if (status === "Active") return { resolve: [cause] };
  return { raise: [{ ...cause, severity: "warning", data: { name, provider, status } }] };
}
