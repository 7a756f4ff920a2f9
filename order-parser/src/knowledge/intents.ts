// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

import { phrases } from "./phrases.ts";

/** Phrases that show what a message is for. Matched on whole words of the normalised text. */
export const QUESTION_PHRASES = phrases(`
do i need, do i have to, should i, can i use, what is, difference between, do you recommend, recommend, any allergens, contain,
contains, how much, how many, what is the price, whats the price, what's the price, price of, what does, what do you have, do
you have, do u have, do you guys have, have you got, you got any, do you sell, do you do, do you guys, do you make, do you
deliver, do you accept, do you take, can i pay, are you open, r u open, are you closed, are there, is there, is the, are the,
does the, does it, does your, is it, what time do you, what time are you, when do you, when are you, until when, till when,
opening hours, what are your hours, what are your, your hours, which, what kind, what kinds, what flavors, what flavours, what
sizes, what toppings, what comes, what's in, whats in, what is in, where are you, whats your address, what's your address, how
long does, how long is, any vegan, any gluten, is your, are your, any deals, any specials, any discount, minimum order, delivery
fee, cost, costs, can i see the menu, send me the menu, the menu, menu please,
כמה עולה, כמה עולים, כמה עולות, כמה זה, כמה יעלה, כמה יוצא, מה המחיר, מה המחירים, מחיר של, כמה המחיר, כמה המשלוח, כמה משלוח,
עלות, יש לכם, יש לך, יש אצלכם, יש אופציה, האם, עד מתי, מתי אתם, מתי פותחים, מתי סוגרים, באיזה שעות, באיזו שעה, באיזה שעה, עד איזו שעה, עד איזה שעה, מאיזו שעה, באילו שעות, שעות פתיחה, שעות
הפתיחה, אתם פתוחים, פתוחים, פתוח היום, פתוח בשבת, אתם עושים, אתם מגיעים, אתם שולחים, עושים משלוחים, אתם מוכרים, אתם מקבלים, אתם
סגורים, סגורים, איפה אתם, מה הכתובת, מה יש, מה ההבדל, איזה סוגי, אילו, איזה טעמים, אילו טעמים, איזה תוספות, איזה גדלים, מה
הגדלים, כמה זמן לוקח, תוך כמה זמן אתם, אפשר לשלם, אפשר לשלב, אפשר לבחור, אפשר לשמור, אפשר לחמם, אפשר לראות, אפשר לדעת, אפשר לבוא, אפשר תפריט, תפריט, מינימום הזמנה, הזמנה מינימלית, דמי משלוח, זה כשר, כשר,
מכיל, יש בזה, יש בו, יש בה, מגיע עם, בא עם, מה גודל, כמה אנשים, נשאר לכם, נשארו לכם, עדיין יש
`);

export const STATUS_PHRASES = phrases(`
where is my, where's my, wheres my, where is the, where's the, wheres the, where is our, any update, any news, update on, status
of, order status, on the way, on its way, how long till, how long until, how much longer, how long will it, how long more, when
will it, when will my, when is my, when's my, eta, still waiting, been waiting, supposed to arrive, supposed to be here, has my
order, is my order, has it left, did my order, has the courier, has the driver, is it ready, is my food, did the driver, did the
courier, is the order ready, track my, hasn't arrived, hasnt arrived, not arrived, not here yet, arrived yet, running late, is
it coming, almost here, left yet, ordered an hour ago, min ago, minutes ago,
איפה ההזמנה, איפה המשלוח, איפה השליח, איפה האוכל, איפה הפיצה, איפה זה, מה עם ההזמנה, מה קורה עם, מה עם המשלוח, מה עם השליח, מה
עם האוכל, השליח, מתי מגיע, מתי יגיע, מתי תגיע, מתי זה, מתי יוצא, מתי ההזמנה, מתי המשלוח, מה הסטטוס, סטטוס, עוד כמה זמן, כמה זמן
עוד, כמה זמן זה, תוך כמה זמן, יצא כבר, כבר יצא, כבר יצאה, יצאה, כבר בדרך, בדרך, כבר נמסר, נמסר, נמסרה, מוכן, מוכנה, מוכנים,
עדיין מחכה, עדיין מחכים, מחכה כבר, מחכים כבר, אני מחכה, אנחנו מחכים, לא הגיע עדיין, עוד לא הגיע, עוד לא הגיעה, עדיין לא הגיע,
עדיין לא הגיעה, לא הגיעה, עבר כבר שעה, עברה שעה, כבר שעה, מאחרים, איפה אתם, התקדמות, עדכון, מתעכב, מתעכבת, הוזמן לפני, הזמנתי
לפני, כמה עוד
`);

export const CANCEL_PHRASES = phrases(`
remove everything, remove it all, delete everything, תוריד הכל, תורידו הכל, תמחקו הכל, תמחק הכל,
cancel, cancel it, cancel my order, cancel everything, cancel the order, cancel order, forget it, forget the order, never mind,
nevermind, don't want it anymore, dont want it anymore, call it off, scrap the order, scrap it, no longer need, no longer want,
changed my mind, don't need it anymore, dont need it anymore,
תבטל, תבטלו, תבטלי, לבטל, בטל, בטלו, בטלי, מבטל, מבטלת, מבטלים, ביטול, לבטל הכל, עזוב, עזבו, עזבי, לא משנה, כבר לא צריך, לא צריך
כבר, כבר לא צריכה, כבר לא צריכים, לא רוצה כבר, לא רוצים כבר, כבר לא רוצה, כבר לא רוצים, לא רלוונטי, תשכחו מזה, תשכח מזה, התחרטתי, התחרטנו, ויתרנו, ויתרתי, הסתדרנו
`);

export const OTHER_PHRASES = phrases(`
talk to, speak to, speak with, talk with, a human, real person, representative, an agent, the manager, manager, customer
service, call me, complaint, complain, refund, money back, disappointed, disappointing, terrible, awful, horrible, worst,
disgusting, unacceptable, cold, burnt, burned, stale, wrong order, wrong item, missing from, was missing, is missing, was
delicious, it was great, was amazing, was great, was perfect, so good, delicious, loved it, you're the best, youre the best,
well done, great service, came wrong, arrived cold, arrived late, got the wrong, you forgot, rude, wrong number, are you hiring,
a job, torn, broken, damaged, defective, expired, best, amazing, awesome, great food, well cooked, raw inside, soggy,
פגום, פגומה, קרוע, קרועה, שבור, שבורה, פג תוקף, לדבר עם, נציג, נציגה, מנהל, מנהלת, בן אדם, אדם אמיתי, שירות לקוחות, תתקשרו אלי,
תתקשרו אליי, החזר, זיכוי, כסף בחזרה, תלונה, להתלונן, מאוכזב, מאוכזבת, מאוכזבים, אכזבה, גרוע, גרועה, נורא, מגעיל, לא יפה, קרה,
קר, נבול, נבולים, שרוף, שרופה, מקולקל, לא טרי, לא נכונה, לא נכון, הזמנה שגויה, טעיתם, חסר לי, היה חסר, חסרה, קיבלתי, קיבלנו,
הגיע קר, הגיעה קרה, הגיעו, שכחתם, היה מעולה, היה טעים, מושלם, מעולים, הגיע הכל, אלופים, אתם תותחים, שירות מעולה, פעם אחרונה,
בושה, שירות גרוע, איחרתם, מספר לא נכון, דרושים, הזבל
`);

/** A complaint even when nothing else is said; the weaker words above count only when nothing is ordered. */
export const THANKS_PHRASES = [
  "thank you",
  "thanks",
  "thx",
  "ty",
  "thank u",
  "cheers",
  "תודה",
  "תודה רבה",
  "תודות",
  "המון תודה",
  "תודה לכם",
] as const;

export const GREETING_WORDS = phrases(`
hi, hey, hello, hiya, yo, heya, howdy, good, morning, evening, afternoon, day, there, shalom, guys, everyone, whats, what's, up,
sup, how, are, you, hii, hiii, helloo, friends, all, greetings, hola, team, to, doing, r, u, dear, sir,
היי, הי, שלום, אהלן, הלו, בוקר, ערב, טוב, צהריים, טובים, שבוע, לילה, שבת, מה, נשמע, קורה, שלומך, שלומכם, המצב, רב, לכם, לכולם, לכולכם, לך, אור,
חברים, שכנים, אחי, יקרים, וסהלן, וברכה, חג, שמח, כולם, היייי, הייי, ברכה, העניינים, עניינים, הולך, איתכם, איך, אצלכם, הכל, בסדר,
מבורך, נעים, אחלה, יום
`);

/** Verbs of ordering: with one of these a question mark does not make a question. */
export const ORDER_PHRASES = phrases(`
is it possible to get, is it possible to have, would it be possible to get, would it be possible to have, can i get, can i have, can i order, could i get, could i have, could i order, may i have, may i get, can we get, can we have,
could we get, could we have, i want, i'd like, id like, i would like, i'll have, ill have, i'll take, i need, we need, we want,
we'd like, want to order, send me, please send, let me get, gimme, give me, get me, need a, any chance of, any chance for, can you send, could you send, would
you send, can you make, i wanna, lemme get,
אפשר להזמין, תעשו לי, תעשה לי, תעשי לי, יש מצב ל, יש סיכוי ל, יש מצב, אפשר לקבל, להזמין, אני רוצה, רוצה להזמין, אשמח, נשמח, תביא, תביאו, תביאי, תן לי, תנו לי, תני לי, תשלחו, תשלח לי,
תשלחי, אני צריך, אני צריכה, צריך משלוח, צריכה משלוח, אפשר משלוח, תכינו, תכין, רציתי, שים לי, שימו לי, בא לי, מזמין, מזמינה,
מבקש, מבקשת
`);
