import type { Language } from "../../words.ts";

const en = {
  about: "Business info",
  call: "Call",
  catalog: "Catalogue",
  stopMarketing: "Stop offers and announcements",
  resumeMarketing: "Resume offers and announcements",
  openChat: "Open the chat for the first time",
  openChatExplains: "As a person who taps the business before writing anything",
  block: "Block this business",
  unblock: "Unblock this business",
  platforms: { whatsapp: "WhatsApp", instagram: "Instagram", messenger: "Messenger" },
};

export type BusinessWords = typeof en;

const he: BusinessWords = {
  about: "פרטי העסק",
  call: "שיחה",
  catalog: "קטלוג",
  stopMarketing: "הפסקת מבצעים ועדכונים",
  resumeMarketing: "חידוש מבצעים ועדכונים",
  openChat: "פתיחת הצ׳אט לראשונה",
  openChatExplains: "כמו מי שנוגע בעסק לפני שכתב דבר",
  block: "חסימת העסק",
  unblock: "ביטול חסימת העסק",
  platforms: { whatsapp: "WhatsApp", instagram: "Instagram", messenger: "Messenger" },
};

export const businessWords: Record<Language, BusinessWords> = { en, he };
