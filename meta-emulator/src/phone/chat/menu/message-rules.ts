import { isLocal, type ShownMessage } from "../../state/state.ts";

const minuteMs = 60_000;
/** WhatsApp's own limits. */
const editMs = 15 * minuteMs;
const deleteMs = 48 * 60 * minuteMs;

const withCaption = new Set(["image", "video", "document"]);

/** The words of a message that can be edited or copied; null when it has none. */
export function wordsOf({ content }: ShownMessage): string | null {
  if (content.type === "text") return content.body;
  return withCaption.has(content.type) && "caption" in content ? content.caption : null;
}

function isOwn(message: ShownMessage): boolean {
  return message.from === "customer" && !message.deleted && !isLocal(message);
}

/** `too-old`: could have been, while it was younger. */
export type Allowed = "yes" | "too-old" | "no";

export function mayEdit(message: ShownMessage, now: number): Allowed {
  if (!isOwn(message) || wordsOf(message) === null) return "no";
  return now - Date.parse(message.at) <= editMs ? "yes" : "too-old";
}

export function mayDelete(message: ShownMessage, now: number): Allowed {
  if (!isOwn(message) || message.content.type === "notice") return "no";
  return now - Date.parse(message.at) <= deleteMs ? "yes" : "too-old";
}
