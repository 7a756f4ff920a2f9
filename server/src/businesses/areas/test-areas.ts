import type { DeliveryArea, DeliveryZone } from "@croozer/contracts/delivery-areas";

let made = 0;

/** An area for tests, free and at once unless told otherwise. */
export function area(zone: DeliveryZone, more: Partial<DeliveryArea> = {}): DeliveryArea {
  made += 1;
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  const free = { feeMinor: 0, minimumMinor: 0, freeFromMinor: null, minutes: 0 };
  return { id, name: { he: "", en: `Area ${made}` }, zone, ...free, active: true, position: made, version: 1, ...more };
}

export const place = (town: string, ...streets: string[]): DeliveryZone => ({
  kind: "place",
  places: [{ town, streets }],
});
