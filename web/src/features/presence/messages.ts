import { messagesOf } from "../../lib/messages.ts";

export const messages = messagesOf({
  en: {
    looks: "{{name}} is looking",
    writes: "{{name}} is writing",
    "writing.reply": "{{name}} is writing a reply",
    "writing.note": "{{name}} is writing a note",
    "writing.several_one": "{{name}} and one more are writing",
    "writing.several_other": "{{name}} and {{count}} more are writing",
  },
  he: {
    looks: "{{name}} – בצפייה",
    writes: "{{name}} – בכתיבה",
    "writing.reply": "{{name}} – תשובה בכתיבה",
    "writing.note": "{{name}} – הערה בכתיבה",
    "writing.several_one": "{{name}} ועוד אחד – בכתיבה",
    "writing.several_other": "{{name}} ועוד {{count}} – בכתיבה",
  },
});
