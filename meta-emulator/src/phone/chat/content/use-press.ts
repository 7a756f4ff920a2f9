import { useState } from "react";
import type { ChatButton } from "../../../phone-api.ts";
import { write } from "../../state/acts.ts";
import type { ShownMessage } from "../../state/state.ts";
import { toast } from "../../ui/toasts.ts";
import { type ChatScope, useChat } from "../chat-scope.ts";
import type { OpenSheet } from "../open-sheet.ts";

/** How long "Copied" stands in place of a button's words. */
const copiedMs = 1_600;

/** A reply is told the way its message wants it: a template's, an interactive carousel's, Messenger's. */
function reply(chat: ChatScope, message: ShownMessage, button: Extract<ChatButton, { kind: "reply" }>): void {
  const { id, text } = button;
  const messageId = message.id;
  if (chat.business.platform !== "whatsapp") void chat.perform({ type: "postback", messageId, id });
  else if (message.content.type === "template") {
    const content = { type: "template_reply", text, payload: id } as const;
    write(chat.at, { type: "template_reply", messageId, id }, content, messageId);
  } else {
    const content = { type: "button_reply", id, title: text, description: null } as const;
    write(chat.at, { type: "button_reply", messageId, id }, content, messageId);
  }
}

/** What a button opens on the phone; null for one that does something else. */
function sheetOf(messageId: string, button: ChatButton): OpenSheet | null {
  switch (button.kind) {
    case "flow":
      return { kind: "flow", messageId, title: button.text, flow: button.flow };
    case "catalog":
      return { kind: "catalog", catalogId: button.catalogId, sections: null, product: null };
    case "products":
      return { kind: "catalog", catalogId: button.catalogId, sections: button.sections, product: null };
    case "product":
      return { kind: "catalog", catalogId: button.product.catalogId, sections: null, product: button.product };
    case "order":
      return { kind: "bill", title: button.text, bill: button.bill };
    default:
      return null;
  }
}

/** What a tap on a button does: sends something, or acts on the phone. Web addresses are links, not presses. */
export function usePress(message: ShownMessage, button: ChatButton): { copied: boolean; press: () => void } {
  const chat = useChat();
  const [copied, setCopied] = useState(false);

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), copiedMs);
  }

  function press(): void {
    const sheet = sheetOf(message.id, button);
    if (sheet) chat.open(sheet);
    else if (button.kind === "reply") reply(chat, message, button);
    else if (button.kind === "copy_code") copy(button.code).catch(() => toast("bad", button.code));
    else if (button.kind === "call") void chat.perform({ type: "call" });
    else if (button.kind === "contact_request") void chat.perform({ type: "share_contact", messageId: message.id });
    else if (button.kind === "phone") {
      void copy(button.phoneNumber).catch(() => undefined); // the number is in the words either way
      toast("ok", chat.named.numberCopied(button.phoneNumber));
    }
  }
  return { copied, press };
}
