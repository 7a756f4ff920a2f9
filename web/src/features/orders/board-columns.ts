import type { Board, OrderStatus, OrderSummary } from "@croozer/contracts/orders";

/** The board's columns from left to right as an order lives; `delivered` and `cancelled` are done. */
export const columns = ["pending", "confirmed", "preparing", "ready", "out_for_delivery"] as const;
export type Column = (typeof columns)[number];

/** How long before it is wanted an order is begun, as the business says. */
export type Lead = Board["lead"];
export const usualLead: Lead = { preparationMinutes: 25, areaMinutes: {} };

/** When the kitchen begins an order that was asked for later: as early as its preparation and its way take. */
export function startAt({ requestedFor, deliveryArea }: Wanted, lead: Lead = usualLead): number | null {
  if (requestedFor === null) return null;
  const way = (deliveryArea && lead.areaMinutes[deliveryArea.id]) ?? 0;
  return Date.parse(requestedFor) - (lead.preparationMinutes + way) * 60_000;
}
type Wanted = Pick<OrderSummary, "requestedFor" | "deliveryArea">;
/** So long before it begins, an order for later turns amber. */
export const soonToStartMs = 10 * 60_000;

export type BoardLayout = { columns: Record<Column, OrderSummary[]>; later: OrderSummary[]; done: OrderSummary[] };

/** Every order in its place, the most urgent first. New ones are never set aside: somebody has to accept them. */
export function layOut(orders: readonly OrderSummary[], now: number, lead = usualLead): BoardLayout {
  const layout: BoardLayout = {
    columns: { pending: [], confirmed: [], preparing: [], ready: [], out_for_delivery: [] },
    later: [],
    done: [],
  };
  for (const order of [...orders].sort(byUrgency)) {
    if (order.status === "delivered" || order.status === "cancelled") layout.done.push(order);
    else if (order.status === "confirmed" && isLater(order, now, lead)) layout.later.push(order);
    else layout.columns[order.status].push(order);
  }
  return layout;
}

/** Kept, since a sort asks it of every order of the day many times whenever one of them changes. */
const dueAts = new WeakMap<OrderSummary, number>();
function dueAt(order: OrderSummary): number {
  const known = dueAts.get(order);
  if (known !== undefined) return known;
  const at = Date.parse(order.promisedFor ?? order.requestedFor ?? order.placedAt);
  dueAts.set(order, at);
  return at;
}
export const byUrgency = (a: OrderSummary, b: OrderSummary) => dueAt(a) - dueAt(b) || a.shortNumber - b.shortNumber;
export const isLater = (order: Wanted, now: number, lead = usualLead) => (startAt(order, lead) ?? 0) > now;

export type Age = "fresh" | "soon" | "late";
/** When the business has orders turn amber and red: minutes left to the time that was promised. */
export type Ageing = Board["ageing"];
export const usualAgeing: Ageing = { soonMinutesLeft: 10, lateMinutesLeft: 0 };
const minuteMs = 60_000;
/** A new order nobody accepted, and one that waits for a courier or for being picked up, may not wait longer. */
const waitMinutes: Partial<Record<OrderStatus, { soon: number; late: number }>> = {
  pending: { soon: 3, late: 8 },
  ready: { soon: 10, late: 20 },
  out_for_delivery: { soon: 40, late: 60 },
};

/**
 * How urgent an order is: by what was promised, else by how long it has been standing where it is. A delivery is promised at
 * the door: until it is there its promise counts too, on its way once it is broken. Who fetches an order may let it wait.
 */
export function ageOf(order: OrderSummary, now: number, ageing = usualAgeing): Age {
  const { status, fulfilment, promisedFor } = order;
  const promise = promisedFor === null ? "fresh" : promiseAge(promisedFor, now, ageing);
  if (promisedFor !== null && (status === "confirmed" || status === "preparing")) return promise;
  const limits = waitMinutes[status] ?? { soon: 20, late: 35 };
  const standingMinutes = (now - Date.parse(order.statusChangedAt)) / minuteMs;
  const standing = standingMinutes >= limits.late ? "late" : standingMinutes >= limits.soon ? "soon" : "fresh";
  if (fulfilment === "delivery" && status === "ready") return worse(standing, promise);
  return fulfilment === "delivery" && status === "out_for_delivery" && promise === "late" ? "late" : standing;
}

function promiseAge(promisedFor: string, now: number, { soonMinutesLeft, lateMinutesLeft }: Ageing): Age {
  const minutesLeft = (Date.parse(promisedFor) - now) / minuteMs;
  return minutesLeft < lateMinutesLeft ? "late" : minutesLeft < soonMinutesLeft ? "soon" : "fresh";
}

const ages: readonly Age[] = ["fresh", "soon", "late"];
const worse = (one: Age, other: Age): Age => (ages.indexOf(one) < ages.indexOf(other) ? other : one);

/** The step the big button makes: the first legal one that is not cancelling. */
export const usualStep = (order: OrderSummary): Exclude<OrderStatus, "pending" | "cancelled"> | null => {
  for (const status of order.nextStatuses) if (status !== "cancelled" && status !== "pending") return status;
  return null;
};

/** Legal steps besides the usual one. */
export const otherSteps = (order: OrderSummary): Exclude<OrderStatus, "pending" | "cancelled">[] => {
  const usual = usualStep(order);
  return order.nextStatuses.flatMap((status) =>
    status === usual || status === "cancelled" || status === "pending" ? [] : [status],
  );
};

export const mayCancel = (order: OrderSummary): boolean => order.nextStatuses.includes("cancelled");
