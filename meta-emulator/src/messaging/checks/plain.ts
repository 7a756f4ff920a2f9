import { invalid, missing, wrongParameter } from "../../graph/graph-error.ts";
import { lengthOf, type Params } from "../../graph/params.ts";
import type { ChatContent } from "../../phone-api.ts";
import { isOneEmoji } from "../emoji.ts";

const longestText = 4096;

export function checkText(body: Params): ChatContent {
  const text = body.body;
  if (text === undefined) throw missing("text['body']");
  if (typeof text !== "string") throw wrongParameter("Param text['body'] must be a string.");
  if (text.trim() === "") throw missing("text['body']");
  if (lengthOf(text) > longestText) {
    throw wrongParameter(`Param text['body'] must be at most ${longestText} characters long.`);
  }
  if (body.preview_url !== undefined && typeof body.preview_url !== "boolean") {
    throw wrongParameter("Param text['preview_url'] must be a boolean.");
  }
  return { type: "text", body: text };
}

export function checkLocation(body: Params): ChatContent {
  const latitude = coordinate(body, "latitude", 90);
  const longitude = coordinate(body, "longitude", 180);
  return { type: "location", latitude, longitude, name: optional(body, "name"), address: optional(body, "address") };
}

/** Text or number, as Meta takes both. */
function coordinate(body: Params, name: string, limit: number): number {
  const value = body[name];
  if (value === undefined || value === "") throw missing(`location['${name}']`);
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  if (!(Math.abs(number) <= limit)) throw invalid(`location['${name}'] must be between -${limit} and ${limit}.`);
  return number;
}

function optional(body: Params, name: string): string | null {
  const value = body[name];
  if (value === undefined) return null;
  if (typeof value !== "string") throw wrongParameter(`Param location['${name}'] must be a string.`);
  return value;
}

/** The emoji, or an empty text that takes the reaction away. Whether the target can be reacted to is told by status. */
export function checkReaction(body: Params): { messageId: string; emoji: string } {
  const { message_id: messageId, emoji } = body;
  if (typeof messageId !== "string" || messageId === "") throw missing("reaction['message_id']");
  if (emoji === undefined) throw missing("reaction['emoji']");
  if (typeof emoji !== "string" || (emoji !== "" && !isOneEmoji(emoji))) {
    throw invalid("reaction['emoji'] must be a single emoji.");
  }
  return { messageId, emoji };
}
