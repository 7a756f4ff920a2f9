import type { MessageContent } from "@croozer/contracts/message-content";

/** Characters of a message shown in lists and quotes. */
const previewLength = 140;

/** One line of what a message says; empty where only its type can be named (the web names types in words). */
export function previewOf(content: MessageContent): string {
  const line = (text: string | null) =>
    [...(text ?? "").replaceAll(/\s+/g, " ").trim()].slice(0, previewLength).join("");
  switch (content.type) {
    case "template":
    case "text":
    case "buttons":
    case "list":
    case "link_button":
    case "location_request":
    case "contact_request":
    case "flow":
    case "product":
    case "product_list":
    case "catalogue":
    case "carousel":
    case "product_carousel":
    case "address_request":
    case "call_button":
    case "call_permission_request":
    case "system":
    case "form_reply":
      return line(content.body);
    case "image":
    case "video":
      return line(content.caption);
    case "document":
      return line(content.caption ?? content.filename);
    case "location":
      return line(content.name ?? content.address);
    case "contacts":
      return line(content.contacts.map((contact) => contact.name.formatted).join(", "));
    case "reaction":
      return content.emoji ?? "";
    case "choice":
      return line(content.title);
    case "catalogue_order":
      return line(content.text);
    case "unsupported":
      return line(content.detail);
    case "audio":
    case "event":
    case "sticker":
      return "";
  }
}
