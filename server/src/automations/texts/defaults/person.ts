import type { DefaultTexts } from "../default-text.ts";

/** A person goes on. */
export const person = {
  handOver: {
    he: "מעבירים את השיחה לאדם מהצוות. התשובה תגיע לכאן.",
    en: "Handing you over to a person on the team. The answer will come here.",
  },
  intakePaused: {
    he: "כרגע אנחנו לא מקבלים הזמנות בצ׳אט. אדם מהצוות יענה כאן.",
    en: "We are not taking orders in the chat right now. A person on the team will answer here.",
  },
  tooLateToCancel: {
    he: "הזמנה {{order}} כבר בהכנה. אדם מהצוות ימשיך כאן.",
    en: "Order {{order}} is already being made. A person on the team will continue here.",
  },
  tooLateToChange: {
    he: "הזמנה {{order}} כבר בהכנה. אדם מהצוות יבדוק מה עוד אפשר לשנות ויענה כאן.",
    en: "Order {{order}} is already being made. A person will see what can still change and answer here.",
  },
  largeOrder: {
    he: "זו הזמנה גדולה במיוחד, תודה! אדם מהצוות יעבור עליה וימשיך כאן.",
    en: "That is a very large order, thank you! A person on the team will look at it and continue here.",
  },
  angry: {
    he: "מצטערים לשמוע. מעבירים את השיחה לאדם מהצוות, שימשיך כאן.",
    en: "We are sorry to hear that. A person on the team will continue here.",
  },
  allergy: {
    he: "בשאלות על אלרגיות ורכיבים עונה אצלנו רק אדם. מישהו מהצוות ימשיך כאן.",
    en: "About allergies and ingredients only a person answers here. Somebody on the team will continue.",
  },
} as const satisfies DefaultTexts;
