import type { Language } from "../../words.ts";
import { meaningOf } from "../calls/error-words.ts";

/** What Meta says keeps a number from sending, and how it is said here. `$1` is what the pattern found. */
const known: readonly (readonly [RegExp, Record<Language, string>])[] = [
  [
    /display name has not been approved/u,
    { en: "The display name is not approved yet.", he: "שם התצוגה עוד לא אושר." },
  ],
  [/quality of this phone number/u, { en: "The quality of its messages is low.", he: "איכות ההודעות של המספר נמוכה." }],
  [/reached its messaging limit/u, { en: "Its messaging limit is used up.", he: "מכסת ההודעות של המספר נוצלה." }],
  [
    /only message its allowed recipients/u,
    { en: "A test number: it may write to the people on its list only.", he: "מספר בדיקה: רשאי לכתוב רק למי שברשימה." },
  ],
  [/^The account is restricted: (.*)\.$/u, { en: "The account is restricted: $1.", he: "החשבון מוגבל: $1." }],
  [/^Messages to (.*) are restricted/u, { en: "No messages to $1.", he: "אין הודעות אל $1." }],
  [/going to be disabled/u, { en: "The account is about to be disabled.", he: "החשבון עומד להיות מושבת." }],
  [/not passed business verification/u, { en: "The business is not verified.", he: "העסק לא מאומת." }],
  [/payment method/u, { en: "The payment method is missing or refused.", he: "אמצעי התשלום חסר או נדחה." }],
];

/** A problem in the words of this page; what it does not know stays as Meta says it. */
export function problemWords(problem: string, language: Language, values: Record<string, string>): string {
  for (const [pattern, words] of known) {
    const found = pattern.exec(problem);
    if (found) return words[language].replace("$1", values[found[1] ?? ""] ?? found[1] ?? "");
  }
  const code = /\((\d+)\)$/u.exec(problem)?.[1];
  const meaning = code === undefined ? null : meaningOf(Number(code), null, language);
  return meaning === null ? problem : `${meaning} (${code})`;
}
