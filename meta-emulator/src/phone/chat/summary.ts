import type { ChatContent } from "../../phone-api.ts";
import { plainWhatsApp } from "../text/whatsapp-text.ts";
import type { Words } from "../words.ts";

/** A message in one line, for quotes and the list of chats. */
export function summaryOf(content: ChatContent, words: Words): string {
  switch (content.type) {
    case "text":
    case "buttons":
    case "list":
      return plainWhatsApp(content.body);
    case "button_reply":
    case "list_reply":
      return content.title;
    case "location":
      return `📍 ${content.name ?? content.address ?? words.location}`;
    case "other":
      return content.label;
    default:
      return content.type;
  }
}
