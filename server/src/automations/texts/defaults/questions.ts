import { buttonTitle, type DefaultTexts } from "../default-text.ts";

/** What is asked, one thing at a time, and the buttons under it. */
export const questions = {
  askProduct: { he: 'לאיזה מוצר הכוונה ב"{{said}}"?', en: 'Which one do you mean by "{{said}}"?' },
  askOption: { he: "{{product}}: מה לבחור? ({{group}})", en: "{{product}}: which one? ({{group}})" },
  included: { he: "כלול במחיר", en: "Included" },
  choose: { he: "לבחירה", en: "Choose", max: buttonTitle },
  askFulfilment: { he: "משלוח או איסוף עצמי?", en: "Delivery or pick-up?" },
  delivery: { he: "משלוח", en: "Delivery", max: buttonTitle },
  pickup: { he: "איסוף עצמי", en: "Pick-up", max: buttonTitle },
  askAddress: { he: "לאיזו כתובת לשלוח?", en: "Which address should it go to?" },
  askTime: { he: "באיזו שעה?", en: "At what time?" },
  askPayment: { he: "איך נוח לשלם?", en: "How would you like to pay?" },
  payCash: { he: "מזומן", en: "Cash", max: buttonTitle },
  payCard: { he: "כרטיס אשראי", en: "Card", max: buttonTitle },
  payBit: { he: "ביט", en: "Bit", max: buttonTitle },
  payOnline: { he: "תשלום מקוון", en: "Pay online", max: buttonTitle },
  askConfirm: { he: "הכול נכון?", en: "Is everything right?" },
  confirm: { he: "אישור ההזמנה", en: "Confirm order", max: buttonTitle },
  change: { he: "שינוי", en: "Change something", max: buttonTitle },
  cancel: { he: "ביטול", en: "Cancel", max: buttonTitle },
  askChange: {
    he: 'מה לשנות? אפשר לכתוב מה להוסיף, להוריד או להחליף, למשל "להוסיף {{product}}".',
    en: 'What should change? Write what to add, take off or change, for example "add {{product}}".',
  },
  chooseByNumber: { he: "אפשר לענות במספר או בשם:", en: "Answer with a number or a name:" },
  askConfirmChange: {
    he: "לעדכן את הזמנה {{order}}? עד האישור היא נשארת כמו שהייתה.",
    en: "Change order {{order}}? Until you confirm, it stays as it was.",
  },
  confirmChange: { he: "עדכון ההזמנה", en: "Change the order", max: buttonTitle },
  leaveAsIs: { he: "להשאיר כמו שהיה", en: "Leave as it was", max: buttonTitle },
  askTimeLater: { he: "לאיזו שעה להכין?", en: "What time should it be for?" },
  askOtherAddress: { he: "יש כתובת אחרת?", en: "Is there another address?" },
  askOtherAddressOrPickup: {
    he: "אפשר לכתוב כתובת אחרת, או לבחור באיסוף עצמי.",
    en: "Write another address, or choose pick-up.",
  },
  askMissing_town: { he: "{{address}}: באיזו עיר?", en: "{{address}}: in which town?" },
  askMissing_street: { he: "{{address}}: באיזה רחוב ומספר?", en: "{{address}}: which street and number?" },
  askMissing_postcode: { he: "{{address}}: מה המיקוד?", en: "{{address}}: what is the postcode?" },
  askMissing_location: {
    he: "{{address}}: אפשר לשתף כאן מיקום, כדי לבדוק שמגיעים לשם?",
    en: "{{address}}: could you share the location here, so that we can check that we deliver there?",
  },
} as const satisfies DefaultTexts;
