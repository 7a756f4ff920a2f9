import type { WebhookDeliveryQuery } from "@croozer/contracts/channels";

/** As the fields hold them; empty is not asked. */
export type Filters = {
  outcome: string;
  /** A phone number id. */
  number: string;
  business: string;
  kind: string;
  message: string;
  /** Of the browser's clock, as `datetime-local` writes it. */
  from: string;
  to: string;
};
export const noFilters: Filters = { outcome: "", number: "", business: "", kind: "", message: "", from: "", to: "" };

/** Families of units, as the log calls them. */
export const kinds = ["message", "status", "echo", "history", "field"] as const;

const instantOf = (local: string): string | undefined => {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

/** What the server is asked for. */
export function queryOf(filters: Filters): WebhookDeliveryQuery {
  const { outcome, number, business, kind, message } = filters;
  const [from, to] = [instantOf(filters.from), instantOf(filters.to)];
  return {
    ...(outcome ? { outcome: outcome as NonNullable<WebhookDeliveryQuery["outcome"]> } : {}),
    ...(number.trim() ? { phoneNumberId: number.trim() } : {}),
    ...(business ? { businessId: business } : {}),
    ...(kind ? { kind } : {}),
    ...(message.trim() ? { providerId: message.trim() } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value.trim() !== "");
