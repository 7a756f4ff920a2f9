import type { Delivery } from "../../../phone-api.ts";

export type DeliveryState = "all" | "failed" | "waiting";
export const deliveryKinds = ["messages", "statuses", "templates", "account", "coexistence", "calls", "other"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

const fieldKinds: readonly (readonly [RegExp, DeliveryKind])[] = [
  [/template/u, "templates"],
  [/^(smb_|history)/u, "coexistence"],
  [/^(account_|business_|phone_number_|security|partner_|payment_|user_preferences)/u, "account"],
  [/^calls/u, "calls"],
  [/^(message|standby|feed|comments)/u, "messages"],
];

/** What a delivery is about, coarsely: messages and their statuses share a field. */
export function kindOf({ field, label }: Delivery): DeliveryKind {
  if (label.startsWith("statuses")) return "statuses";
  return fieldKinds.find(([pattern]) => pattern.test(field))?.[1] ?? "other";
}

/** Failed for good, or failed and tried again. */
export function isTroubled({ state }: Delivery): boolean {
  return state === "failed" || state === "retrying";
}

export function inState(delivery: Delivery, state: DeliveryState): boolean {
  if (state === "all") return true;
  return state === "failed" ? isTroubled(delivery) : delivery.state === "waiting";
}

const messageId = /wamid\.[A-Za-z0-9+/=_-]+/gu;

/** Whether two bodies name the same message. */
export function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((id) => others.has(id));
}

/** Ids of messages that a body or an answer names. */
export function messageIdsIn(text: string): Set<string> {
  return new Set(text.replaceAll("\\/", "/").match(messageId) ?? []);
}
