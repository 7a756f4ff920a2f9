import { messagesOf } from "../../../lib/messages.ts";

/** Words of a conversation over another page. */
export const messages = messagesOf({
  en: { chat: "Conversation", openInInbox: "Open in the inbox", close: "Close the conversation" },
  he: { chat: "שיחה", openInInbox: "לפתיחה בתיבת ההודעות", close: "לסגירת השיחה" },
});
