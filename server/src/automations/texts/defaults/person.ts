import type { DefaultTexts } from "../default-text.ts";

/** A person goes on. */
export const person = {
  handOver: {
    he: "מעבירים את השיחה לאדם מהצוות, והתשובה תגיע כאן.",
    en: "Handing you over to a person on the team; the answer will come here.",
  },
  intakePaused: {
    he: "כרגע אנחנו לא מקבלים הזמנות בצ׳אט. אדם מהצוות יענה כאן.",
    en: "We are not taking orders in the chat right now. A person on the team will answer here.",
  },
  tooLateToCancel: {
    he: "הזמנה {{order}} כבר בהכנה, ולכן אדם מהצוות ימשיך כאן מיד.",
    en: "Order {{order}} is already being made, so a person will continue here in a moment.",
  },
} as const satisfies DefaultTexts;
