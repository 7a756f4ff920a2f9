import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import type { Language } from "./dialogue/dialogue.ts";

export type NoticeFacts = {
  shortNumber: number;
  fulfilment: Fulfilment /** Local clock, `19:40`. */;
  promised: string | null;
  reason: string | null;
};

type Told = Exclude<OrderStatus, "pending">;

const he: Record<Told, (facts: NoticeFacts) => string> = {
  confirmed: ({ shortNumber, promised, fulfilment }) =>
    `הזמנה ${shortNumber} אושרה ✅${promised === null ? "" : fulfilment === "delivery" ? `\nהמשלוח צפוי להגיע בערך ב־${promised}.` : `\nתהיה מוכנה לאיסוף בערך ב־${promised}.`}`,
  preparing: ({ shortNumber }) => `הזמנה ${shortNumber} בהכנה 👩‍🍳`,
  ready: ({ shortNumber, fulfilment }) =>
    fulfilment === "pickup"
      ? `הזמנה ${shortNumber} מוכנה ומחכה לאיסוף 🛍️`
      : `הזמנה ${shortNumber} מוכנה ותצא אליך בקרוב.`,
  out_for_delivery: ({ shortNumber }) => `הזמנה ${shortNumber} בדרך אליך 🛵`,
  delivered: ({ shortNumber, fulfilment }) =>
    fulfilment === "pickup" ? `הזמנה ${shortNumber} נאספה. בתיאבון!` : `הזמנה ${shortNumber} נמסרה. בתיאבון!`,
  cancelled: ({ shortNumber, reason }) => `הזמנה ${shortNumber} בוטלה.${reason === null ? "" : `\nהסיבה: ${reason}`}`,
};

const en: Record<Told, (facts: NoticeFacts) => string> = {
  confirmed: ({ shortNumber, promised, fulfilment }) =>
    `Order ${shortNumber} is confirmed ✅${promised === null ? "" : fulfilment === "delivery" ? `\nIt should be with you at about ${promised}.` : `\nIt will be ready for pick-up at about ${promised}.`}`,
  preparing: ({ shortNumber }) => `Order ${shortNumber} is being prepared 👩‍🍳`,
  ready: ({ shortNumber, fulfilment }) =>
    fulfilment === "pickup"
      ? `Order ${shortNumber} is ready for pick-up 🛍️`
      : `Order ${shortNumber} is ready and will leave shortly.`,
  out_for_delivery: ({ shortNumber }) => `Order ${shortNumber} is on its way to you 🛵`,
  delivered: ({ shortNumber, fulfilment }) =>
    fulfilment === "pickup"
      ? `Order ${shortNumber} was picked up. Enjoy!`
      : `Order ${shortNumber} was delivered. Enjoy!`,
  cancelled: ({ shortNumber, reason }) =>
    `Order ${shortNumber} was cancelled.${reason === null ? "" : `\nReason: ${reason}`}`,
};

/** What the customer is told when an order reaches a status, in their language. */
export const noticeText = (status: Told, language: Language, facts: NoticeFacts): string =>
  (language === "he" ? he : en)[status](facts);
