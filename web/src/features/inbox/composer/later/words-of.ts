import type { MessageContent } from "@croozer/contracts/message-content";

/** What a message says that may be reworded while it waits; null for kinds that have no words of their own. */
export function wordsOf(content: MessageContent): string | null {
  if (content.type === "text") return content.body;
  if (content.type === "image" || content.type === "video" || content.type === "document") return content.caption ?? "";
  return null;
}
