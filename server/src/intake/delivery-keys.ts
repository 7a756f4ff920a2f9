import type { WebhookDeliveryQuery } from "@croozer/contracts/channels";
import type { Unit } from "../meta/units.ts";
import type { UnitLine } from "./deliveries.ts";

const keyOf = {
  number: (id: string) => `n:${id}`,
  business: (id: string) => `b:${id}`,
  kind: (kind: string) => `k:${kind}`,
  message: (providerId: string) => `m:${providerId}`,
};
/** Longer than any id of Meta's, shorter than an index entry may be. */
const maxIdLength = 500;

const familyOf = (kind: string): string => kind.split(".", 1)[0] ?? kind;

/** The provider's ids of what a unit is and of what it is about. */
export function providerIdsOf(unit: Unit): string[] {
  const ids = [
    ...("providerId" in unit ? [unit.providerId] : []),
    ...("targetProviderId" in unit ? [unit.targetProviderId] : []),
  ];
  return ids.filter((id) => id.length <= maxIdLength);
}

/** What a delivery is found by. */
export function keysOf(units: readonly { unit: Unit; line: UnitLine }[]): string[] {
  const keys = new Set<string>();
  for (const { unit, line } of units) {
    if (line.phoneNumberId !== null && line.phoneNumberId.length <= maxIdLength)
      keys.add(keyOf.number(line.phoneNumberId));
    if (line.businessId !== null) keys.add(keyOf.business(line.businessId));
    if (line.kind.length <= maxIdLength) keys.add(keyOf.kind(familyOf(line.kind))).add(keyOf.kind(line.kind));
    for (const id of providerIdsOf(unit)) keys.add(keyOf.message(id));
  }
  return [...keys];
}

/** The keys that a delivery must have to be found by a query. */
export function keysAskedFor({ phoneNumberId, businessId, kind, providerId }: WebhookDeliveryQuery): string[] {
  return [
    ...(phoneNumberId ? [keyOf.number(phoneNumberId)] : []),
    ...(businessId ? [keyOf.business(businessId)] : []),
    ...(kind ? [keyOf.kind(kind)] : []),
    ...(providerId ? [keyOf.message(providerId)] : []),
  ];
}
