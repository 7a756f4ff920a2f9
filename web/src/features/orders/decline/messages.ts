import { messagesOf } from "../../../lib/messages.ts";

/** Words of declining and cancelling; the customer hears the cause in their own language. */
export const messages = messagesOf({
  en: {
    why: "Why? One touch declines it, and the customer is told in their language.",
    keep: "Do not decline",
    cancelled: "Cancelled:",
    cause_closed: "Closed",
    cause_too_busy: "Too busy",
    cause_sold_out: "Sold out",
    cause_outside_area: "Outside the area",
    cause_asked: "The customer asked",
    other: "Another reason…",
    soldOutWhich: "What is there none of?",
    markSoldOut: "Also mark as sold out on the menu",
    back: "Back",
    declineSoldOut: "Decline",
    refunded: "What was paid is given back:",
    ownWords: "Or in your own words, sent as they are",
  },
  he: {
    why: "למה? נגיעה אחת דוחה, והלקוח מקבל את הסיבה בשפה שלו.",
    keep: "לא לדחות",
    cancelled: "בוטלה:",
    cause_closed: "סגור",
    cause_too_busy: "עומס",
    cause_sold_out: "אזל",
    cause_outside_area: "מחוץ לאזור",
    cause_asked: "לבקשת הלקוח",
    other: "סיבה אחרת…",
    soldOutWhich: "מה אזל?",
    markSoldOut: "לסמן גם בתפריט שאזל",
    back: "חזרה",
    declineSoldOut: "לדחות",
    refunded: "מה ששולם מוחזר:",
    ownWords: "או במילים שלך, שיישלחו כמו שהן",
  },
});
