import type { DefaultTexts } from "../default-text.ts";

/** A placed order, as the conversation speaks of it. */
export const order = {
  placed: {
    he: "תודה! ההזמנה התקבלה 🎉\nמספר הזמנה: *{{order}}* ({{reference}})\nנעדכן כאן בכל שלב.",
    en: "Thank you! Your order is in 🎉\nOrder number: *{{order}}* ({{reference}})\nWe will keep you posted here.",
  },
  alreadyPlaced: {
    he: "הזמנה {{reference}} כבר התקבלה, אין צורך לאשר שוב.",
    en: "Order {{reference}} is already in; there is no need to confirm again.",
  },
  cancelledOrder: { he: "הזמנה {{order}} בוטלה.", en: "Order {{order}} is cancelled." },
  customerCancelledOnPage: { he: "ביטול בדף ההזמנה", en: "Cancelled on the order's page" },
  customerCancelled: { he: "ביטול שהתבקש בצ׳אט", en: "The customer asked in the chat" },
  status: { he: "הזמנה {{order}}: {{status}}.", en: "Order {{order}}: {{status}}." },
  statusExpected: {
    he: "הזמנה {{order}}: {{status}}. צפויה {{time}}.",
    en: "Order {{order}}: {{status}}. Expected {{time}}.",
  },
  status_pending: { he: "התקבלה וממתינה לאישור", en: "received, waiting to be confirmed" },
  status_confirmed: { he: "אושרה", en: "confirmed" },
  status_preparing: { he: "בהכנה", en: "being prepared" },
  status_ready: { he: "מוכנה", en: "ready" },
  status_out_for_delivery: { he: "בדרך אליך", en: "on its way to you" },
  status_delivered: { he: "נמסרה", en: "delivered" },
  status_cancelled: { he: "בוטלה", en: "cancelled" },
  noOrder: {
    he: "לא מצאנו הזמנה פתוחה. אפשר לכתוב מה להזמין.",
    en: "We could not find an open order. Write what you would like to order.",
  },
  noPreviousOrder: {
    he: "לא מצאנו הזמנה קודמת. אפשר לכתוב מה להזמין.",
    en: "We could not find an earlier order. Write what you would like to order.",
  },
  changedOrder: {
    he: "הזמנה {{order}} עודכנה. הסכום החדש: {{total}}.",
    en: "Order {{order}} is changed. The new total is {{total}}.",
  },
  placedChangeHow: {
    he: 'ההזמנה {{reference}} כבר התקבלה. כדי לשנות אותה אפשר לכתוב כאן מה לשנות, או "ביטול".',
    en: 'Order {{reference}} is already in. To change it, write what should change, or "cancel".',
  },
} as const satisfies DefaultTexts;
