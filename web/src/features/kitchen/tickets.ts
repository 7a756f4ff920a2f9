import type { KitchenChange, OrderLine, OrderSummary } from "@croozer/contracts/orders";
import { byUrgency, isLater, type Lead, usualLead } from "../orders/board-columns.ts";
import type { Deed } from "../orders/taps/tap.ts";

/** What one of the kitchen's screens makes: categories of the menu; none chosen is everything. */
export type Station = { categoryIds: ReadonlySet<string>; categoryOf: ReadonlyMap<string, string> };
export const everything: Station = { categoryIds: new Set(), categoryOf: new Map() };

/** A line as it stands on a ticket. What an edit added to a line stands by itself, under the rule. */
export type TicketLine = {
  key: string;
  item: OrderLine;
  part: "before" | "added";
  quantity: number;
  progress: OrderLine["progress"];
  /** So much of it is made already. */
  made: number;
};
export type Ticket = {
  order: OrderSummary;
  before: TicketLine[];
  added: TicketLine[];
  removed: KitchenChange[];
  /** How many lines others have yet to make. */
  elsewhere: number;
  /** Everything this station has to make is made. */
  isDoneHere: boolean;
};

/** What is to be made now, the most urgent first; what waits for other stations last. */
export function ticketsOf(orders: readonly OrderSummary[], station: Station, now: number, lead = usualLead): Ticket[] {
  const tickets = orders
    .filter((order) => isToMake(order, now, lead))
    .sort(byUrgency)
    .map((order) => ticketOf(order, station))
    .filter(({ before, added, removed }) => before.length + added.length + removed.length > 0);
  return [...tickets.filter((ticket) => !isWaiting(ticket)), ...tickets.filter(isWaiting)];
}

/** Somebody who began it looks for it: what is cancelled stays so long, unless it was seen. */
const cancelledMs = 30 * 60_000;

/** Tickets that were cancelled while they stood here, or after somebody began them, until it was seen. */
export function cancelledTickets(
  orders: readonly OrderSummary[],
  station: Station,
  { shown, seen, now }: { shown: ReadonlySet<string>; seen: ReadonlySet<string>; now: number },
): Ticket[] {
  return orders
    .filter(({ id, status, statusChangedAt, items }) => {
      if (status !== "cancelled" || seen.has(id) || now - Date.parse(statusChangedAt) > cancelledMs) return false;
      return shown.has(id) || items.some(({ progress, madeQuantity }) => progress === "doing" || madeQuantity > 0);
    })
    .map((order) => ticketOf(order, station))
    .filter(({ before, added }) => before.length + added.length > 0);
}

export const isWaiting = ({ isDoneHere, elsewhere }: Ticket): boolean => isDoneHere && elsewhere > 0;

/** Accepted and not for later. An order that was ready comes back while there is something new in it. */
function isToMake(order: OrderSummary, now: number, lead: Lead): boolean {
  if (order.status === "ready") return order.kitchenChanges.length > 0;
  return order.status === "preparing" || (order.status === "confirmed" && !isLater(order, now, lead));
}

function ticketOf(order: OrderSummary, { categoryIds, categoryOf }: Station): Ticket {
  const isHere = ({ productId }: Pick<OrderLine, "productId">): boolean => {
    const category = productId === null ? undefined : categoryOf.get(productId);
    // What the menu no longer has is everybody's.
    return categoryIds.size === 0 || category === undefined || categoryIds.has(category);
  };
  const lines = order.items.filter(isHere).flatMap(partsOf);
  return {
    order,
    before: lines.filter(({ part }) => part === "before"),
    added: lines.filter(({ part }) => part === "added"),
    removed: order.kitchenChanges.filter((line) => line.change === "removed" && isHere(line)),
    elsewhere: order.items.filter((item) => !isHere(item) && item.progress !== "done").length,
    isDoneHere: lines.every(({ progress }) => progress === "done"),
  };
}

function partsOf(item: OrderLine): TicketLine[] {
  const asBefore = Math.round((item.quantity - item.addedQuantity) * 1000) / 1000;
  const line = (part: TicketLine["part"], quantity: number, made: number, isNext: boolean): TicketLine => {
    const progress = made >= quantity ? "done" : isNext && item.progress === "doing" ? "doing" : "todo";
    return { key: `${item.id} ${part}`, item, part, quantity, progress, made: progress === "done" ? 0 : made };
  };
  if (item.addedQuantity === 0) return [line("before", item.quantity, item.madeQuantity, true)];
  const added = Math.max(0, Math.round((item.madeQuantity - asBefore) * 1000) / 1000);
  if (asBefore === 0) return [line("added", item.addedQuantity, item.madeQuantity, true)];
  const isBeforeMade = item.madeQuantity >= asBefore;
  return [
    line("before", asBefore, Math.min(item.madeQuantity, asBefore), !isBeforeMade),
    line("added", item.addedQuantity, added, isBeforeMade),
  ];
}

const next = { todo: "doing", doing: "done", done: "todo" } as const;

/** What a touch of a line does. Done counts as many as stand there, what was made before included. */
export function touchOf({ item, part, quantity, progress }: TicketLine): Deed {
  const upTo = part === "before" ? quantity : item.quantity;
  return { kind: "progress", itemId: item.id, progress: next[progress], quantity: upTo };
}

/** Everything of a ticket that is not done here, done. */
export const doneHere = ({ before, added }: Ticket): Deed[] => {
  const open = new Map(
    [...before, ...added].filter(({ progress }) => progress !== "done").map(({ item }) => [item.id, item]),
  );
  return [...open.values()].map(({ id, quantity }) => ({ kind: "progress", itemId: id, progress: "done", quantity }));
};
