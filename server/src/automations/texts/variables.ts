import type { LocalText } from "@croozer/contracts/basics";

/** What stands in a preview for each variable. */
export const examples: Readonly<Record<string, LocalText>> = {
  address: { he: "הרצל 5, דירה 12", en: "Herzl 5, apt 12" },
  business: { he: "פיצה נאפולי", en: "Napoli Pizza" },
  clock: { he: "19:40", en: "19:40" },
  day: { he: "מחר", en: "tomorrow" },
  example: { he: "2 מרגריטה להרצל 5", en: "2 Margherita to Herzl 5" },
  group: { he: "גודל", en: "Size" },
  half: { he: "1", en: "1" },
  items: { he: "לזניה", en: "lasagna" },
  minimum: { he: "60.00 ₪", en: "₪60.00" },
  note: { he: "לצלצל פעמיים", en: "ring twice" },
  option: { he: "זיתים", en: "olives" },
  order: { he: "184", en: "184" },
  payment: { he: "מזומן", en: "cash" },
  product: { he: "מרגריטה", en: "Margherita" },
  reason: { he: "אזל הבצק", en: "we ran out of dough" },
  reference: { he: "ORD-20260310-0184", en: "ORD-20260310-0184" },
  said: { he: "פיצה", en: "pizza" },
  status: { he: "בהכנה", en: "being prepared" },
  time: { he: "בערך ב־19:40", en: "at about 19:40" },
  total: { he: "118.00 ₪", en: "₪118.00" },
};
