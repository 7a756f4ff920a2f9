import type { Language } from "../words.ts";

const en = {
  title: (name: string) => `${name}’s phone`,
  settings: "Settings of this phone",
  connection: "Connection",
  onlineHint: "Off: messages wait on both sides",
  slowHint: "Acknowledges messages after a few seconds",
  readReceipts: "Read receipts",
  readReceiptsHint: "Off: the business never learns that a message was read",
  person: "Person",
  number: "Phone number",
  numberHint: "Another number: the person moves, and the business is told",
  numberHidden: "None shared: known by the username alone",
  username: "Username",
  usernameHint: "Empty: no username",
  keepOne: "Without a number a username is needed.",
  blocked: "Blocked businesses",
  save: "Save",
  saved: "Saved.",
};

export type SettingsWords = typeof en;

const he: SettingsWords = {
  title: (name) => `הטלפון של ${name}`,
  settings: "הגדרות הטלפון הזה",
  connection: "חיבור",
  onlineHint: "כבוי: הודעות מחכות בשני הצדדים",
  slowHint: "מאשר קבלת הודעות אחרי כמה שניות",
  readReceipts: "אישורי קריאה",
  readReceiptsHint: "כבוי: העסק לא יודע שהודעה נקראה",
  person: "האדם",
  number: "מספר טלפון",
  numberHint: "מספר אחר: האדם עובר אליו, והעסק שומע על כך",
  numberHidden: "לא גלוי: מוכר לפי שם המשתמש בלבד",
  username: "שם משתמש",
  usernameHint: "ריק: בלי שם משתמש",
  keepOne: "בלי מספר דרוש שם משתמש.",
  blocked: "עסקים חסומים",
  save: "שמירה",
  saved: "נשמר.",
};

export const settingsWords: Record<Language, SettingsWords> = { en, he };
