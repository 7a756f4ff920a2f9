import type { OrderSummary } from "@croozer/contracts/orders";
import { useEffect, useMemo, useState } from "react";
import { useChosen } from "./device.ts";
import { cancelledTickets, type Station, type Ticket } from "./tickets.ts";

/** What vanished from under the cook's hands. */
export function useCancelled(
  orders: readonly OrderSummary[],
  tickets: readonly Ticket[],
  { station, now }: { station: Station; now: number },
): Ticket[] {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ids = tickets.map(({ order }) => order.id);
    setShown((before) => (ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids])));
  }, [tickets]);
  const { seenCancelled } = useChosen();
  return useMemo(
    () => cancelledTickets(orders, station, { shown, seen: new Set(seenCancelled), now }),
    [orders, station, shown, seenCancelled, now],
  );
}
