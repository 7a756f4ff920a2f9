import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import type { Language } from "./dialogue/dialogue.ts";

export type NoticeFacts = {
  shortNumber: number;
  fulfilment: Fulfilment;
  /** The day in words unless it is today, and the local clock, `19:40`. */
  promised: { day: string | null; clock: string } | null;
  reason: string | null;
};

type Told = Exclude<OrderStatus, "pending">;

/** `בערך ב־19:40`, `tomorrow at about 19:40`. */
export const aboutWhen = (language: Language, { day, clock }: { day: string | null; clock: string }): string =>
  language === "he"
    ? `${day === null ? "" : `${day}, `}בערך ב־${clock}`
    : `${day === null ? "" : `${day} `}at about ${clock}`;

const he: Record<Told, (facts: NoticeFacts) => string> = {
  confirmed: ({ shortNumber, promised, fulfilment }) =>
    `הזמנה ${shortNumber} אושרה ✅${promised === null ? "" : `\n${fulfilment === "delivery" ? "המשלוח צפוי להגיע" : "תהיה מוכנה לאיסוף"} ${aboutWhen("he", promised)}.`}`,
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
    `Order ${shortNumber} is confirmed ✅${promised === null ? "" : `\nIt ${fulfilment === "delivery" ? "should be with you" : "will be ready for pick-up"} ${aboutWhen("en", promised)}.`}`,
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
