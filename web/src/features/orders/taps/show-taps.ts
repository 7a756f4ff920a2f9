import type { Board, KitchenProgress, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import type { Tap } from "./tap.ts";

/** The board as it is once everything tapped is done: taps show at once, whether the server heard of them or not. */
export function withTaps(board: Board, taps: readonly Tap[]): Board {
  if (taps.length === 0) return board;
  return {
    ...board,
    orders: board.orders.map((order) =>
      taps.reduce((shown, tap) => (tap.orderId === order.id ? withTap(shown, tap) : shown), order),
    ),
  };
}

export function withTap(order: OrderSummary, { deed, at }: Tap): OrderSummary {
  switch (deed.kind) {
    case "step": {
      const moved = movedTo(order, deed.status, at);
      if (deed.status !== "confirmed" || deed.readyInMinutes === undefined) return moved;
      return { ...moved, promisedFor: new Date(at + deed.readyInMinutes * 60_000).toISOString() };
    }
    case "progress": {
      const isBegun = order.status === "confirmed" && deed.progress !== "todo";
      const items = order.items.map((item) => (item.id === deed.itemId ? progressed(item, deed) : item));
      return { ...(isBegun ? movedTo(order, "preparing", at) : order), items };
    }
    case "bump": {
      const isInKitchen = order.status === "confirmed" || order.status === "preparing";
      return isInKitchen ? { ...seen(movedTo(order, "ready", at)), recallTo: "preparing" } : order;
    }
    case "seen":
      return seen(order);
    case "recall":
      return order.status === deed.to ? order : { ...movedTo(order, deed.to, at), recallTo: null };
    case "decline":
      return { ...movedTo(order, "cancelled", at), recallTo: null };
  }
}

/** What may follow, until the server says what may. */
const usualNext: Partial<Record<OrderStatus, OrderStatus>> = {
  pending: "confirmed",
  confirmed: "preparing",
  preparing: "ready",
  out_for_delivery: "delivered",
};

function movedTo(order: OrderSummary, status: OrderStatus, at: number): OrderSummary {
  if (order.status === status) return order;
  const next =
    status === "ready" ? (order.fulfilment === "delivery" ? "out_for_delivery" : "delivered") : usualNext[status];
  return {
    ...order,
    status,
    statusChangedAt: new Date(at).toISOString(),
    nextStatuses: next === undefined ? [] : [next],
    recallTo: order.status === "pending" ? null : order.status,
  };
}

const seen = (order: OrderSummary): OrderSummary => ({
  ...order,
  items: order.items.map((item) => ({ ...item, addedQuantity: 0 })),
  kitchenChanges: [],
  kitchenChangedAt: null,
});

type Line = OrderSummary["items"][number];

/** As the server does it: what an edit added since somebody looked is not made by their tap. */
function progressed(item: Line, wanted: { progress: KitchenProgress; quantity: number }): Line {
  const made =
    wanted.progress === "done"
      ? Math.min(item.quantity, wanted.quantity)
      : wanted.progress === "doing" && item.madeQuantity < item.quantity
        ? item.madeQuantity
        : 0;
  const progress = made >= item.quantity ? "done" : wanted.progress === "doing" ? "doing" : "todo";
  return { ...item, madeQuantity: made, progress };
}
