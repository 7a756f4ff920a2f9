import type { Language } from "../../words.ts";

const en = {
  react: "React",
  more: "More",
  actsOn: "Message",
  moreEmoji: "More emoji",
  reactWith: (emoji: string) => `React with ${emoji}`,
  takeBack: (emoji: string) => `Take back ${emoji}`,
  copy: "Copy",
  copied: "Copied.",
  forward: "Forward",
  forwardTo: "Forward to",
  often: "Forwarded many times",
  edit: "Edit",
  editing: "Edit message",
  stopEditing: "Stop editing",
  save: "Save",
  remove: "Delete for everyone",
  removeQuestion: "Delete this message for everyone?",
  tooOldToEdit: "Can be edited within 15 minutes",
  tooOldToDelete: "Can be deleted within two days",
  forwarded: "Forwarded.",
};

export type MenuWords = typeof en;

const he: MenuWords = {
  react: "סימון תגובה",
  more: "עוד",
  actsOn: "הודעה",
  moreEmoji: "עוד אימוג׳י",
  reactWith: (emoji) => `תגובה ב־${emoji}`,
  takeBack: (emoji) => `ביטול ${emoji}`,
  copy: "העתקה",
  copied: "הועתק.",
  forward: "העברה",
  forwardTo: "העברה אל",
  often: "הועברה פעמים רבות",
  edit: "עריכה",
  editing: "עריכת הודעה",
  stopEditing: "ביטול העריכה",
  save: "שמירה",
  remove: "מחיקה אצל כולם",
  removeQuestion: "למחוק את ההודעה אצל כולם?",
  tooOldToEdit: "אפשר לערוך בתוך 15 דקות",
  tooOldToDelete: "אפשר למחוק בתוך יומיים",
  forwarded: "הועברה.",
};

export const menuWords: Record<Language, MenuWords> = { en, he };
