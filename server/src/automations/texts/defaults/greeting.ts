import type { DefaultTexts } from "../default-text.ts";

/** Before anything is ordered. */
export const greeting = {
  welcome: {
    he: 'שלום! כאן {{business}} 👋\nאפשר לכתוב מה להזמין, למשל "{{example}}", או "תפריט" כדי לראות את כל מה שיש.',
    en: 'Hi! This is {{business}} 👋\nWrite what you would like, for example "{{example}}", or "menu" to see all there is.',
  },
  whatToOrder: {
    he: 'בשמחה! מה להזמין? אפשר לכתוב למשל "{{example}}", או "תפריט" כדי לראות את כל מה שיש.',
    en: 'Gladly! What would you like? Write for example "{{example}}", or "menu" to see all there is.',
  },
  example: { he: "2 {{product}} להרצל 5", en: "2 {{product}} to Herzl 5" },
  examplePickup: { he: "2 {{product}}, איסוף", en: "2 {{product}}, pick-up" },
  menuTitle: { he: "*מה יש ב{{business}}*", en: "*What there is at {{business}}*" },
  thanks: { he: "בשמחה! 🙂", en: "You're welcome! 🙂" },
  noHurry: { he: "בשמחה, אפשר לקחת את הזמן.", en: "Of course, take your time." },
  cannotRead: {
    he: 'כאן מזמינים בכתב: מה ולאן. לשיחה עם הצוות אפשר לכתוב "מענה אנושי".',
    en: 'Orders here are in writing: what, and where to. For a person on the team, write "agent".',
  },
  languageSwitched: { he: "בשמחה, ממשיכים בעברית.", en: "Of course, let's go on in English." },
} as const satisfies DefaultTexts;
