import type { Board, OrderSummary } from "@croozer/contracts/orders";

const minuteMs = 60_000;

/** New orders that nobody answered for as long as the business lets be, and how far it has come with them. */
export type Unanswered = { orders: OrderSummary[]; minutes: number; isOwnerTold: boolean };
type Seen = Pick<Board, "orders" | "escalation" | "isOpen" | "screens">;

/** Null while nothing waits too long. What was asked for later waits for the business to open. */
export function unansweredOf({ orders, escalation, isOpen, screens }: Seen, now: number): Unanswered | null {
  // Where no board is open nobody saw it at all: the first step is the owner's.
  const first = escalation.screens ?? escalation.owner;
  const owner = screens.boards === 0 ? first : escalation.owner;
  if (first === null) return null;
  const waitedMs = ({ placedAt }: OrderSummary) => now - Date.parse(placedAt);
  const late = orders
    .filter(({ status, requestedFor }) => status === "pending" && (requestedFor === null || isOpen))
    .filter((order) => waitedMs(order) >= first * minuteMs)
    .sort((a, b) => waitedMs(b) - waitedMs(a));
  const [longest] = late;
  if (longest === undefined) return null;
  const minutes = Math.floor(waitedMs(longest) / minuteMs);
  return { orders: late, minutes, isOwnerTold: owner !== null && minutes >= owner };
}

/** So long after the last sign of a board the owner hears that there is none. */
const boardlessMs = 3 * minuteMs;

/** A program answers at once; so long after an order came nobody does without a board. */
const programMs = minuteMs;

/**
 * Open, and no board on any screen for some minutes. A business that never had one works without, its orders answered by a
 * program, until one waits.
 */
export function isBoardless({ isOpen, orders, screens: { boards, boardSeenAt } }: Seen, now: number): boolean {
  if (!isOpen || boards > 0) return false;
  if (boardSeenAt !== null) return now - Date.parse(boardSeenAt) > boardlessMs;
  return orders.some(({ status, placedAt }) => status === "pending" && now - Date.parse(placedAt) > programMs);
}
