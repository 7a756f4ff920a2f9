/** What people write besides orders, known by its words alone. Longer messages are for the parser. */

const asksForPerson =
  /(נציג|מענה אנושי|בן[ -]?אדם|אדם אמיתי|מישהו אנושי|human|real person|an? agent|^agent$|representative|(talk|speak) (to|with) (someone|somebody|a person))/iu;
const asksForMenu =
  /^\s*((hi|hey( there)?|hello|היי|הי|שלום)[,!\s]+)?((אפשר )?ה?(תפריט|מחירון|קטלוג)( בבקשה)?|(the )?(menu|price ?list|catalogue?)( please)?|מה יש( לכם)?( היום)?( בתפריט)?|what do you (have|sell)|what can i order|what (do you|would you|can you) recommend|what'?s (good|popular|best)|any recommendations?|מה (אתם )?ממליצים?|מה מומלץ|מה טוב( אצלכם)?|המלצות)[\s?!.]*$/iu;
const namesMenu = /(^|[^\p{L}])([הבל]?(תפריט|מחירון|קטלוג)|menu|price ?list|catalogue?)([^\p{L}]|$)/iu;
const asksForChange =
  /^\s*((אפשר |אני )?(רוצה |צריך |צריכה )?(ל?שנות|שינוי|לתקן|תיקון)( משהו)?|(i want to )?(change|edit|modify)( something| it| (my|the) order)?)( please| בבקשה)?[\s?!.]*$/iu;
const asksForTotal =
  /^\s*(אז |ו)?(כמה ((זה|הכל|הכול|יוצא|יצא|אני חייב(ת)?)[\p{L}\s]{0,20}|עולה( לי)?( זה| הכל| הכול)?)|(מה הסכום|מה סך|how much (is|does|will) (it|that|this|everything)|what'?s the total)[\p{L}\s]{0,20})[\s?!.]*$/iu;
const asksToOrder =
  /^[\p{L}\s,!.']{0,30}(להזמין|לעשות הזמנה|לבצע הזמנה|to order|(place|make) an order)( משהו| אוכל| something)?( בבקשה| please)?[\s?!.]*$/iu;
const asksStatus =
  /^\s*(and |אז |ו|היי |hi,? )?(where('?s| is) (it|my [\p{L}]+)|what about my [\p{L}]+|any (update|news)|what('s| is) my order( number)?|how (long|much longer)|is it ready|when can i (pick (it|this|them) up|come( by)?|collect( it)?)|מתי (אפשר |אני (יכול(ה)?|יכולים) )?(לבוא|לאסוף|לקחת)|when (will|does|is) (it|my [\p{L}]+)|איפה (זה|ה?(?!את[םן])\p{L}+)|מה עם ה?\p{L}+|מה מספר ההזמנה|כמה זמן|עוד כמה זמן|מתי (זה |ה\p{L}+ )?(מגיע|יגיע|תגיע|מוכן|מוכנה|יהיה מוכן|תהיה מוכנה))[\p{L}\s']{0,25}[\s?!.]*$/iu;

const toEnglish =
  /^[\p{L}\s,]{0,20}(?<!\p{L})((in )?english( please| pls)?|speak english|(ב|ל)?אנגלית( בבקשה)?)[\s?!.]*$/iu;
const toHebrew =
  /^[\p{L}\s,]{0,20}(?<!\p{L})((ב|ל)?עברית( בבקשה)?|(in )?hebrew( please| pls)?|speak hebrew)[\s?!.]*$/iu;

/** "English please", "אפשר בעברית?": the language that is asked for. */
export function wantsLanguage(said: string): "he" | "en" | null {
  if (toEnglish.test(said)) return "en";
  return toHebrew.test(said) ? "he" : null;
}

const asksToWait =
  /^(wait|one (sec|second|moment)|hold on|(just )?a (sec|second|moment)|let me think|רגע|שניי?ה|דקה|חכו( רגע)?|עוד לא סיימתי|תנו לי לחשוב)[\s!.,]*$/iu;
const greetsAgain =
  /^(hel+o+|hi+|hey+|(is )?(anyone|anybody|someone) (there|here)|are you there|של+ו+ם+|היי+|הלו+|יש (פה )?מישהו|אתם (פה|כאן)|מישהו (פה|כאן))[\s!?.]*$/iu;
const isDone =
  /^(no,? )?(that'?s (all|it|everything)|nothing else|(all |i'?m )?done|finished|(לא,? )?(זהו|זה הכו?ל|שום דבר)|סיימתי|סיימנו)( thanks| thank you| תודה)?[\s!.]*$/iu;
const goesAhead =
  /^((ok(ay)?|yes|great|fine|יאללה|טוב|כן|אוקיי)[,!]? )?(go ahead|go for it|do it|place it|order it|send it|let'?s go|סגור|סגרנו|קדימה|תזמינו|תשלחו|אפשר לשלוח|מאשרת?)( please| בבקשה| תודה)?[\s!.]*$/iu;
const asksForTable =
  /(?<!\p{L})((book|reserve) (a |us a )?table|(make a )?reservation|להזמין (שולחן|מקום)|לשריין|לשמור (שולחן|מקום))(?!\p{L})/iu;
const asksForChangeOfMoney =
  /(?<!\p{L})(change (for|of|from) (a )?₪?\d+|(cash|break) (for )?a? ?\d+ note|עודף מ?[-־ ]?₪?\s?\d+)/iu;

const namesCheapest =
  /^(the )?(cheapest|least expensive)( one)?( please)?[\s!.]*$|^ה?(הכי זולה?|זולה? ביותר)( שיש)?( בבקשה)?[\s!.]*$/iu;
export const wantsCheapest = (said: string): boolean => namesCheapest.test(said.trim());

/** "One moment": nobody is hurried. */
export const wantsToWait = (said: string): boolean => asksToWait.test(said.trim());
/** "Hello?", "anyone there?" */
export const greets = (said: string): boolean => greetsAgain.test(said.trim());
/** "That's all": nothing more to add. */
export const saysDone = (said: string): boolean => isDone.test(said.trim());
/** "Go ahead", to what is shown. */
export const saysGoAhead = (said: string): boolean => goesAhead.test(said.trim());
/** Nothing that this conversation can give. */
export const wantsTable = (said: string): boolean => asksForTable.test(said);
/** Of the hundreds in it none is a number of things. */
export const wantsChangeOfMoney = (said: string): boolean => [...said].length <= 60 && asksForChangeOfMoney.test(said);

export const wantsPerson = (said: string): boolean => asksForPerson.test(said);
export const wantsMenu = (said: string): boolean => asksForMenu.test(said);
/** "Can I see the menu please": a wish for it when nothing else was understood. */
export const mentionsMenu = (said: string): boolean => [...said].length <= 80 && namesMenu.test(said);
export const wantsTotal = (said: string): boolean => asksForTotal.test(said);
/** Without saying what. */
export const wantsToOrder = (said: string): boolean => asksToOrder.test(said);
/** Of an order that is open: whoever has none may mean anything by "where is it". */
export const wantsStatus = (said: string): boolean => asksStatus.test(said);
export const wantsChange = (said: string): boolean => asksForChange.test(said);

/** One of these and nothing else: nobody has to wait whether more is coming. */
export const isWholeWish = (said: string): boolean =>
  [greets, saysDone, wantsMenu, wantsPerson, wantsTotal, wantsToOrder, wantsStatus, wantsChange].some((wants) =>
    wants(said),
  ) || wantsLanguage(said) !== null;

const thanks = new Set(["תודה", "תודות", "thanks", "thank", "thx", "ty", "tnx", "cheers"]);
const pleased = new Set([
  ..."רבה המון לך לכם גם מראש אחלה סבבה מעולה יופי טוב בסדר גמור מצוין מושלם אלופים אלוף נהדר מגניב כן אוקיי אוקי".split(
    " ",
  ),
  ..."you u so much very a lot again great perfect ok okay cool nice awesome good lovely amazing all alright that's fine yes".split(
    " ",
  ),
]);
const smiles = /^(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u;

/** Thanks, praise or a smile and nothing else. */
export function isThanks(said: string): boolean {
  if (smiles.test(said)) return true;
  const words = said.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 8 &&
    !/[?\d]/.test(said) &&
    words.every((word) => thanks.has(word) || pleased.has(word)) &&
    (words.some((word) => thanks.has(word)) || words.length <= 3)
  );
}
