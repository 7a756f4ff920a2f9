import { lookUp } from "../world/look-up.ts";
import { problems } from "./problems.ts";
import type { Language } from "./types.ts";

/** What was refused, for a person who reads Hebrew. The page that hears of it gets Meta's English in any case. */
const hebrew: Record<string, string> = {
  [problems.chooseOne.message]: "צריך לבחור באחת האפשרויות.",
  [problems.notAdmin.message]: "רק מנהל של התיק העסקי יכול לחבר חשבונות WhatsApp.",
  [problems.businessName.message]: "שם התיק העסקי אינו תקין.",
  [problems.email.message]: "כתובת הדואר האלקטרוני אינה תקינה.",
  [problems.website.message]: "כתובת האתר אינה תקינה.",
  [problems.wabaName.message]: "בשם של חשבון WhatsApp Business יש 1 עד 255 תווים.",
  [problems.displayName.message]: "שם התצוגה אינו עומד בכללים של WhatsApp. צריך לשנות אותו ולנסות שוב.",
  [problems.number.message]: "מספר הטלפון אינו תקין.",
  [problems.numberKnown.message]: "מספר הטלפון כבר נמצא ברשימת המספרים.",
  [problems.numberTaken.message]: "המספר רשום בחשבון WhatsApp אחר.",
  "Too many codes were requested for this phone number.": "התבקשו יותר מדי קודים למספר הזה.",
  "Request a verification code first.": "קודם צריך לבקש קוד.",
  "The verification code has expired. Request a new one.": "תוקף הקוד פג. צריך לבקש קוד חדש.",
  "Too many wrong codes. Request a new one.": "הוקלדו יותר מדי קודים שגויים. צריך לבקש קוד חדש.",
  "The verification code is wrong.": "הקוד שגוי.",
  "The account is restricted from adding phone numbers.": "החשבון מוגבל ואי אפשר להוסיף לו מספרים.",
};
const phoneNumberLimit = /^This business has reached its limit of (\d+) phone numbers\.$/;

export function problemWords(message: string, language: Language): string {
  if (language === "en") return message;
  const most = phoneNumberLimit.exec(message)?.[1];
  if (most !== undefined) return `העסק הגיע למספר המרבי של מספרי טלפון: ${most}.`;
  return lookUp(hebrew, message) ?? message;
}
