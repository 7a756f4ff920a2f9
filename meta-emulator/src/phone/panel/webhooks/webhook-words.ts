import type { Language } from "../../words.ts";
import type { DeliveryKind } from "./delivery-filter.ts";

const en = {
  state: "State",
  waiting: "Waiting",
  kind: "Kind",
  kinds: {
    all: "Every kind",
    messages: "Messages",
    statuses: "Statuses",
    templates: "Templates",
    account: "Account and numbers",
    coexistence: "Phone app",
    calls: "Calls",
    other: "Other",
  } satisfies Record<DeliveryKind | "all", string>,
  resendFailed: (count: number) => `Send the ${count} failed again`,
  resent: (count: number) => (count === 1 ? "1 webhook is sent again." : `${count} webhooks are sent again.`),
  listens: "listens at",
  noCallback: "has no callback: nothing can be delivered",
  noApps: "No app hears webhooks yet.",
  fields: "Subscribed to",
  field: "Field",
  to: "To",
  nothingOfKind: "Nothing like that.",
  nothingWaits: "Nothing is waiting.",
  ofLastAct: "Of the last act",
  showAll: "Show all",
  copyBody: "Copy the body",
  toCall: "To the API call",
  signed: "Signed, POST",
};

export type WebhookWords = typeof en;

const he: WebhookWords = {
  state: "מצב",
  waiting: "ממתינים",
  kind: "סוג",
  kinds: {
    all: "כל הסוגים",
    messages: "הודעות",
    statuses: "סטטוסים",
    templates: "תבניות",
    account: "חשבון ומספרים",
    coexistence: "אפליקציית הטלפון",
    calls: "שיחות",
    other: "אחר",
  },
  resendFailed: (count) => `שליחה חוזרת של ${count} שנכשלו`,
  resent: (count) => (count === 1 ? "webhook אחד נשלח שוב." : `${count} webhooks נשלחים שוב.`),
  listens: "מאזינה בכתובת",
  noCallback: "ללא כתובת: אי אפשר למסור דבר",
  noApps: "אין עדיין אפליקציה ששומעת webhooks.",
  fields: "רשומה ל־",
  field: "שדה",
  to: "אל",
  nothingOfKind: "אין כאלה.",
  nothingWaits: "דבר לא ממתין.",
  ofLastAct: "מהפעולה האחרונה",
  showAll: "הצגת הכול",
  copyBody: "העתקת התוכן",
  toCall: "אל קריאת ה־API",
  signed: "חתום, POST",
};

export const webhookWords: Record<Language, WebhookWords> = { en, he };
