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
  seeMenu: { he: 'אפשר לכתוב "תפריט" כדי לראות את כל מה שיש.', en: 'Write "menu" to see all there is.' },
  notUnderstoodAnswer: { he: "לא הבנו את ההודעה האחרונה.", en: "We did not get your last message." },
  belowMinimum: {
    he: "המינימום להזמנה הוא {{minimum}}, וחסרים עוד {{missing}}. מה להוסיף?",
    en: "The minimum order is {{minimum}}; you are {{missing}} short of it. What would you like to add?",
  },
  cannotPlace: {
    he: "משהו בהזמנה השתנה בינתיים. כדאי לבדוק אותה שוב.",
    en: "Something about the order changed meanwhile. Please look at it again.",
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
  notServed: {
    he: "אין לנו משלוחים אל {{address}}. אנחנו מגיעים אל: {{areas}}.",
    en: "We do not deliver to {{address}}. We deliver to: {{areas}}.",
  },
  deliveryPausedUntil: {
    he: "המשלוחים אצלנו מושהים כרגע וייפתחו שוב {{time}}.",
    en: "Deliveries are paused right now and open again {{time}}.",
  },
  pickupPausedUntil: {
    he: "האיסוף העצמי אצלנו מושהה כרגע וייפתח שוב {{time}}.",
    en: "Pick-ups are paused right now and open again {{time}}.",
  },
  deliveryPaused: {
    he: "המשלוחים אצלנו מושהים כרגע, ועוד לא ידוע עד מתי.",
    en: "Deliveries are paused right now; we do not know yet until when.",
  },
  pickupPaused: {
    he: "האיסוף העצמי אצלנו מושהה כרגע, ועוד לא ידוע עד מתי.",
    en: "Pick-ups are paused right now; we do not know yet until when.",
  },
  pausedInstead: { he: "אפשר כך:", en: "You can have it like this:" },
  closedUntil: { he: "אנחנו סגורים עכשיו ונפתח {{time}}.", en: "We are closed now and open {{time}}." },
  closedForLong: { he: "אנחנו סגורים עכשיו.", en: "We are closed now." },
  time_past: { he: "השעה הזאת כבר עברה.", en: "That time has passed." },
  time_too_soon: { he: "אי אפשר להספיק עד אז.", en: "It cannot be ready by then." },
  time_closed: { he: "בשעה הזאת אנחנו סגורים.", en: "We are closed at that time." },
  time_too_far: { he: "אי אפשר להזמין כל כך הרבה זמן מראש.", en: "That is too far ahead to order." },
} as const satisfies DefaultTexts;
