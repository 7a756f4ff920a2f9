import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/**
 * What may be wrong with a connected account. `sending_stopped`: Meta refuses all that we send (`data.code`); the others
 * are told by Meta itself.
 */
export const alertKinds = [
  "sending_stopped",
  "access_removed",
  "account_deleted",
  "account_disabled",
  "account_disable_planned",
  "account_offboarded",
  "account_rejected",
  "account_restricted",
  "account_violation",
  "verification_needed",
  "meta_warning",
  "number_quality",
  "number_name_rejected",
  "pin_reset_requested",
  "pin_changed",
  "template_status",
  "template_quality",
  "template_category",
  "template_limit",
  "flow_stopped",
  "flow_unhealthy",
  "payment_setup",
  "provider_error",
  "history_refused",
] as const;
export const AlertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof AlertKind>;

/** critical: customers are not reached, or soon will not be · warning: needs somebody · info: good to know. */
export const AlertSeverity = z.enum(["info", "warning", "critical"]);
export type AlertSeverity = z.infer<typeof AlertSeverity>;

/** Trouble with an account, one for each cause: told once, over when the opposite is heard. */
export const Alert = z.object({
  id: Id,
  /** The account, and the name it goes by. */
  integrationId: Id,
  accountName: z.string(),
  kind: AlertKind,
  severity: AlertSeverity,
  /** What of the account it is about: a number's digits, a template's id, a kind of restriction; else empty. */
  subject: z.string(),
  /** What happened, as Meta names it: `status`, `reason`, `name`, `until` … by kind. The web puts it into words. */
  data: z.record(z.string(), z.string().nullable()),
  since: Instant,
  /** When it ends by itself. */
  expiresAt: Instant.nullable(),
  resolvedAt: Instant.nullable(),
  acknowledged: z.object({ memberId: Id.nullable(), name: z.string(), at: Instant }).nullable(),
  version: z.int(),
});
export type Alert = z.infer<typeof Alert>;

/** `open` is what lasts; `all` has the last hundred. */
export const AlertQuery = z.object({ state: z.enum(["open", "all"]).default("open") });
