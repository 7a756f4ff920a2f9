import type { NoticeStep } from "@croozer/contracts/notices";
import type { Fulfilment } from "@croozer/contracts/orders";
import type { TextKey } from "../texts/default-texts.ts";
import type { Say } from "../texts/texts.ts";

export type NoticeFacts = {
  order: number;
  fulfilment: Fulfilment;
  /** When it was promised, in words. */
  time: string | null;
  reason: string | null;
  total: string;
  /** What was paid or given back. */
  amount: string;
  /** Where the order can be followed; told with the confirmation and with an edit. */
  link: string;
};

/** What the customer is told within their 24 hours. */
export function noticeText(
  step: NoticeStep,
  t: Say,
  { order, fulfilment, time, reason, total, amount, link }: NoticeFacts,
): string {
  const isDelivery = fulfilment === "delivery";
  switch (step) {
    case "unconfirmed":
      return t("noticeUnconfirmed", { order });
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
    case "edited":
      return t("noticeEdited", { order, total, link });
    case "paid":
      return t("noticePaid", { order, amount });
    case "refunded":
      return t("noticeRefunded", { order, amount });
  }
}

/** The texts of each step, for who words them. */
export const textsOf: Readonly<Record<NoticeStep, readonly TextKey[]>> = {
  unconfirmed: ["noticeUnconfirmed"],
  confirmed: ["noticeConfirmedDelivery", "noticeConfirmedPickup", "noticeConfirmed"],
  preparing: ["noticePreparing"],
  ready: ["noticeReadyDelivery", "noticeReadyPickup"],
  out_for_delivery: ["noticeOnItsWay"],
  delivered: ["noticeDelivered", "noticePickedUp"],
  cancelled: ["noticeCancelledBecause", "noticeCancelled"],
  edited: ["noticeEdited"],
  paid: ["noticePaid"],
  refunded: ["noticeRefunded"],
};
