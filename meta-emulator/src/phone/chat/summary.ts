import type { ChatContent, ChatMessage } from "../../phone-api.ts";
import { plainWhatsApp } from "../text/whatsapp-text.ts";
import type { Language } from "../words.ts";
import { words } from "../words.ts";
import { wordsOf } from "./content/button-words.ts";
import { contentWords } from "./content/content-words.ts";

/** A message's content in one line, for quotes and the list of chats. */
export function summaryOf(content: ChatContent, language: Language): string {
  const said = words[language];
  const named = contentWords[language];
  switch (content.type) {
    case "text":
    case "buttons":
    case "list":
    case "request":
    case "address_request":
    case "product_list":
      return plainWhatsApp(content.body);
    case "carousel":
      return plainWhatsApp(content.body || (content.cards[0]?.title ?? ""));
    case "template":
      return plainWhatsApp(content.body || (content.cards[0]?.body ?? content.name));
    case "action":
      return content.body ? plainWhatsApp(content.body) : wordsOf(content.button, named);
    case "product":
      return content.body ? plainWhatsApp(content.body) : `🛍️ ${content.product.name}`;
    case "image":
      return `📷 ${content.caption ?? named.photo}`;
    case "video":
      return `🎥 ${content.caption ?? named.video}`;
    case "audio":
      return content.voice ? `🎤 ${named.voiceNote}` : `🎵 ${content.media.fileName ?? named.audio}`;
    case "document":
      return `📄 ${content.media.fileName ?? content.caption ?? named.document}`;
    case "sticker":
      return `🖼️ ${named.sticker}`;
    case "button_reply":
    case "list_reply":
      return content.title;
    case "template_reply":
      return content.text;
    case "flow_reply":
      return `📝 ${content.title || named.flowDone}`;
    case "address_reply":
      return `🏠 ${Object.values(content.values).join(", ")}`;
    case "call_permission_reply":
      return content.accepted ? named.callsAllowed : named.callsDeclined;
    case "location":
      return `📍 ${content.name ?? content.address ?? said.location}`;
    case "contacts":
      return `👤 ${content.contacts.map(({ name }) => name).join(", ")}`;
    case "order":
      return `🛒 ${named.items(content.lines.reduce((sum, line) => sum + line.quantity, 0))}`;
    case "notice":
      return named.notices[content.what];
    case "unsupported":
      return named.unsupportedNames[content.what] ?? named.unsupportedKind(content.what);
    case "other":
      return content.label;
  }
}

/** A message in one line; a deleted one says only that. */
export function summaryOfMessage(message: ChatMessage, language: Language): string {
  if (!message.deleted) return summaryOf(message.content, language);
  const named = contentWords[language];
  return `🚫 ${message.from === "customer" ? named.deletedByYou : named.deletedByThem}`;
}
