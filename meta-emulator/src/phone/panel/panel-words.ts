import type { Language } from "../words.ts";
import type { Tab } from "./tab.ts";

const en = {
  tabs: {
    time: "Time",
    faults: "Faults",
    webhooks: "Webhooks",
    calls: "API calls",
    templates: "Templates",
    numbers: "Numbers",
    limits: "Limits",
  } satisfies Record<Tab, string>,
  wanting: (count: number) => (count === 1 ? "1 needs a look" : `${count} need a look`),
  webhooksOut: (count: number) => (count === 1 ? "1 webhook" : `${count} webhooks`),
  noWebhook: "no webhook went out",
  noWebhookHint: "Meta tells nobody of this, or no app is subscribed to it",
  dismiss: "Dismiss",
  copy: "Copy",
  copied: "Copied.",
  apply: "Apply",
  remove: "Remove",
  edit: "Edit",
  save: "Save",
  add: "Add",
  cancel: "Cancel",
  any: "any",
  none: "none",
  search: "Search",
  all: "All",
  app: "App",
  number: "Number",
  yes: "yes",
  no: "no",
  more: "More",
};

export type PanelWords = typeof en;

const he: PanelWords = {
  tabs: {
    time: "זמן",
    faults: "תקלות",
    webhooks: "משלוחים",
    calls: "קריאות API",
    templates: "תבניות",
    numbers: "מספרים",
    limits: "מגבלות",
  },
  wanting: (count) => (count === 1 ? "אחד דורש מבט" : `${count} דורשים מבט`),
  webhooksOut: (count) => (count === 1 ? "webhook אחד" : `${count} webhooks`),
  noWebhook: "לא יצא webhook",
  noWebhookHint: "Meta לא מודיעה על כך, או שאף אפליקציה לא רשומה לזה",
  dismiss: "סגירה",
  copy: "העתקה",
  copied: "הועתק.",
  apply: "החלה",
  remove: "הסרה",
  edit: "עריכה",
  save: "שמירה",
  add: "הוספה",
  cancel: "ביטול",
  any: "כל דבר",
  none: "אין",
  search: "חיפוש",
  all: "הכול",
  app: "אפליקציה",
  number: "מספר",
  yes: "כן",
  no: "לא",
  more: "עוד",
};

export const panelWords: Record<Language, PanelWords> = { en, he };
