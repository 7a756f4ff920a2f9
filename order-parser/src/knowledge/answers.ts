// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

import { phrases } from "./phrases.ts";

/** One-word answers of a dialogue, as they are written. A longer message is never a yes or a no. */
export const YES = phrases(`
yes, y, yeah, yep, yup, ya, sure, ok, okay, k, correct, right, confirm, confirmed, i confirm, go ahead, perfect, great, sounds
good, looks good, all good, exactly, of course, absolutely, definitely, thats right, that's right, that's correct, yes please,
yes thanks, please do, do it, place it, place the order, fine, good, 👍, ✅, 👌, 🙏,
כן, כנ, כן בבקשה, כן תודה, בטח, ברור, אוקיי, אוקי, אוקייי, בסדר, בסדר גמור, סבבה, מאשר, מאשרת, מאשרים, אישור, לאשר, מעולה,
מצוין, נכון, יאללה, אחלה, טוב, מושלם, כן מאשר, כן מאשרת, הכל טוב, הכל נכון, קדימה, אני מאשר, אני מאשרת, תאשר, תאשרו, כן נכון,
יופי, בכיף
`);
export const NO = phrases(`
no, n, nope, nah, not, no thanks, no thank you, not now, no need, that's all, thats all, nothing, nothing else, wrong,
incorrect, not correct, not right, don't, do not, stop, ❌, 👎,
לא, לא תודה, לא צריך, לא צריכה, אין צורך, לא נכון, ממש לא, זהו, זה הכל, לא כרגע, עדיין לא, לא עכשיו, לא רוצה, שום דבר, כלום,
טעות
`);
/** Answers that point at a place in a list. */
export const ORDINALS: readonly (readonly string[])[] = [
  [
    "1",
    "first",
    "the first",
    "first one",
    "the first one",
    "1st",
    "הראשון",
    "הראשונה",
    "ראשון",
    "ראשונה",
    "אחת",
    "אחד",
  ],
  [
    "2",
    "second",
    "the second",
    "second one",
    "the second one",
    "2nd",
    "השני",
    "השניה",
    "השנייה",
    "שני",
    "שניה",
    "שנייה",
    "שתיים",
  ],
  ["3", "third", "the third", "third one", "the third one", "3rd", "השלישי", "השלישית", "שלישי", "שלישית", "שלוש"],
  ["4", "fourth", "the fourth", "the fourth one", "הרביעי", "הרביעית", "ארבע"],
  ["5", "fifth", "the fifth", "the fifth one", "החמישי", "החמישית", "חמש"],
];
