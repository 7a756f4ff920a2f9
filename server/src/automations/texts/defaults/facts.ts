import type { DefaultTexts } from "../default-text.ts";

/** Answers to questions that settings and menu know. */
export const facts = {
  hoursTitle: { he: "*שעות הפתיחה*", en: "*Opening hours*" },
  hoursLine: { he: "{{days}}: {{hours}}", en: "{{days}}: {{hours}}" },
  closedDay: { he: "סגור", en: "closed" },
  priceFact: { he: "{{product}}: {{price}}", en: "{{product}}: {{price}}" },
  soldOutFact: { he: "{{product}}: אזל כרגע", en: "{{product}}: sold out right now" },
  openUntil: { he: "פתוח עכשיו, עד {{clock}}.", en: "We are open now, until {{clock}}." },
  whereFact: { he: "הכתובת שלנו: {{address}}.", en: "We are at {{address}}." },
  howLongFact: { he: "בדרך כלל זה לוקח בערך {{minutes}} דקות.", en: "It usually takes about {{minutes}} minutes." },
  paymentFact: { he: "אפשר לשלם כך: {{methods}}.", en: "You can pay by: {{methods}}." },
  feeFact: { he: "דמי המשלוח: {{fee}}.", en: "Delivery costs {{fee}}." },
  freeFact: { he: "המשלוח בלי תוספת מחיר.", en: "Delivery is free of charge." },
  minimumFact: { he: "המינימום להזמנה: {{minimum}}.", en: "The minimum order is {{minimum}}." },
  areaFact: { he: "{{area}}: {{fee}}, מינימום {{minimum}}.", en: "{{area}}: {{fee}}, minimum {{minimum}}." },
  servedFact: { he: "כן, יש משלוחים אל {{area}}.", en: "Yes, we deliver to {{area}}." },
} as const satisfies DefaultTexts;
