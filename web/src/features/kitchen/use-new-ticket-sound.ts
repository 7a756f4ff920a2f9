import { useEffect, useRef } from "react";
import { chime, useSoundOnTouch } from "../orders/ring.ts";
import type { Ticket } from "./tickets.ts";

/** Rings once for tickets that were not there before; not for those that were there when the page opened. */
export function useNewTicketSound(tickets: readonly Ticket[] | undefined): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useSoundOnTouch();
  useEffect(() => {
    if (tickets === undefined) return;
    // What was added to a ticket is news as well, and that it is not wanted any more.
    const keys = tickets.map(
      ({ order, added }) =>
        `${order.id} ${order.status === "cancelled" ? "cancelled" : added.length > 0 ? order.kitchenChangedAt : ""}`,
    );
    const before = known.current;
    if (before !== null && keys.some((key) => !before.has(key))) chime();
    known.current = new Set([...(before ?? []), ...keys]);
  }, [tickets]);
}
