import type { Language } from "@croozer/contracts/basics";
import type { NotificationKind } from "@croozer/contracts/notifications";

type Words = { count: number; by: string };

/** What happened, in a line, for where no page of ours is there to say it. Neither gendered nor a command. */
const said: Record<Language, Record<NotificationKind, (words: Words) => string>> = {
  en: {
    assigned: ({ by }) => (by === "" ? "The conversation is yours now" : `${by} gave you the conversation`),
    mentioned: ({ by }) => (by === "" ? "You were mentioned in a note" : `${by} mentioned you in a note`),
    message_in_mine: ({ count }) => (count === 1 ? "A new message" : `${count} new messages`),
    new_unassigned: ({ count }) =>
      count === 1 ? "A new message, nobody answers yet" : `${count} new messages, nobody answers yet`,
    needs_person: () => "The order bot asks for a person",
    window_closing: () => "The 24 hours are over within the hour",
    reply_due_soon: () => "Waits nearly as long as promised",
    reply_late: () => "Waits for longer than promised",
    not_sent: () => "Your message could not be sent",
  },
  he: {
    assigned: ({ by }) => (by === "" ? "השיחה הועברה אליך" : `השיחה הועברה אליך (${isolated(by)})`),
    mentioned: ({ by }) => (by === "" ? "יש לך אזכור בהערה" : `יש לך אזכור בהערה (${isolated(by)})`),
    message_in_mine: ({ count }) => (count === 1 ? "הודעה חדשה" : `${count} הודעות חדשות`),
    new_unassigned: ({ count }) =>
      count === 1 ? "הודעה חדשה שעוד אין לה מענה" : `${count} הודעות חדשות שעוד אין להן מענה`,
    needs_person: () => "בוט ההזמנות מבקש עזרה של אדם",
    window_closing: () => "חלון 24 השעות נסגר בתוך שעה",
    reply_due_soon: () => "זמן המענה שהובטח עומד להסתיים",
    reply_late: () => "ההמתנה ארוכה מהמובטח",
    not_sent: () => "ההודעה שכתבת לא נשלחה",
  },
};

/** A name of the other direction must not pull its neighbours along. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const wordsOf = (language: Language, kind: NotificationKind, words: Words): string =>
  said[language][kind](words);
