import type { TrackedOrder } from "@croozer/contracts/tracking";

/** Nobody minds minutes; after these a page that still names the time that was promised tells what is not so. */
const graceMs = 5 * 60_000;

/** What is to be said of the time of an order; null once it is there, or while nobody knows. */
export function expectedOf(
  {
    status,
    fulfilment,
    promisedFor,
    requestedFor,
  }: Pick<TrackedOrder, "status" | "fulfilment" | "promisedFor" | "requestedFor">,
  now: number,
): { at: string; text: "wished" | "expectedPickup" | "expectedDelivery" | "delayed" } | null {
  if (status === "delivered" || status === "cancelled") return null;
  if (promisedFor === null) return requestedFor === null ? null : { at: requestedFor, text: "wished" };
  const isPickup = fulfilment === "pickup";
  // A pick-up that is ready waits for its customer, and not the other way round.
  const isWaited = isPickup && status === "ready";
  if (!isWaited && now > Date.parse(promisedFor) + graceMs) return { at: promisedFor, text: "delayed" };
  return { at: promisedFor, text: isPickup ? "expectedPickup" : "expectedDelivery" };
}
