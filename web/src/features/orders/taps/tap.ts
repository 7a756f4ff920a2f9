import { CancelCause } from "@croozer/contracts/cancel-causes";
import { KitchenProgress, OrderStatus } from "@croozer/contracts/orders";
import { z } from "zod";

/** What somebody did to an order with one touch. Said as it is to be, so that it is true however late it arrives. */
export const Deed = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("step"),
    status: OrderStatus.exclude(["pending", "cancelled"]),
    readyInMinutes: z.int().optional(),
    /** Handed over to them in the same act. */
    courierId: z.string().optional(),
  }),
  z.object({ kind: z.literal("progress"), itemId: z.string(), progress: KitchenProgress, quantity: z.number() }),
  z.object({ kind: z.literal("bump") }),
  z.object({ kind: z.literal("seen") }),
  z.object({ kind: z.literal("recall"), to: OrderStatus }),
  z.object({
    kind: z.literal("decline"),
    cause: CancelCause,
    itemIds: z.array(z.string()),
    markSoldOut: z.boolean(),
    refund: z.boolean(),
  }),
]);
export type Deed = z.infer<typeof Deed>;

/** A deed until the server has answered it. */
export const Tap = z.object({
  /** Its Idempotency-Key: however often it is sent, it is done once. */
  key: z.string(),
  at: z.int(),
  orderId: z.string(),
  shortNumber: z.int(),
  /** The order as it was on the screen. */
  seen: z.object({ version: z.int(), revision: z.int() }),
  deed: Deed,
});
export type Tap = z.infer<typeof Tap>;

type Request = { method: "POST" | "PUT"; path: string; body: object };

/** How a tap is said to the server. The counter goes by the version it saw, the kitchen by what is in the order. */
export function requestOf({ orderId, at, seen: { version, revision }, deed }: Tap): Request {
  const path = `/api/orders/${orderId}`;
  switch (deed.kind) {
    case "step": {
      const { status, readyInMinutes, courierId } = deed;
      if (courierId !== undefined)
        return { method: "POST", path: `${path}/courier`, body: { version, courierId, leaves: true } };
      const body = {
        status,
        version,
        ...(readyInMinutes === undefined ? {} : { readyInMinutes, saidAt: new Date(at).toISOString() }),
      };
      return { method: "POST", path: `${path}/status`, body };
    }
    case "progress": {
      const { itemId, progress, quantity } = deed;
      return { method: "PUT", path: `${path}/items/${itemId}/progress`, body: { progress, quantity } };
    }
    case "bump":
      return { method: "POST", path: `${path}/bump`, body: { revision } };
    case "seen":
      return { method: "POST", path: `${path}/seen`, body: { revision } };
    case "recall":
      return { method: "POST", path: `${path}/recall`, body: { version } };
    case "decline": {
      const { cause, itemIds, markSoldOut, refund } = deed;
      return { method: "POST", path: `${path}/cancel`, body: { version, cause, itemIds, markSoldOut, refund } };
    }
  }
}

type Standing = { id: string; version: number; revision: number };

/**
 * The taps after one of them was done. Those on the same order that were made on top of it saw its outcome before it was
 * there: now they name the version it has by now, unless something else is in the order than they saw.
 */
export function afterDone(taps: readonly Tap[], done: Tap, order: Standing): Tap[] {
  return without(taps, done).map((tap) =>
    tap.orderId === order.id && tap.seen.version === done.seen.version && tap.seen.revision === order.revision
      ? { ...tap, seen: { ...tap.seen, version: order.version } }
      : tap,
  );
}

export const without = (taps: readonly Tap[], gone: Tap): Tap[] => taps.filter(({ key }) => key !== gone.key);
