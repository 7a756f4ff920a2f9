import type { OrderDetail, TimelineEntry } from "@croozer/contracts/orders";

/** Nobody was to be reached at all: neither a conversation nor a number. */
export const isUnreachable = (order: Pick<OrderDetail, "conversationId" | "customer">): boolean =>
  order.conversationId === null && order.customer.phone === null;

const isForWant = ({ kind, detail }: TimelineEntry) => kind === "notice_not_sent" && detail === "no_conversation";

/** The history without what every step of such an order would say again: that there is nobody to tell. */
export const withoutUnreached = (
  order: Pick<OrderDetail, "conversationId" | "customer" | "timeline">,
): TimelineEntry[] => (isUnreachable(order) ? order.timeline.filter((entry) => !isForWant(entry)) : order.timeline);
