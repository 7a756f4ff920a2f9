import { lookUp } from "../world/look-up.ts";

/** Reactions have names; `other` is any emoji without one. */
const names: Record<string, string> = {
  love: "❤️",
  smile: "😊",
  angry: "😠",
  sad: "😢",
  wow: "😮",
  like: "👍",
  dislike: "👎",
};

const byEmoji = new Map(Object.entries(names).map(([name, emoji]) => [bare(emoji), name]));
const alike: Record<string, string> = {
  "😆": "smile",
  "😂": "smile",
  "😀": "smile",
  "😍": "love",
  "🥰": "love",
  "😡": "angry",
};

export function nameOf(emoji: string): string {
  return byEmoji.get(bare(emoji)) ?? lookUp(alike, emoji) ?? "other";
}

/** A name or the emoji itself, as senders may give either. */
export function toEmoji(reaction: string): string {
  return lookUp(names, reaction) ?? reaction;
}

/** Without the selector that asks for the coloured form. */
function bare(emoji: string): string {
  return emoji.replaceAll("\ufe0f", "");
}
