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
  payment_disputed: {
    he: {
      body: "תשלום באינטרנט אצל {{business}} הוכחש בבנק: הזמנה {{order}}, {{amount}}. אפשר לענות אצל ספק התשלומים עד {{until}}. כל הפרטים בהזמנה.",
      samples: { business: "פיצה נאפולי", order: "184", amount: "118.00 ₪", until: "12.5.2027" },
    },
    en: {
      body: "A customer disputes an online payment at {{business}}: order {{order}}, {{amount}}. You can answer at the payment provider until {{until}}. All of it is in the order.",
      samples: { business: "Napoli Pizza", order: "184", amount: "₪118.00", until: "12 May 2027" },
    },
  },
  courier_task: {
    he: {
      body: "משלוח חדש בשבילך: הזמנה {{order}} 🛵\nאל: {{customer}}\nכתובת: {{address}}\nתשלום: {{collect}}\nניווט וסימון נאסף או נמסר, בכפתור כאן למטה.",
      samples: {
        order: "184",
        customer: "נועה +972 55-000-0118",
        address: "הרצל 5, קומה 3, דירה 12, חיפה",
        collect: "לגבות במזומן 143.00 ₪",
      },
      button: "למשלוחים שלי",
      opens: "courier",
    },
    en: {
      body: "A delivery for you: order {{order}} 🛵\nTo: {{customer}}\nAddress: {{address}}\nPayment: {{collect}}\nThe way there, and the buttons for picked up and delivered, are below.",
      samples: {
        order: "184",
        customer: "Noa +972 55-000-0118",
        address: "Herzl 5, floor 3, apt 12, Haifa",
        collect: "collect ₪143.00 in cash",
      },
      button: "My deliveries",
      opens: "courier",
    },
  },
} as const satisfies Readonly<Record<string, TemplateText>>;
