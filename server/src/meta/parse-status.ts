import { asInstant, asObject, asObjects, asText, type Loose, need } from "./loose.ts";
import { detailOf } from "./parse-content.ts";
import type { Change } from "./parse-message.ts";
import type { StatusUnit, Unit } from "./units.ts";

const known: Readonly<Record<string, StatusUnit["status"]>> = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "played",
  failed: "failed",
};

/**
 * One element of `statuses[]`. Statuses that Meta no longer documents (`deleted`, `warning`) are kept in the log.
 * @throws without the id of its message or its time
 */
export function parseStatus(status: Loose, change: Change): Unit {
  const said = need(status.status, "status");
  const common = {
    kind: `status.${said}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw: status,
  };
  const type = Object.hasOwn(known, said) ? known[said] : undefined;
  if (!type) return { ...common, unit: "account", field: common.kind, event: null, at: null };
  const error = asObjects(status.errors)[0];
  return {
    ...common,
    unit: "status",
    providerId: need(status.id, "message id"),
    status: type,
    at: asInstant(status.timestamp),
    callbackData: asText(status.biz_opaque_callback_data),
    pricing: asObject(status.pricing),
    error: type === "failed" ? { code: asText(error?.code) ?? "unknown", detail: detailOf(error) } : null,
  };
}
