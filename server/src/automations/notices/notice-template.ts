import type { Language } from "@croozer/contracts/basics";
import type { NoticeStep } from "@croozer/contracts/notices";
import type { FilledTemplate, TemplateKey } from "../../templates/templates.ts";
import type { Say } from "../texts/texts.ts";
import type { NoticeFacts } from "./notice-text.ts";

/** What the customer is told outside their 24 hours: in words that Meta has approved, not in the business's own. */
export function noticeTemplate(
  step: NoticeStep,
  t: Say,
  { order, fulfilment, time, reason, total, amount }: NoticeFacts,
): FilledTemplate {
  const isDelivery = fulfilment === "delivery";
  switch (step) {
    case "unconfirmed":
      return { key: "unconfirmed", values: { order } };
    case "confirmed": {
      const values = { order, time: time ?? t("asap") };
      return { key: isDelivery ? "confirmed_delivery" : "confirmed_pickup", values };
    }
    case "preparing":
      return { key: "preparing", values: { order } };
    case "ready":
      return { key: isDelivery ? "ready_delivery" : "ready_pickup", values: { order } };
    case "out_for_delivery":
      return { key: "on_its_way", values: { order } };
    case "delivered":
      return { key: isDelivery ? "delivered" : "picked_up", values: { order } };
    case "cancelled":
      return { key: "cancelled", values: { order, reason: reason ?? "–" } };
    case "edited":
      return { key: "edited", values: { order, total } };
    case "paid":
      return { key: "payment_received", values: { order, amount } };
    case "refunded":
      return { key: "payment_returned", values: { order, amount } };
  }
}

/** The templates of each step. */
export const templatesOf: Readonly<Record<NoticeStep, readonly TemplateKey[]>> = {
  unconfirmed: ["unconfirmed"],
  confirmed: ["confirmed_delivery", "confirmed_pickup"],
  preparing: ["preparing"],
  ready: ["ready_delivery", "ready_pickup"],
  out_for_delivery: ["on_its_way"],
  delivered: ["delivered", "picked_up"],
  cancelled: ["cancelled"],
  edited: ["edited"],
  paid: ["payment_received"],
  refunded: ["payment_returned"],
};

/** Better in another language than not at all: whoever is not told of these waits, comes for nothing or comes too late. */
const needed: readonly NoticeStep[] = ["unconfirmed", "confirmed", "ready", "cancelled"];

/** In which languages a step may be told, the customer's own first. */
export const languagesFor = (step: NoticeStep, own: Language): Language[] =>
  needed.includes(step) ? [own, own === "he" ? "en" : "he"] : [own];
