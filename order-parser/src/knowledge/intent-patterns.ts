// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

/** Shapes of sentences that a list of phrases cannot hold. Matched on the normalised line (words, single spaces around). */
const GOODS =
  "order|orders|food|delivery|driver|courier|package|parcel|pizza|flowers|items|stuff|ההזמנה|המשלוח|השליח|האוכל|החבילה|הפיצה|הפרחים|המנות|הקניות";
const BAD =
  "cold|wrong|late|melted|burnt|burned|broken|crushed|smashed|spilled|spilt|missing|without|spoiled|rotten|mouldy|moldy|leaking|raw|open|damaged|soggy|stale|half|only|קר\\S*|נמס\\S*|שרופ\\S*|שרוף|רטוב\\S*|הפוכ\\S*|הפוך|פתוח\\S*|שבור\\S*|מעוכ\\S*|מעוך|נשפכ\\S*|נשפך|קרוע\\S*|יבש\\S*|חסר\\S*|בלי|ללא|מאוחר|באיחור|לא|שפוכ\\S*|שפוך|רקוב\\S*|רקובות|מקולקל\\S*|חצי|רק|עם";

const LETTER = "[^ ]";

/** Where is it, when does it come, it is late. */
export const STATUS_PATTERNS: readonly RegExp[] = [
  new RegExp(` (?:where|when)(?: ${LETTER}+){0,2} (?:my|our|the) (?:${GOODS}) `),
  new RegExp(` (?:my|our|the) (?:${GOODS})(?: ${LETTER}+){0,4} (?:late|yet|coming|arrive|eta|left|way|ready|here) `),
  new RegExp(` (?:איפה|היכן|מתי|מה עם|מה קורה עם|מה המצב עם)(?: ${LETTER}+){0,2} (?:${GOODS}) `),
  new RegExp(
    ` (?:${GOODS})(?: ${LETTER}+){0,3} (?:יצא|יצאה|יצאו|בדרך|מתעכב|מתעכבת|מתעכבים|התבטל|התבטלה|יגיע|תגיע|יגיעו|נשלח|נשלחה|נשלחו) `,
  ),
  / (?:עדיין |עוד )?לא (?:הגיע|הגיעה|הגיעו|קיבלתי|קיבלנו)(?: כלום| עדיין| שום דבר)? $/,
  / (?:מתי|עוד כמה זמן|תוך כמה זמן) (?:[^ ]+ ){0,2}(?:שהזמנתי|שהזמנו) /,
  / what happened (?:to|with) my /,
  / (?:עוד הרבה|עוד כמה|הרבה) זמן (?:ל|ב)?(?:הזמנה|ההזמנה|משלוח|המשלוח|אוכל|האוכל) /,
  // "מה עם הסלט שלי": whatever was ordered.
  / (?:מה עם|איפה|היכן) ה[^ ]+(?: [^ ]+)? (?:שלי|שלנו|שהזמנתי|שהזמנו) /,
  / (?:where|when)(?:s|'s| is| are| r| will)? (?:my|our) [^ ]+ /,
  // "מתי הזר מגיע": the thing that was ordered, not the kind of it.
  / מתי ה[^ ]+(?: [^ ]+)? (?:מגיע|מגיעה|מגיעים|מגיעות|יגיע|תגיע|יגיעו|אמור|אמורה|אמורים)(?: להגיע| כבר| אלי| אליי| אלינו)* $/,
  / when(?:s|'s| is| are| will) the [^ ]+(?: [^ ]+)? (?:coming|arriving|arrive|come|be here|get here|be ready|due) /,
  / how much longer /,
  / (?:כמה זמן (?:עוד|נשאר|עד ש)|עוד כמה זמן)/,
  / הזמנה (?:מספר |מס )?\d{2,}(?: [^ ]+)* (?:מה|איפה|מתי|קורה) /,
  / order (?:number |no |num )?\d{2,} (?:[^ ]+ )*(?:where|when|status|update|arriving|coming) /,
  / (?:never|didn't|didnt|hasn't|hasnt) (?:came|come|arrived|arrive|showed up|show up)(?: yet)? $/,
  / (?:has|have|did|was|were|is|are) (?:the|my|our) [^ ]+(?: [^ ]+)? (?:been (?:delivered|sent|shipped)|arrive|arrived|leave|left|gone out|delivered|shipped|sent|on (?:its|the|their) way|out for delivery)(?: yet)? $/,
];

/** Wants somebody to answer. */
export const PERSON_PATTERNS: readonly RegExp[] = [
  / ש?(?:מישהו|מישהי|נציג|נציגה)(?: מכם| משם| אנושי)? (?:יכול|יכולה|פנוי|פנויה|זמין|זמינה|ש?(?:יחזור|תחזור|יתקשר|תתקשר|יענה|תענה|יצור|תיצור|יעזור)) /,
  / (?:ש?תחזרו|ש?תחזור|ש?תתקשרו|ש?תתקשר|ש?יחזרו|ש?יתקשרו|לחזור|להתקשר) (?:אלי|אליי|אלינו) /,
  / (?:someone|somebody|anyone|anybody) (?:to |please |can |there )*(?:call|phone|ring|contact|get back to|talk to|speak to|answer) /,
  / (?:call|get back to|contact|phone) (?:me|us) back /,
];

/** It has not come so far, whatever is said after that. */
export const WAITING_PATTERNS: readonly RegExp[] = [
  / ו?(?:עדיין|עוד) לא (?:הגיע|הגיעה|הגיעו|קיבלתי|קיבלנו|קבלתי) /,
  / (?:still|yet) (?:haven't|havent|have not|didn't|didnt|did not|not) (?:got|gotten|get|received|receive|arrived) /,
  / (?:haven't|havent|have not|didn't|didnt|did not) (?:got|gotten|get|received|receive) (?:my|our|the|it|anything)(?: [^ ]+)? yet /,
];

/** It came, and something was wrong with it. */
export const COMPLAINT_PATTERNS: readonly RegExp[] = [
  new RegExp(` (?:arrived|came|was delivered|got here|were delivered)(?: ${LETTER}+){0,2} (?:${BAD}) `),
  new RegExp(` (?:i|we) (?:got|received)(?: ${LETTER}+){0,4} (?:${BAD}|instead) `),
  new RegExp(` (?:הגיע|הגיעה|הגיעו|קיבלתי|קיבלנו)(?: ${LETTER}+){0,3} (?:${BAD}) `),
  / (?:חזר|חזרה|חזרו) (?:[^ ]+ )?(?:עם|בלי|קרוע|מלוכלך|מלוכלכת|רטוב|הפוך) /,
  / (?:came back|returned|come back) (?:[^ ]+ ){0,2}(?:with|without|dirty|torn|wet|stained|wrong|ripped) /,
  // "הפיתות היו יבשות", "the fries were cold": of what was eaten.
  /^ (?:(?:היי|הי|שלום|אהלן) )?ה[^ ]+ (?:[^ ]+ ){0,2}(?:היה|הייתה|היתה|היו) /,
  /^ (?:(?:hi|hey|hello) )?(?:the|my|our) (?:[^ ]+ ){1,3}(?:was|were) /,
  / (?:יצא|יצאה|יצאו) (?:לא |ממש |מאוד |קצת )?(?:מטושטש|שרופ|שרוף|עקומ|עקום|דהוי|דהויה|גרוע|קר|חתוכ|חתוך|יבש|מקומט|טוב)[^ ]* /,
  / ה[^ ]+ לא (?:דומה|דומים|טרי|טריה|טריים|נראה|נראים|עובד|עובדת|תקין|תקינה|טעים|טעימה) /,
  / (?<!לא )(?<!מתי )(?<!עוד )(?:הגיע|הגיעה|הגיעו) [^ ]+ (?:[^ ]+ )?$/,
];

/** One thing was ordered, another came. */
export const MISDELIVERY_PATTERNS: readonly RegExp[] = [
  / (?:הזמנתי|הזמנו|ביקשתי|ביקשנו) (?:[^ ]+ ){1,8}ו?(?:אבל |רק )?(?:קיבלתי|קיבלנו|הבאתם|שלחתם|הגיע|הגיעה|הגיעו) /,
  / (?:i|we) (?:ordered|asked for) (?:[^ ]+ ){1,8}(?:got|received|came|arrived|brought|sent me|sent us) /,
];

/** With a question mark only. */
export const ASKING_OPENINGS: readonly RegExp[] = [
  /^ (?:(?:היי|הי|שלום|אהלן) )?(?:עושים|מוכרים|מקבלים|שולחים|מגיעים|מכינים|מחזיקים|מדפיסים|פתוחים|סגורים|נשאר|נשארה|נשארו|נגמר|נגמרו) /,
];

/** Open or closed, whenever. */
export const QUESTION_PATTERNS: readonly RegExp[] = [
  /^ (?:(?:hi|hey|hello|guys) )*(?:(?:do|does) (?:you|u|ya|y'all|it|they|the)|are (?:you|the|there|they)|is (?:it|the|this|there|your)) /,
  / (?:פתוח|פתוחים|סגור|סגורים|עובדים|פועלים) (?:אצלכם|היום|מחר|בשבת|בשישי|ביום|עכשיו|בחג|בערב|כרגע|עד|במוצש) /,
  / (?:מתאים|מתאימה|מתאימים|מתאימות) ל[^ ]+ .*$/,
  / (?:are|r) (?:you|u|ya|y all)(?: guys)?(?: still)? (?:open|closed|working|delivering|doing) /,
];
