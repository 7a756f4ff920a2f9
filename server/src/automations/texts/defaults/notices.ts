import type { DefaultTexts } from "../default-text.ts";

/** Sent by themselves when an order moves on. */
export const notices = {
  noticeUnconfirmed: {
    he: 'הזמנה {{order}} עוד לא אושרה. פנינו שוב לצוות, ונעדכן כאן מיד כשתאושר. אפשר לבטל אותה בתשובה "לבטל".',
    en: 'Order {{order}} is not confirmed yet. We have reminded the team and will write here as soon as it is. To cancel it, answer "cancel".',
  },
  noticeConfirmed: {
    he: "הזמנה {{order}} אושרה ✅\nאפשר לעקוב כאן: {{link}}",
    en: "Order {{order}} is confirmed ✅\nFollow it here: {{link}}",
  },
  noticeConfirmedDelivery: {
    he: "הזמנה {{order}} אושרה ✅\nהמשלוח צפוי להגיע {{time}}.\nאפשר לעקוב כאן: {{link}}",
    en: "Order {{order}} is confirmed ✅\nIt should be with you {{time}}.\nFollow it here: {{link}}",
  },
  noticeConfirmedPickup: {
    he: "הזמנה {{order}} אושרה ✅\nתהיה מוכנה לאיסוף {{time}}.\nאפשר לעקוב כאן: {{link}}",
    en: "Order {{order}} is confirmed ✅\nIt will be ready for pick-up {{time}}.\nFollow it here: {{link}}",
  },
  noticeEdited: {
    he: "הזמנה {{order}} עודכנה ✏️\nסך הכול עכשיו: {{total}}\nכל הפרטים: {{link}}",
    en: "Order {{order}} was changed ✏️\nThe total is now {{total}}.\nAll of it: {{link}}",
  },
  noticePreparing: { he: "הזמנה {{order}} בהכנה.", en: "Order {{order}} is being prepared." },
  noticeReadyDelivery: {
    he: "הזמנה {{order}} מוכנה ותצא אליך בקרוב.",
    en: "Order {{order}} is ready and will leave shortly.",
  },
  noticeReadyPickup: {
    he: "הזמנה {{order}} מוכנה ומחכה לאיסוף 🛍️",
    en: "Order {{order}} is ready for pick-up 🛍️",
  },
  noticeOnItsWay: { he: "הזמנה {{order}} בדרך אליך 🚚", en: "Order {{order}} is on its way to you 🚚" },
  noticeDelivered: {
    he: "הזמנה {{order}} נמסרה. תודה רבה!",
    en: "Order {{order}} was delivered. Thank you!",
  },
  noticePickedUp: { he: "הזמנה {{order}} נאספה. תודה רבה!", en: "Order {{order}} was picked up. Thank you!" },
  noticeCancelled: { he: "הזמנה {{order}} בוטלה.", en: "Order {{order}} was cancelled." },
  noticeCancelledBecause: {
    he: "הזמנה {{order}} בוטלה.\nהסיבה: {{reason}}",
    en: "Order {{order}} was cancelled.\nReason: {{reason}}",
  },
  noticePaid: {
    he: "התקבל תשלום של {{amount}} עבור הזמנה {{order}} ✅ תודה!",
    en: "We received your payment of {{amount}} for order {{order}} ✅ Thank you!",
  },
  noticeRefunded: {
    he: "הוחזרו {{amount}} עבור הזמנה {{order}}. עד שהזיכוי מופיע בחשבון עשויים לעבור כמה ימים.",
    en: "We gave {{amount}} of order {{order}} back. It may take a few days until you see it in your account.",
  },
  declinedClosed: { he: "אנחנו סגורים כרגע", en: "We are closed right now" },
  declinedTooBusy: { he: "יש עומס גדול ולא נספיק להכין אותה", en: "We are too busy to make it in time" },
  declinedSoldOut: { he: "חלק ממה שהוזמן אזל", en: "Some of what was ordered is sold out" },
  declinedSoldOutItems: { he: "אין לנו כרגע {{items}}", en: "We are out of {{items}}" },
  declinedOutsideArea: { he: "הכתובת מחוץ לאזורי המשלוח שלנו", en: "The address is outside our delivery areas" },
  declinedAsked: { he: "בוטלה לפי בקשה", en: "It was cancelled on request" },
} as const satisfies DefaultTexts;
