import { messagesOf } from "../../../lib/messages.ts";

export const messages = messagesOf({
  en: {
    title: "{{name}} answered meanwhile,",
    edit: "Keep editing",
    anyway: "Send anyway",
    refused: "Not sent: {{name}} answered meanwhile. “{{text}}”",
  },
  he: {
    title: "{{name}} – נשלחה תשובה בינתיים,",
    edit: "המשך עריכה",
    anyway: "לשלוח בכל זאת",
    refused: "לא נשלח: {{name}} – נשלחה תשובה בינתיים. ”{{text}}“",
  },
});
