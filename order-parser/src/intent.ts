import {
  ASKING_OPENINGS,
  COMPLAINT_PATTERNS,
  MISDELIVERY_PATTERNS,
  PERSON_PATTERNS,
  QUESTION_PATTERNS,
  STATUS_PATTERNS,
  WAITING_PATTERNS,
} from "./knowledge/intent-patterns.ts";
import {
  CANCEL_PHRASES,
  GREETING_WORDS,
  ORDER_PHRASES,
  OTHER_PHRASES,
  QUESTION_PHRASES,
  STATUS_PHRASES,
  THANKS_PHRASES,
} from "./knowledge/intents.ts";
import { hasAnyPhrase, hasPhrase, normaliseLine } from "./text/normalise.ts";
import type { Intent } from "./types.ts";

export type IntentEvidence = {
  text: string;
  /** Lines with a known product. */
  known: number;
  /** Lines with a product to be asked about or one the menu lacks. */
  unclear: number;
  /** Some line says how many. */
  counted: boolean;
  hasCart: boolean;
  /** It speaks of "the" thing: one that is known already. */
  definite: boolean;
  /** Something about delivery, time or payment was said. */
  hasSlot: boolean;
  /** A house was named. */
  hasAddress: boolean;
  /** Words that change a cart: take off, replace, make it. */
  changes: boolean;
};

const GREETINGS = new Set<string>(GREETING_WORDS);
const WHOLE_ORDER = ["order", "everything", "הזמנה", "ההזמנה", "הכל", "הכול", "it all"];
/** "It does not matter which" is no end of an order that names something. */
const STRONG_CANCEL = CANCEL_PHRASES.filter((phrase) => !/משנה|עזוב|never ?mind/.test(phrase));
const STRONG_STATUS = STATUS_PHRASES.filter((phrase) =>
  /where|update|status|when (will|is|s) (my|it)|when's my|eta|long (till|until|will|is)|איפה|השליח|סטטוס|מה (קורה )?עם|not? arrived|waiting|מחכה|הגיע/.test(
    phrase,
  ),
);
const STRONG_OTHER = OTHER_PHRASES.filter((phrase) =>
  /arrived|came|refund|money back|disappoint|terrible|awful|worst|disgust|person|human|manager|represent|speak|talk|wrong|forgot|missing|הגיע|החזר|זיכוי|אכזב|גרוע|נציג|לדבר|קיבלתי|קיבלנו|חסר|שכחתם|שגוי|תלונה/.test(
    phrase,
  ),
);
/** Never part of an order, whatever stands beside it. */
const REDRESS = OTHER_PHRASES.filter((phrase) =>
  /refund|money back|complain|החזר|זיכוי|תלונה|נציג|represent/.test(phrase),
);
const QUESTION_WORDS = new Set([
  "does",
  "do",
  "is",
  "are",
  "what",
  "whats",
  "what's",
  "when",
  "where",
  "which",
  "who",
  "why",
  "how",
  "האם",
  "מה",
  "מתי",
  "איפה",
  "כמה",
  "למה",
  "איך",
  "מי",
  "יש",
  "איזה",
  "אילו",
  "אתם",
  "היש",
  "מותר",
]);
const STRONG_QUESTION = QUESTION_PHRASES.filter((phrase) =>
  /how much|price|cost|כמה (עול|זה|יעלה|יוצא|המ)|מחיר|מה ה|עד מתי|מתי|hours|what time|שעות|לשלב/.test(phrase),
);

function fits(line: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(line));
}

function isGreeting(line: string): boolean {
  const words = line.trim().split(" ");
  return words.length <= 8 && words.every((word) => GREETINGS.has(word.replace(/^ו(?=..)/, "")) || GREETINGS.has(word));
}

const SMALL_TALK =
  / (whats up|what's up|how are you|how r u|how's it going|מה נשמע|מה קורה|מה שלומך|מה שלומכם|מה המצב|מה העניינים) /;

/** Asks for no order, however much is counted in it. */
const AVAILABLE =
  /^ (?:(?:hi|hey|hello|היי|הי|שלום|אהלן|סליחה) )?(?:do you (?:have|sell|carry)|have you got|יש לכם|יש אצלכם|נשאר לכם) /;

/** "Did fresh fish come in today?" */
const CAME_IN = /^ (?:(?:היי|הי|שלום|אהלן|סליחה) )?(?:הגיע|הגיעה|הגיעו) (?:היום|לכם|אליכם) /;

/** "Any chance of a pizza?" asks for the pizza. */
const POLITE = / (?:יש מצב|יש סיכוי|האם אפשר|(?:is it|would it be) possible to) /;

/** Whether they deliver at all, when nothing in particular and no house is named. */
const DELIVERS =
  /^ (?:(?:hi|hey|hello|היי|הי|שלום|אהלן|סליחה) )?(?:האם )?(?:אפשר|ניתן|can you|could you|can i get|do you) (?:לשלוח|לקבל משלוח|לעשות משלוח|להזמין משלוח|משלוח|deliver|delivery|ship|send) /;

/** "Thanks, it was …". */
const PRAISE = [
  / (?:תודה|thanks|thank you|thx) (?:[^ ]+ ){0,6}(?:היה|הייתה|היתה|היו|was|were) /,
  / (?:היה|הייתה|היתה|היו|was|were) (?:[^ ]+ ){0,2}(?:מושל\S*|מעול\S*|מצוי\S*|טעימ?\S*|מדהי\S*|great|amazing|delicious|perfect|wonderful|excellent) /,
];

/** "How are you?" before an order asks nothing. */
const ASKED_IN_PASSING =
  /(?:what'?s up|how are (?:you|things)|how'?s it going|מה נשמע|מה קורה|מה שלומ\S*|מה המצב|מה העניינים)(?: [א-ת]{2,8})?\s*\?+/gi;

function openingWord(greeted: string): string {
  const line = greeted.replace(SMALL_TALK, " ").replace(POLITE, " ");
  return (
    line
      .trim()
      .split(" ")
      .find((word) => !GREETINGS.has(word) || QUESTION_WORDS.has(word)) ?? ""
  );
}

/** "I'm allergic, is there one without nuts?": the question comes after something else. */
const ORDER_FREE_CLAUSE =
  /[,.!\n]\s*(?:does|do|is|are|what|when|where|which|how|יש|האם|מה|מתי|כמה|איזה|אתם)\s[^,.!?\n]*\?/i;

/** A question phrase counts without its mark when the message begins with it. */
function asks(line: string, text: string): boolean {
  if (hasAnyPhrase(line, STRONG_QUESTION) || fits(line, QUESTION_PATTERNS)) return true;
  if (text.includes("?") && (hasAnyPhrase(line, QUESTION_PHRASES) || fits(line, ASKING_OPENINGS))) return true;
  if (text.includes("?") && QUESTION_WORDS.has(openingWord(line))) return true;
  if (ORDER_FREE_CLAUSE.test(text) && !hasAnyPhrase(line, ORDER_PHRASES)) return true;
  const opening = ` ${line.trim().split(" ").slice(0, 5).join(" ")} `;
  return QUESTION_PHRASES.some((phrase) => phrase.includes(" ") && hasPhrase(opening, phrase));
}

/** What the message is for. */
export function findIntent(evidence: IntentEvidence): Intent {
  const { known, unclear, counted, hasCart, hasSlot, changes } = evidence;
  const text = evidence.text.replace(ASKED_IN_PASSING, " ");
  const line = normaliseLine(evidence.text);
  const orders = hasAnyPhrase(line, ORDER_PHRASES);
  const cancels =
    hasAnyPhrase(line, CANCEL_PHRASES) && !(unclear > 0 && !hasCart && !hasAnyPhrase(line, STRONG_CANCEL));
  if (cancels && (known === 0 || (hasAnyPhrase(line, WHOLE_ORDER) && !hasCart))) {
    if (!(hasCart && unclear > 0 && !hasAnyPhrase(line, WHOLE_ORDER))) return "cancel";
  }
  if (isGreeting(line)) return "greeting";
  if (fits(line, PRAISE) && !orders && !counted && !changes) return "other";
  if (text.includes("?") && CAME_IN.test(line)) return "question";
  if (text.includes("?") && DELIVERS.test(line) && known === 0 && !counted && !hasCart && !evidence.hasAddress)
    return "question";
  if (fits(line, WAITING_PATTERNS) && !orders && !counted && !changes) return "status";
  if (fits(line, MISDELIVERY_PATTERNS)) return "other";
  const countsGoods = counted && known > 0;
  if (fits(line, COMPLAINT_PATTERNS) && !orders && !countsGoods) return "other";
  if (fits(line, PERSON_PATTERNS) && known === 0 && unclear === 0 && !hasSlot && !changes) return "other";
  if (fits(line, STATUS_PATTERNS) && !orders && !countsGoods && !changes) return "status";
  if (hasAnyPhrase(line, STRONG_STATUS) && !orders) return "status";
  if (hasAnyPhrase(line, STRONG_OTHER) && !counted && (!orders || known === 0 || hasAnyPhrase(line, REDRESS)))
    return "other";
  const wonders = text.includes("?") && QUESTION_WORDS.has(openingWord(line)) && !counted;
  const asked = asks(line, text);
  if (asked && hasAnyPhrase(line, STRONG_QUESTION) && !changes) return "question";
  if (text.includes("?") && !orders && !changes && AVAILABLE.test(line)) return "question";
  if (known === 0 && !orders && hasAnyPhrase(line, OTHER_PHRASES) && !asked && !changes) return "other";
  if (text.includes("?") && evidence.definite && !orders && !counted && !hasCart && !hasSlot)
    return hasAnyPhrase(line, STATUS_PHRASES) ? "status" : "question";
  if (asked && (!orders || wonders) && !changes && !(counted && known > 0)) return "question";
  if (known === 0 && !orders && hasAnyPhrase(line, STATUS_PHRASES)) return "status";
  if (known === 0 && !changes && hasAnyPhrase(line, OTHER_PHRASES)) return "other";
  if (text.includes("?") && known === 0 && unclear === 0 && !changes && !(hasCart && hasSlot) && !(hasSlot && orders))
    return "question";
  if (known > 0 || unclear > 0 || changes) return hasCart ? "modify" : "order";
  if (hasSlot) return hasCart ? "modify" : "order";
  if (hasAnyPhrase(line, THANKS_PHRASES)) return "other";
  if (text.includes("?") && !orders) return "question";
  return orders ? "order" : "other";
}
