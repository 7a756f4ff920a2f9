import type { OrderSummary } from "@croozer/contracts/orders";
import { useState } from "react";
import { useSteady } from "../../../lib/use-steady.ts";

export const boardFilters = ["all", "delivery", "pickup", "mine", "unpaid"] as const;
export type BoardFilter = (typeof boardFilters)[number];

/** New orders are shown whatever is chosen: they are everybody's until somebody answers. */
export const isShown = (order: OrderSummary, filter: BoardFilter, memberId: string | null): boolean => {
  if (order.status === "pending" || filter === "all") return true;
  if (filter === "mine") return order.assignee !== null && order.assignee.memberId === memberId;
  return filter === "unpaid" ? order.dueMinor > 0 : order.fulfilment === filter;
};

const storageKey = "croozer.board.filter";

/** What this screen shows, kept on it. */
export function useBoardFilter(): [BoardFilter, (filter: BoardFilter) => void] {
  const [filter, setFilter] = useState(
    () => boardFilters.find((one) => one === localStorage.getItem(storageKey)) ?? "all",
  );
  const choose = useSteady((chosen: BoardFilter) => {
    localStorage.setItem(storageKey, chosen);
    setFilter(chosen);
  });
  return [filter, choose];
}
