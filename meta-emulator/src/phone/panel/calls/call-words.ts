import type { Language } from "../../words.ts";

const en = {
  shown: "Which calls",
  failed: "Refused",
  search: "Path, text or number",
  noCalls: "No call yet. Whatever your program asks of the Graph API appears here, with its answer.",
  noneRefused: "Nothing was refused.",
  noneFound: "No call like that.",
  cut: "cut",
  cutMeans: "The connection was cut before an answer: whether it was done is not known to the caller.",
  request: "Request",
  answer: "Answer",
  empty: "nothing",
  code: "Code",
  subcode: "Subcode",
  details: "Details",
  trace: "Trace",
  path: "Path",
  at: "At",
  took: "took",
  number: "Number",
  means: "What it means",
  copyCurl: "Copy as curl",
  webhooks: (count: number) => (count === 1 ? "1 webhook about it" : `${count} webhooks about it`),
  fault: "Make it fail…",
  unknownCode: "Not among the codes this page can explain; the answer says more.",
};

export type CallWords = typeof en;

const he: CallWords = {
  shown: "אילו קריאות",
  failed: "נדחו",
  search: "נתיב, טקסט או מספר",
  noCalls: "אין עדיין קריאות. כל מה שהתוכנה מבקשת מ־Graph API מופיע כאן, עם התשובה.",
  noneRefused: "דבר לא נדחה.",
  noneFound: "אין קריאה כזו.",
  cut: "נותק",
  cutMeans: "החיבור נותק לפני התשובה: מי שקרא אינו יודע אם הבקשה בוצעה.",
  request: "בקשה",
  answer: "תשובה",
  empty: "ריק",
  code: "קוד",
  subcode: "תת־קוד",
  details: "פרטים",
  trace: "מעקב",
  path: "נתיב",
  at: "בשעה",
  took: "משך",
  number: "מספר",
  means: "מה זה אומר",
  copyCurl: "העתקה כ־curl",
  webhooks: (count) => (count === 1 ? "webhook אחד על זה" : `${count} webhooks על זה`),
  fault: "שייכשל בפעם הבאה…",
  unknownCode: "הקוד אינו בין אלה שהדף יודע להסביר; בתשובה כתוב יותר.",
};

export const callWords: Record<Language, CallWords> = { en, he };
