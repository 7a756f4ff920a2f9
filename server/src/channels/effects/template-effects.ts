import type { AccountEventOf, TemplateName } from "../../meta/account-events.ts";
import type { Cause, Effects, Raised } from "./effects.ts";

const troubled: Readonly<Record<string, Raised["severity"]>> = {
  REJECTED: "warning",
  PAUSED: "warning",
  LOCKED: "warning",
  FLAGGED: "warning",
  DISABLED: "critical",
};
const over = new Set(["APPROVED", "REINSTATED", "DELETED", "PENDING_DELETION", "ARCHIVED"]);

/** A template is in one state at a time, so all of its states are one cause. */
export function templateStatus(event: AccountEventOf<"template_status">): Partial<Effects> {
  const { template, status, reason, detail } = event;
  const cause: Cause = { kind: "template_status", subject: template.id };
  const limit: Cause = { kind: "template_limit", subject: "" };
  if (status === "LIMIT_EXCEEDED") return { raise: [{ ...limit, severity: "warning", data: {} }] };
  const severity = Object.hasOwn(troubled, status) ? troubled[status] : undefined;
  if (severity) {
    const because = { status, reason: reason === "NONE" ? null : reason, detail };
    return { raise: [{ ...cause, severity, data: { ...named(template), ...because } }] };
  }
  if (!over.has(status)) return {};
  return { resolve: status === "APPROVED" ? [cause, limit] : [cause] };
}

export function templateQuality({ template, to }: AccountEventOf<"template_quality">): Partial<Effects> {
  const cause: Cause = { kind: "template_quality", subject: template.id };
  if (to !== "RED" && to !== "YELLOW") return { resolve: [cause] };
  return { raise: [{ ...cause, severity: "warning", data: { ...named(template), status: to } }] };
}

/** Marketing costs more and is limited for each customer; anything else ends the worry. */
export function templateCategory({ template, from, to, due }: AccountEventOf<"template_category">): Partial<Effects> {
  const cause: Cause = { kind: "template_category", subject: template.id };
  if (to !== "MARKETING") return { resolve: [cause] };
  const data = {
    ...named(template),
    from,
    to,
    status: due === null ? "done" : "coming",
    due: due?.toISOString() ?? null,
  };
  return { raise: [{ ...cause, severity: "warning", data }] };
}

const named = ({ name, language }: TemplateName) => ({ name, language });
