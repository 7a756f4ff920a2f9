import type { DefaultTexts } from "../default-text.ts";

/** A person goes on. */
export const person = {
  handOver: {
    he: "מעבירים את השיחה לצוות. התשובה תגיע לכאן.",
    en: "Handing you over to a person on the team. The answer will come here.",
  },
  intakePaused: {
    he: "כרגע אנחנו לא מקבלים הזמנות בצ׳אט. נענה כאן בהקדם.",
    en: "We are not taking orders in the chat right now. A person on the team will answer here.",
  },
  tooLateToCancel: {
    he: "הזמנה {{order}} כבר בהכנה. נבדוק מה עוד אפשר לעשות ונענה כאן.",
    en: "Order {{order}} is already being prepared. A person will see what can still be done and answer here.",
  },
  tooLateToChange: {
    he: "הזמנה {{order}} כבר בהכנה. נבדוק מה עוד אפשר לשנות ונענה כאן.",
    en: "Order {{order}} is already being prepared. A person will see what can still change and answer here.",
  },
  largeOrder: {
    he: "זו הזמנה גדולה במיוחד, תודה! נעבור עליה ונמשיך כאן.",
    en: "That is a very large order, thank you! A person on the team will look at it and continue here.",
  },
  angry: {
    he: "מצטערים לשמוע. מעבירים את השיחה לצוות, ונמשיך כאן בהקדם.",
    en: "We are sorry to hear that. A person on the team will continue here.",
  },
  allergy: {
    he: "על אלרגיות ורכיבים לא עונים אצלנו אוטומטית. אנשי הצוות ימשיכו כאן.",
    en: "About allergies and ingredients only a person answers here. Somebody on the team will continue.",
  },
} as const satisfies DefaultTexts;
