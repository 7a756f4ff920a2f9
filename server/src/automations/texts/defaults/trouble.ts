import type { DefaultTexts } from "../default-text.ts";

/** What cannot be done as it was asked. */
export const trouble = {
  staleButton: {
    he: "הכפתור הזה שייך להודעה קודמת. זה המצב עכשיו:",
    en: "That button belongs to an earlier message. This is how things are now:",
  },
  staleNothing: {
    he: "הכפתור הזה כבר לא פעיל. אפשר לכתוב מה להזמין.",
    en: "That button is no longer in use. Write what you would like to order.",
  },
  notUnderstood: {
    he: 'לא הבנו את ההודעה. אפשר לכתוב מה להזמין, למשל "{{example}}", או "תפריט".',
    en: 'We did not get that. Write what you would like, for example "{{example}}", or "menu".',
  },
  notUnderstoodAnswer: { he: "לא הבנו את ההודעה האחרונה.", en: "We did not get your last message." },
  belowMinimum: {
    he: "המינימום להזמנה הוא {{minimum}}. מה להוסיף?",
    en: "The minimum order is {{minimum}}. What would you like to add?",
  },
  cannotPlace: {
    he: "משהו בהזמנה השתנה בינתיים, כדאי לבדוק אותה שוב.",
    en: "Something about the order changed meanwhile, please look at it again.",
  },
  onlyDelivery: {
    he: "אין אצלנו איסוף עצמי כרגע, רק משלוחים.",
    en: "There is no pick-up right now, only delivery.",
  },
  onlyPickup: {
    he: "אין אצלנו משלוחים כרגע, רק איסוף עצמי.",
    en: "There is no delivery right now, only pick-up.",
  },
  paymentNotTaken: { he: "אי אפשר לשלם אצלנו בדרך הזאת.", en: "We do not take that way of paying." },
} as const satisfies DefaultTexts;
