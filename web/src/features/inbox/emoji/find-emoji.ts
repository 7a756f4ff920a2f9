import type { Language } from "@croozer/contracts/basics";

/** One of Unicode's, with what it is called and found by in both languages. */
export type Emoji = { char: string; group: number; name: Record<Language, string>; words: string };

export const emojiGroups = [
  "smileys",
  "people",
  "nature",
  "food",
  "travel",
  "activities",
  "objects",
  "symbols",
  "flags",
] as const;
/** Stands for its group. */
export const groupSigns = ["😀", "👋", "🐻", "🍕", "🚗", "⚽", "💡", "❤️", "🏁"] as const;

/** Those of which every word that was typed begins a word, whichever of the two languages it is in. */
export function findEmoji(all: readonly Emoji[], search: string): Emoji[] {
  const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.length === 0 ? [] : all.filter(({ words }) => wanted.every((word) => words.includes(` ${word}`)));
}

const recentKey = "croozer.emoji";
const mostRecent = 18;

export function recentEmoji(storage: Storage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(recentKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function noteEmoji(storage: Storage, char: string): void {
  const next = [char, ...recentEmoji(storage).filter((one) => one !== char)].slice(0, mostRecent);
  try {
    storage.setItem(recentKey, JSON.stringify(next));
  } catch {
    // A full or forbidden storage must not keep anybody from smiling.
  }
}
