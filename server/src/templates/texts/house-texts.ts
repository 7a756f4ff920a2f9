import type { TemplateText } from "./template-text.ts";

/** To those who run the business, who have written to their own number seldom or never. */
export const houseTexts = {
  orders_waiting: {
    he: {
      body: "יש הזמנות שממתינות לאישור אצל {{business}}: {{count}}, והראשונה מחכה כבר {{minutes}} דקות. כדאי להציץ בלוח ההזמנות.",
      samples: { business: "פיצה נאפולי", count: "3", minutes: "7" },
    },
    en: {
      body: "Orders are waiting to be accepted at {{business}}: {{count}} so far, the first for {{minutes}} minutes. Please have a look at the board.",
      samples: { business: "Napoli Pizza", count: "3", minutes: "7" },
    },
  },
} as const satisfies Readonly<Record<string, TemplateText>>;
