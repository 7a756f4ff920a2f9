import type { DefaultTexts } from "../default-text.ts";

/** What the order holds so far, and what changed about it. */
export const cart = {
  orderTitle: { he: "*ההזמנה שלך*", en: "*Your order*" },
  deliveryTo: { he: "משלוח אל {{address}}", en: "Delivery to {{address}}" },
  sharedLocation: { he: "המיקום שנשלח", en: "the location you sent" },
  when: { he: "מתי: {{time}}", en: "When: {{time}}" },
  payment: { he: "תשלום: {{payment}}", en: "Payment: {{payment}}" },
  note: { he: "הערה: {{note}}", en: "Note: {{note}}" },
  total: { he: "*סה״כ: {{total}}*", en: "*Total: {{total}}*" },
  half: { he: "חצי {{half}}: {{option}}", en: "half {{half}}: {{option}}" },
  without: { he: "בלי {{option}}", en: "no {{option}}" },
  extra: { he: "תוספת {{option}}", en: "extra {{option}}" },
  light: { he: "מעט {{option}}", en: "light {{option}}" },
  notOnMenu: { he: "לא מצאנו אצלנו: {{items}}.", en: "We do not have: {{items}}." },
  assumedOne: {
    he: "רשמנו יחידה אחת של {{product}}. אפשר לכתוב כמה צריך.",
    en: "We put down one {{product}}. Write how many you need.",
  },
  unavailable: {
    he: "כרגע אין {{product}}, ולכן הורדנו את זה מההזמנה.",
    en: "{{product}} is sold out right now, so it was taken off the order.",
  },
  onlyLeft: {
    he: "{{product}}: יש במלאי {{left}}, וזו הכמות שנרשמה.",
    en: "{{product}}: {{left}} left, so that is what we put down.",
  },
  gone: {
    he: "משהו שהיה בהזמנה כבר לא נמכר אצלנו, ולכן הורדנו אותו.",
    en: "Something in the order is no longer sold here, so it was taken off.",
  },
  nothingLeft: {
    he: 'לא נשאר דבר בהזמנה. אפשר לכתוב מה להזמין, או "תפריט".',
    en: 'Nothing is left in the order. Write what you would like, or "menu".',
  },
  cancelledCart: {
    he: "ההזמנה בוטלה, ולא הוזמן דבר. אפשר להתחיל מחדש בכל רגע.",
    en: "Cancelled; nothing was ordered. You can start again at any time.",
  },
  amendedTitle: { he: "*כך תיראה הזמנה {{order}} אחרי השינוי*", en: "*Order {{order}} after the change*" },
  optionUnavailable: {
    he: "כרגע אין {{option}} ({{product}}).",
    en: "{{option}} is not available right now ({{product}}).",
  },
  notInOrder: { he: "לא מצאנו בהזמנה: {{items}}.", en: "We could not find in the order: {{items}}." },
  priceChanged: {
    he: "{{product}} עולה היום {{price}} (בפעם הקודמת {{was}}).",
    en: "{{product}} is {{price}} today (it was {{was}} last time).",
  },
  leftAsIs: { he: "הזמנה {{order}} נשארת כמו שהייתה.", en: "Order {{order}} stays as it was." },
} as const satisfies DefaultTexts;
