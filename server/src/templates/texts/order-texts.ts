import type { TemplateText } from "./template-text.ts";

const soon = { he: { time: "בערך ב־19:40" }, en: { time: "at about 19:40" } };
const follow = { he: "מעקב אחרי ההזמנה", en: "Follow the order" };

/** One for each thing that a customer may be told of an order while their window is closed. */
export const orderTexts = {
  unconfirmed: {
    he: {
      body: "הזמנה {{order}} עוד לא אושרה.\nפנינו שוב לצוות, ונעדכן כאן מיד כשתאושר. אפשר גם לבטל אותה כאן.",
      samples: { order: "184" },
    },
    en: {
      body: "Order {{order}} is not confirmed yet.\nWe have reminded the team and will write here once it is. You can also cancel it here.",
      samples: { order: "184" },
    },
  },
  confirmed_delivery: {
    he: {
      body: "הזמנה {{order}} אושרה ✅\nהמשלוח צפוי להגיע {{time}}. תודה על ההזמנה!",
      samples: { order: "184", ...soon.he },
      button: follow.he,
    },
    en: {
      body: "Order {{order}} is confirmed ✅\nIt should be with you {{time}}. Thank you for ordering!",
      samples: { order: "184", ...soon.en },
      button: follow.en,
    },
  },
  confirmed_pickup: {
    he: {
      body: "הזמנה {{order}} אושרה ✅\nהיא תהיה מוכנה לאיסוף {{time}}. תודה על ההזמנה!",
      samples: { order: "184", ...soon.he },
      button: follow.he,
    },
    en: {
      body: "Order {{order}} is confirmed ✅\nIt will be ready for pick-up {{time}}. Thank you for ordering!",
      samples: { order: "184", ...soon.en },
      button: follow.en,
    },
  },
  preparing: {
    he: { body: "הזמנה {{order}} נמצאת עכשיו בהכנה.", samples: { order: "184" } },
    en: { body: "Order {{order}} is being prepared now.", samples: { order: "184" } },
  },
  ready_delivery: {
    he: { body: "הזמנה {{order}} מוכנה ותצא אליך בקרוב.", samples: { order: "184" } },
    en: { body: "Order {{order}} is ready and will leave shortly.", samples: { order: "184" } },
  },
  ready_pickup: {
    he: { body: "הזמנה {{order}} מוכנה ומחכה לאיסוף 🛍️", samples: { order: "184" } },
    en: { body: "Order {{order}} is ready for pick-up 🛍️", samples: { order: "184" } },
  },
  on_its_way: {
    he: { body: "הזמנה {{order}} יצאה והיא בדרך אליך 🚚", samples: { order: "184" } },
    en: { body: "Order {{order}} has left and is on its way to you 🚚", samples: { order: "184" } },
  },
  delivered: {
    he: { body: "הזמנה {{order}} נמסרה. תודה רבה!", samples: { order: "184" } },
    en: { body: "Order {{order}} was delivered. Thank you!", samples: { order: "184" } },
  },
  picked_up: {
    he: { body: "הזמנה {{order}} נאספה. תודה רבה!", samples: { order: "184" } },
    en: { body: "Order {{order}} was picked up. Thank you!", samples: { order: "184" } },
  },
  cancelled: {
    he: {
      body: "הזמנה {{order}} בוטלה.\nהסיבה: {{reason}}. אפשר לענות כאן על כל שאלה.",
      samples: { order: "184", reason: "אזל הבצק" },
    },
    en: {
      body: "Order {{order}} was cancelled.\nReason: {{reason}}. You can answer here with any question.",
      samples: { order: "184", reason: "we ran out of dough" },
    },
  },
  edited: {
    he: {
      body: "הזמנה {{order}} עודכנה ✏️\nסך הכול לתשלום עכשיו: {{total}}. כל הפרטים כאן למטה.",
      samples: { order: "184", total: "118.00 ₪" },
      button: follow.he,
    },
    en: {
      body: "Order {{order}} was changed ✏️\nThe total is now {{total}}. All of it is below.",
      samples: { order: "184", total: "₪118.00" },
      button: follow.en,
    },
  },
  payment_received: {
    he: {
      body: "התקבל תשלום של {{amount}} עבור הזמנה {{order}} ✅ תודה רבה!",
      samples: { order: "184", amount: "118.00 ₪" },
    },
    en: {
      body: "We received your payment of {{amount}} for order {{order}} ✅ Thank you!",
      samples: { order: "184", amount: "₪118.00" },
    },
  },
  payment_returned: {
    he: {
      body: "הוחזרו {{amount}} עבור הזמנה {{order}}. עד שהזיכוי מופיע בחשבון עשויים לעבור כמה ימים.",
      samples: { order: "184", amount: "118.00 ₪" },
    },
    en: {
      body: "We gave {{amount}} of order {{order}} back. It may take a few days until you see it in your account.",
      samples: { order: "184", amount: "₪118.00" },
    },
  },
} as const satisfies Readonly<Record<string, TemplateText>>;
