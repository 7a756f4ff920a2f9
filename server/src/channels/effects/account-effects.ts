import type { AlertKind } from "@croozer/contracts/alerts";
import type { AccountEventOf } from "../../meta/account-events.ts";
import type { Cause, Effects, Raised } from "./effects.ts";

type AccountChange = AccountEventOf<"account">;

const cause = (kind: AlertKind): Cause => ({ kind, subject: "" });
const stopped = (kind: AlertKind, data: Raised["data"] = {}): Raised => ({
  ...cause(kind),
  severity: "critical",
  data,
  stops: true,
});

/** Events of `account_update`; those about prices, countries and terms change nothing here and stay in the log. */
export function accountUpdate(event: AccountChange): Partial<Effects> {
  switch (event.change) {
    case "ACCOUNT_DELETED":
      return { raise: [stopped("account_deleted")] };
    case "ACCOUNT_OFFBOARDED":
      return { raise: [stopped("account_offboarded")] };
    case "ACCOUNT_RECONNECTED":
      return { resolve: [cause("account_offboarded")] };
    case "ACCOUNT_VIOLATION": {
      const { violation } = event;
      return {
        raise: [{ kind: "account_violation", subject: violation ?? "", severity: "warning", data: { violation } }],
      };
    }
    case "ACCOUNT_RESTRICTION":
      return { raise: event.restrictions.map(restricted) };
    case "DISABLED_UPDATE":
      return ban(event);
    case "PARTNER_REMOVED":
    case "PARTNER_APP_UNINSTALLED": {
      const { reason = null, by = null } = event.disconnection ?? {};
      return { raise: [stopped("access_removed", { reason, by })] };
    }
    case "PARTNER_ADDED":
    case "PARTNER_APP_INSTALLED":
      return { resolve: [cause("access_removed")] };
    case "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE":
      return certificate(event);
    case "PARTNER_CLIENT_CERTIFICATION_NEEDED":
      return { raise: [{ ...cause("verification_needed"), severity: "warning", data: { reasons: null } }] };
    default:
      return {};
  }
}

const restricted = ({ type, until, remedy }: AccountChange["restrictions"][number]): Raised => ({
  kind: "account_restricted",
  subject: type,
  severity: "critical",
  data: { restriction: type, until: until?.toISOString() ?? null, remedy },
  expiresAt: until,
});

function ban({ ban }: AccountChange): Partial<Effects> {
  const [disabled, planned] = [cause("account_disabled"), cause("account_disable_planned")];
  switch (ban?.state) {
    case "SCHEDULE_FOR_DISABLE":
      return { raise: [{ ...planned, severity: "critical", data: { date: ban.date } }] };
    case "DISABLE":
      return { raise: [stopped("account_disabled")], resolve: [planned] };
    case "REINSTATE":
      return { resolve: [disabled, planned] };
    default:
      return {};
  }
}

function certificate({ certificate }: AccountChange): Partial<Effects> {
  if (certificate?.status === "APPROVED") return { resolve: [cause("verification_needed")] };
  if (!certificate || !["FAILED", "REVOKED", "DISCARDED"].includes(certificate.status)) return {};
  const reasons = certificate.reasons.join(", ");
  return { raise: [{ ...cause("verification_needed"), severity: "warning", data: { reasons } }] };
}

export function review({ decision }: AccountEventOf<"review">): Partial<Effects> {
  if (decision === "REJECTED") return { raise: [stopped("account_rejected")] };
  return decision === "APPROVED" ? { resolve: [cause("account_rejected")] } : {};
}

/** `account_alerts`: an approval ends the worry about its rejection. */
export function warning({ type, active, severity, detail }: AccountEventOf<"warning">): Partial<Effects> {
  const about: Cause = { kind: "meta_warning", subject: type.replace(/_APPROVED$/, "_REJECTED") };
  if (!active || type.endsWith("_APPROVED")) return { resolve: [about] };
  const severities = { CRITICAL: "critical", INFORMATIONAL: "info" } as const;
  const known = severity === "CRITICAL" || severity === "INFORMATIONAL" ? severities[severity] : "warning";
  return { raise: [{ ...about, severity: known, data: { type, detail } }] };
}
