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
} as const satisfies DefaultTexts;
