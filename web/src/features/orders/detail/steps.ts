import type { OrderDetail, OrderStatus } from "@croozer/contracts/orders";

export type Step = {
  status: OrderStatus;
  state: "done" | "now" | "next";
  /** When it came there; null while it has not. */
  at: string | null;
};

const onTheWay: readonly OrderStatus[] = [
  "pending",
  "confirmed",
  "preparing",
  "ready",
  "out_for_delivery",
  "delivered",
];

/** The way of an order to its end, with when it came to each step; steps that were skipped have no time. */
export function stepsOf({ status, fulfilment, timeline, placedAt }: OrderDetail): Step[] {
  const way = onTheWay.filter((one) => fulfilment === "delivery" || one !== "out_for_delivery");
  // A step that was taken back and made anew counts from the last time.
  const reached = (one: OrderStatus) =>
    one === "pending"
      ? placedAt
      : (timeline.findLast(({ kind, to }) => kind === "status_changed" && to === one)?.at ?? null);
  const last = status === "cancelled" ? way.findLastIndex((one) => reached(one) !== null) : way.indexOf(status);
  const isOver = status === "delivered" || status === "cancelled";
  return way.map((one, place) => ({
    status: one,
    state: place < last || (isOver && place === last) ? "done" : place === last ? "now" : "next",
    at: place <= last ? reached(one) : null,
  }));
}
