import { ConversationCounts } from "@croozer/contracts/conversations";
import type { Board } from "@croozer/contracts/orders";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { useOrderNotices } from "../orders/order-notices.ts";
import { boardQuery } from "../orders/orders-queries.ts";

/** Numbers beside the inbox views and on the rail. */
export const conversationCountsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "conversations", "counts"),
    queryFn: ({ signal }) => get("/api/conversations/counts", ConversationCounts, { businessId, signal }),
  });

/** Keeps the numbers on the rail, and the orders they are counted from, up to date by notices: once, for all who read them. */
export function useCounterNotices(): void {
  const businessId = useBusinessId();
  useNotices(["conversation"], () => refetchChanged(conversationCountsQuery(businessId).queryKey));
  useOrderNotices();
}

const newOrdersOn = ({ orders }: Board): number => orders.filter(({ status }) => status === "pending").length;

/** The numbers on the rail. Zero until they are known. */
export function useCounters(): { unread: number; newOrders: number } {
  const businessId = useBusinessId();
  const counts = useQuery({ ...conversationCountsQuery(businessId), enabled: usePermission("conversation.read") });
  const newOrders = useQuery({
    ...boardQuery(businessId),
    enabled: usePermission("order.read"),
    select: newOrdersOn,
  });
  return {
    unread: counts.data?.unread ?? 0,
    newOrders: newOrders.data ?? 0,
  };
}
