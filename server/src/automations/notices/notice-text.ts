import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import type { Say } from "./texts/texts.ts";

export type NoticeFacts = {
  order: number;
  fulfilment: Fulfilment;
  /** When it was promised, in words. */
  time: string | null;
  reason: string | null;
  /** Where the order can be followed; told with the confirmation alone. */
  link: string;
};

/** What the customer is told when an order reaches a status. */
export function noticeText(
  status: Exclude<OrderStatus, "pending">,
  t: Say,
  { order, fulfilment, time, reason, link }: NoticeFacts,
): string {
  const isDelivery = fulfilment === "delivery";
  switch (status) {
    case "confirmed":
      if (time === null) return t("noticeConfirmed", { order, link });
      return t(isDelivery ? "noticeConfirmedDelivery" : "noticeConfirmedPickup", { order, time, link });
    case "preparing":
      return t("noticePreparing", { order });
    case "ready":
      return t(isDelivery ? "noticeReadyDelivery" : "noticeReadyPickup", { order });
    case "out_for_delivery":
      return t("noticeOnItsWay", { order });
    case "delivered":
      return t(isDelivery ? "noticeDelivered" : "noticePickedUp", { order });
    case "cancelled":
      return reason === null ? t("noticeCancelled", { order }) : t("noticeCancelledBecause", { order, reason });
  }
}
