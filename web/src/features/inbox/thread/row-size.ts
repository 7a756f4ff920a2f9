import type { Message } from "@croozer/contracts/conversations";
import type { ThreadRow } from "./thread-rows.ts";

const linePx = 21;
const lettersPerLine = 48;
/** Padding, border, and the line with the time. */
const bubblePx = 33;

const linesOf = (text: string | null | undefined): number =>
  text ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0) : 0;

function contentPx({ content, deletedAt }: Message): number {
  if (deletedAt !== null) return linePx;
  switch (content.type) {
    case "text":
      return linesOf(content.body) * linePx;
    case "image":
    case "video":
      return 214 + linesOf(content.caption) * linePx;
    case "sticker":
      return 144;
    case "audio":
      return 50;
    case "document":
      return 54 + linesOf(content.caption) * linePx;
    case "location":
      return 190;
    case "buttons":
      return linesOf(content.body) * linePx + content.buttons.length * 40;
    default:
      return "body" in content && typeof content.body === "string" ? linesOf(content.body) * linePx + 40 : 80;
  }
}

/** About how high a row will be: it is measured once it is drawn, and until then the bar is nearly right. */
export function rowSize(row: ThreadRow | undefined): number {
  switch (row?.kind) {
    case undefined:
      return 0;
    case "day":
    case "unread":
    case "system":
    case "event":
    case "reaction":
      return 36;
    case "note":
      return 55 + contentPx(row.message);
    case "message":
      return (
        contentPx(row.message) +
        bubblePx +
        (row.startsGroup ? 8 : 3) +
        (row.message.replyTo === null ? 0 : 30) +
        (row.order === "card" ? 120 : row.order === "chip" ? 32 : 0)
      );
    case "outgoing":
      return bubblePx + 8 + linesOf(row.outgoing.body) * linePx;
  }
}
