import type { DefaultTexts } from "../default-text.ts";

/** Before anything is ordered. */
export const greeting = {
  welcome: {
    he: 'שלום! כאן {{business}} 👋\nאפשר לכתוב מה להזמין, למשל "{{example}}", או "תפריט" לתפריט המלא.',
    en: 'Hi! This is {{business}} 👋\nWrite what you would like, for example "{{example}}", or "menu" for the whole menu.',
  },
  whatToOrder: {
    he: 'בשמחה! מה להזמין? אפשר לכתוב למשל "{{example}}", או "תפריט" לתפריט המלא.',
    en: 'Gladly! What would you like? Write for example "{{example}}", or "menu" for the whole menu.',
  },
  example: { he: "2 {{product}} להרצל 5", en: "2 {{product}} to Herzl 5" },
  menuTitle: { he: "*התפריט של {{business}}*", en: "*The {{business}} menu*" },
  thanks: { he: "בשמחה! 🙂", en: "You're welcome! 🙂" },
  cannotRead: {
    he: 'כאן מזמינים בכתב: מה ולאן. לשיחה עם אדם מהצוות אפשר לכתוב "נציג".',
    en: 'Orders here are in writing: what, and where to. For a person on the team, write "agent".',
  },
  languageSwitched: { he: "בשמחה, ממשיכים בעברית.", en: "Of course, let's go on in English." },
} as const satisfies DefaultTexts;
