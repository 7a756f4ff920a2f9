import { MessageContent } from "@croozer/contracts/message-content";

/**
 * What a row holds, in today's shape: parts that were added since are empty. A shape that nobody knows any more is shown as
 * a labelled card rather than harming the thread around it.
 */
export function readContent(stored: { type?: unknown }): MessageContent {
  const read = MessageContent.safeParse(stored);
  return read.success ? read.data : { type: "unsupported", label: String(stored.type ?? "unknown"), detail: null };
}
