import type { CourierPage } from "@croozer/contracts/couriers";
import type { KeptAct } from "./courier-acts.ts";

/** The page as it is once everything tapped is done: a tap shows at once, whether the server heard of it or not. */
export function withActs(page: CourierPage, acts: readonly KeptAct[]): CourierPage {
  return acts.reduce(withAct, page);
}

function withAct(page: CourierPage, { orderId, act, at }: KeptAct): CourierPage {
  const order = page.orders.find(({ id }) => id === orderId);
  if (order === undefined) return page;
  if (act.kind === "delivered") {
    const { id, shortNumber } = order;
    return {
      ...page,
      orders: page.orders.filter((one) => one !== order),
      finished: [{ id, shortNumber, status: "delivered", at: new Date(at).toISOString() }, ...page.finished],
      cashMinor: page.cashMinor + (act.collectedMinor ?? 0),
    };
  }
  const changed =
    act.kind === "picked_up"
      ? { ...order, status: "out_for_delivery" as const }
      : { ...order, deliveryProblem: act.reason };
  return { ...page, orders: page.orders.map((one) => (one === order ? changed : one)) };
}
