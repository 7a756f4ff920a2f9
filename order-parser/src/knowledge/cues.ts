// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

import { phrases } from "./phrases.ts";

/** Phrases that steer: what follows is added, refused, corrected, replaced. `cue: english | hebrew`, matched as written (no stemming). */
export const CUES = `
with: with, w, w/, including, topped with, incl | עם, בתוספת, כולל, ליד, לצד, בליווי
place: on the, from the, off the, in the, to the, on my, from my, in my, to my, of the, off my
inside: in, in a, in an, on a, inside | בתוך, על
without: bli, except, except for, other than, but no, but without, everything but, everything except, with everything but, with everything except, with everything on it except, with everything on it but, everything on it but, עם הכל חוץ מ, without, no, w/o, wo, hold the, hold, minus, skip the, leave out, leave off the, leave off, sans, dont put, don't put, leave out the, do not put | בלי, ללא, חוץ, חוץ מ, פרט ל, למעט, מינוס, לא לשים, לא לשים לי, אל תשימו לי, נטול, אין צורך ב
not: not, not the | לא, ולא
extra: extra, lots of, a lot of, lot of, plenty of, heavy on the, heavy on, loads of, tons of, more, double | הרבה, אקסטרה, המון, יותר, מלא, כפול, דאבל, פי שניים
added: added, topping of, with added | תוספת, תוספת של, בתוספת של
light: light on the, light on, easy on the, easy on, a little, a little bit of, little, light, a bit of, not too much, not much, just a little | מעט, קצת, טיפה, טיפ טיפה, לא הרבה, לא יותר מדי, לא הרבה מדי
fewer: less, fewer, less of, less of the, fewer of the | פחות
correct: no wait, wait no, wait, sorry, actually, i mean, i meant, scratch that, correction, oops, or rather, on second thought, my bad, no sorry, sorry no, oh wait, hmm wait, wait actually, no no, no actually | סליחה, רגע, לא רגע, רגע לא, בעצם, התכוונתי, תיקון, טעות, טעיתי, אופס, לא לא, סליחה לא, לא סליחה, לא בעצם, או יותר נכון, אה רגע, רגע רגע, רגע בעצם, התכוונתי ל, במחשבה שניה, במחשבה שנייה
refuse: actually no, oh no | בעצם לא
set: make that, make it, make the, make them, make my, just make it, change it to, change to, only, get me, put, upgrade, upgrade the, upsize, upsize the, should be, shall be, will be, should have | תעשה, תעשו, תעשי, תעשה לי, תעשו לי, שיהיה, שיהיו, שתהיה, תהיה, שיהיו, תגדיל, תגדילו, תגדילי, להגדיל, שדרג, תשדרגו, תקטינו, תקטין, רק, תשים, תשימו, תשימי
add: add, also, plus, and also, another, additional, as well, too, add in, throw in, along with | תוסיף, תוסיפו, תוסיפי, להוסיף, גם, עוד, פלוס, בנוסף, הוסף, הוסיפו, נוסיף, נא להוסיף, ביחד עם, יחד עם, וגם, ועוד
bare: with nothing, with nothing on it, with nothing in it, with nothing at all, nothing on it, nothing in it, without anything, without anything on it, without anything in it | בלי כלום, בלי שום דבר, ללא כלום, ללא שום דבר, בלי כלום בפנים
only_with: only with, with only, just with, with just | רק עם, עם רק
stead: instead, put instead, in its place | במקום זה, במקומו, במקומה, במקומם, תשים במקום זה, תשימו במקום זה, תשים במקומו, תשימו במקומו
keep: keep, keep the, leave the, the rest, the rest of it, everything else, keep everything else | תשאירו את, תשאיר את, תשאירי את, להשאיר את, כל השאר, השאר, את השאר, את כל השאר, שאר ההזמנה
bring: get, bring, bring me, bring us, give me, give us, send me | שים, שים לי, שימו, שימו לי, תביא, תביאו, תביאי, תביא לי, תביאו לי, תן, תני, תנו, תן לי, תני לי, תנו לי, תשלח, תשלחו, תשלחי, תשלח לי, תשלחו לי
remove: forget the, forget about the, never mind the, nevermind the, nix the, scratch the, scratch, scrap, scrap the, ditch, ditch the, lose, remove, remove the, take off the, take off, take out the, take out, take away, take away the, drop the, drop, delete, delete the, lose the, get rid of the, dont send, don't send, don't bring, dont bring, cancel the, no need for, no need for the, i don't want the, don't want the, dont want the | תשכחו מה, תשכח מה, עזבו את, עזוב את, תעזבו את, תוריד, תורידו, תורידי, להוריד, מחק, מחקי, מחקו, תמחק, תמחקו, תמחקי, תוציא, תוציאו, תוציאי, להוציא, אל תביא, אל תביאו, אל תביאי, אל תשלחו, אל תשלח, אל תשים, אל תשימו, לא צריך, הורד, הורידו, תוותרו על, תוותר על, תוותרי על, ותרו על, תסיר, תסירו, להסיר, לא רוצה, לא רוצים, תבטל את, תבטלו את, לבטל את, תבטלי את, תבטל, תבטלו, תבטלי, תבטל לי את, תבטלו לי את, תבטלי לי את, תוריד לי, תורידו לי
instead: instead of, instead of the, in place of, in place of the, rather than, rather than the | במקום, במקום ה
swap: swap, swap the, replace, replace the, change, change the, switch, switch the, exchange, exchange the, substitute, swap out the | תחליף, תחליפו, תחליפי, להחליף, תשנה, תשנו, תשני, לשנות, תחליף לי, תחליפו לי, להמיר, החליפו, החלף, שנו
rather: | אלא, כי אם
into: for, to, into, with | ל, לא לא
alike: of the same, like that, like this one, same one, the same one, the same again, one of those, of those, another one like | כזה, כזאת, כזו, כאלה, כאלו, אותו דבר, אותו הדבר, כמו זה, כמו זו
twofold: double that, double it, double the order, double my order, double everything, double all, double the, double my, times two | תכפיל, תכפילו, תכפילי, להכפיל, תכפיל לי, תכפילו לי, תכפיל את, תכפילו את, תכפילי את, להכפיל את, תכפיל את הכל, תכפילו את הכל, תכפיל הכל, תכפילו הכל
keep_only: keep only, keep only the, only keep, only keep the, just keep, just keep the, leave only, leave only the | תשאירו רק, תשאיר רק, תשאירי רק, להשאיר רק, רק תשאירו, רק תשאיר, תשאירו לי רק, תשאיר לי רק, תשאירו רק את, תשאיר רק את
both: both, each, both in, all in, all of them, every one, both of them | שתיהן, שניהם, מכל אחד, מכל אחת, מכל סוג, מכל דבר, לכל אחד, לכל אחת, כולן, כולם, בשניהם, בשתיהן, בכולם, בכולן, כל אחת, כל אחד, את כולם, את שניהם
everything: everything on it, with everything on it, with everything, everything, the works, all the toppings, all toppings, with all the toppings, fully loaded | עם הכל, הכל, הכול, הכל בפנים, עם הכול, כל התוספות, עם כל התוספות, הכל עליה, הכל עליו, שיהיה הכל בפנים
aside: on the side, on side, separately, separate | בצד, בנפרד
otherwise: if not, if there is none, if you don't have, if you dont have, if theres none, otherwise, if unavailable, if out of stock, or if not | אם אין, ואם אין, במידה ואין, אם אין אז, אם נגמר, אם חסר
named: under the name, under the name of, the name is, my name is, name is, in the name of | על שם, על השם, השם הוא, שמי, ע"ש
because: because, since, cause, cuz, as she, as he, as i'm, we have, i have, she is, he is, i'm allergic, allergic | כי, בגלל, מפני, יש לי, יש לנו, היא אלרגית, הוא אלרגי, אני אלרגי, אני אלרגית
note: leave at, leave it, leave by, leave with, ring, ringing, knock, knocking, call when, saying, that says, which says, with the text, with text, write, written, note, please write, with a note saying, with a note, and write | תשאירו, להשאיר, תשאיר, תתקשרו, תתקשר, תצלצלו, תצלצל, תצלצלי, לצלצל, לדפוק, תדפקו, תדפוק, דפיקה, שיהיה כתוב, כתוב, עם הכיתוב, לכתוב, תכתבו, תכתוב, הערה, הערות, ורשום, עם הקדשה, הקדשה, עם ברכה שכתוב
`;

/** Words that carry nothing about the order itself; they may stand anywhere. */
export const FILLERS = `
fill: ones, on, ready, i'll, but, door, clean, coming, leaving, there's, some time, bevakasha, bvakasha, toda, efshar, rotze, rotza, ani, shalom, ahlan, achi, ahi, yalla, sababa, those, gotta, have to, lets, let's, do me, gonna, wanted, of them, of which, for dessert, for drinks, to drink, as a side, for starters, for the main, on top, hi, hey, hello, hiya, yo, good morning, good evening, good afternoon, good day, morning, evening, please, pls, plz, plse, thanks, thank you, thx, ty, cheers, thank you so much, thanks a lot, many thanks, thank u, ok, okay, k, so, um, uh, uhm, umm, hmm, er, like, yeah, yea, yes, yep, well, right, alright, just, maybe, perhaps, kindly, can i get, can i have, can i order, could i get, could i have, could i order, may i have, may i get, can we get, can we have, could we get, could we have, can you, could you, would you, will you, can u, cud u, can we, can i, can he, can she, can they, could we, could i, i want, i wanted, i would like, i'd like, id like, we would like, we'd like, we want, i need, we need, need, want, wanna, i wanna, i'll have, ill have, i'll take, ill take, we'll have, we'll take, let me get, let me have, lemme get, gimme, get me, send, please send, order, i'd love, would love, looking for, i am looking for, i'm looking for, place an order, i'd like to order, to order, want to order, an order, ordering, for me, for us, for the office, for the kids, for my kids, me, my, us, we, i, you, your, guys, bro, dude, man, mate, sir, madam, the, of, some more, this, that, it, its, it's, is, are, be, do, does, and that's it, that's it, thats it, that's all, thats all, that is all, and that's all, here, there, today, now, these, them, they, he, she, will, would, at, by, from, if possible, possible, if you can, dear, friend, everyone, team, all, to go, takeaway, take away, delivered, same, style, kind, type, size, sized, color, colour, flavor, flavour, flavored, flavoured, units, unit, new, nice, good, tasty, yummy, fresh, really, very, lovely, beautiful, pretty, love, xx, haha, lol, :), have, get, has, had, put, also please, as, an order for, for, to, and, or, then, too please, other, one for me, my wife, my husband, my mom, wife, husband, mom, dad, kid, kids, son, daughter, wedding, birthday, party, dinner, lunch, breakfast, tonight, stuff, thing, things, hope, having, back, again please, plus please, asap please, about, again, what, which, was, were, am, i'm, im, make, take, don't, dont, can, could, may, add please, everything please, up, out, off, me please, how, who, when, since, gift, gifts, present, no elevator, wants, likes, if, after all, after that, after, before, afterwards, together, because of, between, until, while, something, anything, nothing, actually just, instead then, let, know, tell, see, hope so, sure, ever, never, always, maybe later, only if, soon, later, early, late, time, day, week, hour, minute, usual place
fill: | למסור, כולה, כולו, צבעים, סוגים, רב, אם תוכלו, אם תוכל, תוכלו, תוכל, להכין, תשמע, תשמעי, בדלת, ליד הדלת, בוקר אור, שבוע מצוין, מהם, מהן, מתוכם, מתוכן, מידה, במידה, בגודל מידה, היי, הי, שלום, אהלן, הלו, בוקר טוב, ערב טוב, צהריים טובים, שבוע טוב, לילה טוב, שבת שלום, מה נשמע, מה קורה, מה שלומך, מה שלומכם, מה המצב, בבקשה, בבקשההה, תודה, תודה רבה, תודה מראש, המון תודה, תודות, אפשר, אפשר בבקשה, אפשר להזמין, אפשר לקבל, ניתן, ניתן להזמין, אני רוצה, רוצה, אני רוצה להזמין, רוצה להזמין, רוצים, אנחנו רוצים, רציתי, רציתי להזמין, רצינו, אני צריך, אני צריכה, צריך, צריכה, צריכים, אשמח, אשמח ל, אשמח להזמין, אשמח לקבל, נשמח, נשמח ל, מבקש, מבקשת, הייתי רוצה, הייתי שמח, הייתי שמחה, בא לי, בא לנו, תן פה, שים, שים לי, שימו, שימו לי, תכין, תכינו, תכין לי, תכינו לי, להזמין, הזמנה, הזמנה ל, אני מזמין, אני מזמינה, מזמין, מזמינה, לקבל, לקנות, אחי, אח שלי, אחשלי, אחלה, גבר, יקירי, מותק, נשמה, כפרה, חבר, חברים, אז, אז ככה, ככה, טוב, אוקיי, אוקי, אוקייי, סבבה, יאללה, אה, אממ, אמממ, נו, כאילו, פשוט, בעצם כן, וזהו, זהו, זה הכל, וזה הכל, זה, זאת, זו, הזה, הזאת, את, אותו, אותה, אותם, של, שלי, שלנו, שלך, שלכם, לי, לנו, לך, לכם, לו, לה, להם, פה, כאן, שם, אם אפשר, אם אפשר גם, אם יש, אולי, נא, נראה לי, כן, יש, היום, עכשיו, תקשיב, תקשיבי, תקשיבו, שומע, שומעת, מה, איזה, אני, אנחנו, הוא, היא, הם, אתם, אתה, לילד, לילדה, לילדים, לאישה, לאישה שלי, לאשתי, לבעלי, לאמא, לאבא, לסבתא, לחברה, לבת, לבן שלי, למשרד, יפה, יפים, יפות, טעים, מגניב, או, ו, ב, ל, מ, ש, ה, כ, אל, על, אבל, שיהיה טעים, שכחתי, ירקות ופירות, ירקות, פירות, גודל, צבע, בצבע, בגודל, בטעם, טעם, סוג, מסוג, יחידות, יח', גם כן, אצלכם, אצלי, הביתה, שבוע, מראש, כרגע, בערך, סך הכל, סה"כ, מאוד, ממש, מקום, דחוף, הכי, משהו, כבר, לכולם, תביאו בבקשה, בשביל, עבור, ליום הולדת, למסיבה, לארוחת ערב, לארוחה, לחג, לשבת, שנה טובה, חג שמח, מזל טוב, כמו, כמו ש, היה, היו, יהיה, יהיו, תודה לכם, אין בעיה, להיות, מתנה, במתנה, למתנה, אין מעלית, אין, מעלית, שלם, שלמה, אמור, אמורה, לקינוח, לשתות, לשתייה, לשתיה, למנה ראשונה, לפני, אחרי, עד, לחג, לאירוע, בפנים, מבפנים, בחוץ, מלמעלה, מעל, למעלה, בתוכה, בתוכו, עליו, עליה, עליהם, פעמים, פעם, בסוף
`;

/** Words of asking for "the same as last time". */
export const REORDER = phrases(`
same as last time, same as before, the same but, same but, the same please, אותו דבר רק, אותו דבר אבל, אותו הדבר רק, אותו הדבר אבל, the same as last time, same order, same again, the usual, my usual, usual order, usual
please, what i ordered last time, what i had last time, what i ordered yesterday, last order, previous order, repeat my order,
repeat the order, repeat my last, reorder, re-order, order again, like last time, as last time, same thing as last, what i got
last, my regular order, regular order, same like last time, same as yesterday, the same as yesterday, same thing again, same as
always, same as usual, like always, what we had last time, what we ordered last, again what i ordered, just like last time,
כמו פעם שעברה, כמו בפעם שעברה, כמו בפעם הקודמת, כמו פעם קודמת, מה שהזמנתי, מה שהזמנו, ההזמנה הקבועה, הזמנה קבועה, הקבוע שלי, את
הקבוע, הקבוע, הרגיל שלי, את הרגיל, כרגיל, כמו תמיד, אותה הזמנה, אותו דבר כמו, אותו הדבר כמו, ההזמנה הקודמת, ההזמנה האחרונה, כמו
אתמול, כמו ההזמנה הקודמת, תחזור על ההזמנה, לחזור על ההזמנה, שוב את ההזמנה, כמו שהזמנתי, אותו דבר של פעם, מה שלקחתי פעם, כמו שבוע
שעבר, אותו דבר משבוע שעבר, הזמנה אחרונה, הזמנה קודמת, אותו דבר בבקשה, אותו הדבר בבקשה, את מה שאני תמיד מזמין, את מה שאני תמיד
מזמינה, מה שאני תמיד, מה שתמיד
`);

/** A picture that stands for a word when no word names anything. */
export const EMOJI_WORDS: Readonly<Record<string, string>> = {
  "🍕": "pizza",
  "🍔": "burger",
  "🍟": "fries",
  "🥤": "drink",
  "🍺": "beer",
  "🍻": "beer",
  "🥗": "salad",
  "🍝": "pasta",
  "🧆": "falafel",
  "🥙": "pita",
  "🌹": "rose",
  "🌷": "tulip",
  "🌻": "sunflower",
  "💐": "bouquet",
  "🍣": "sushi",
  "🥐": "croissant",
  "🍞": "bread",
  "🥖": "baguette",
  "🍩": "donut",
  "🍰": "cake",
  "🎂": "cake",
  "🍪": "cookie",
  "🥛": "milk",
  "🥚": "egg",
  "🍅": "tomato",
  "🥒": "cucumber",
  "🧅": "onion",
  "🥔": "potato",
  "🍌": "banana",
  "🍎": "apple",
  "🥑": "avocado",
  "☕": "coffee",
  "🍵": "tea",
  "🍷": "wine",
  "🧀": "cheese",
  "🌮": "taco",
  "🌯": "burrito",
  "🍦": "ice cream",
  "🍨": "ice cream",
  "🎈": "balloon",
  "🍫": "chocolate",
  "🧻": "toilet paper",
  "🔋": "battery",
  "💧": "water",
  "🍋": "lemon",
  "🌭": "hot dog",
  "🥪": "sandwich",
  "🥯": "bagel",
};
