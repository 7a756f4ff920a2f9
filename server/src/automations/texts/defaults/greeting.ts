import type { DefaultTexts } from "../default-text.ts";

/** Before anything is ordered. */
export const greeting = {
  welcome: {
    he: 'שלום! הגעת אל {{business}} 👋\nאפשר לכתוב כאן מה להזמין, למשל "{{example}}". לתפריט המלא: "תפריט".',
    en: 'Hi! This is {{business}} 👋\nWrite what you would like, for example "{{example}}". For the whole menu write "menu".',
  },
  whatToOrder: {
    he: 'בשמחה! מה להזמין? למשל "{{example}}". לתפריט המלא: "תפריט".',
    en: 'Gladly! What would you like? For example "{{example}}". For the whole menu write "menu".',
  },
  example: { he: "2 {{product}} להרצל 5", en: "2 {{product}} to Herzl 5" },
  menuTitle: { he: "*התפריט של {{business}}*", en: "*The menu of {{business}}*" },
  thanks: { he: "בשמחה! 🙂", en: "You're welcome! 🙂" },
  cannotRead: {
    he: 'כאן אפשר להזמין בכתב: מה להזמין ולאן. אם צריך עזרה אנושית, אפשר לכתוב "נציג".',
    en: 'You can order here in writing: what, and where to. If you need a person, write "agent".',
  },
  languageSwitched: { he: "בשמחה, ממשיכים בעברית.", en: "Of course, let's go on in English." },
} as const satisfies DefaultTexts;
