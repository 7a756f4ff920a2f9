import { beginsWith } from "../../platform/db/rarest-word.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { editDistance, mistakesIn } from "./edit-distance.ts";
import { stemsOf } from "./word-forms.ts";

/** More than these are no help to anybody. */
export const mostSimilar = 6;
/** Words of the dictionary that are compared, at most: 5,000 take 5 ms. */
export const mostCompared = 5_000;

/**
 * Words that the business's messages have and that a typed one may be meant for. One mistake leaves the first half of a
 * word or its second half as it is, or swaps two letters; of a longer word with two mistakes, its first or its last third.
 */
export async function similarWords(tx: Tx, typed: string): Promise<string[]> {
  const found = new Set<string>();
  for (const word of [typed, ...stemsOf(typed)]) for (const similar of await similarTo(tx, word)) found.add(similar);
  found.delete(typed);
  return [...found].slice(0, mostSimilar);
}

/** What words that a typed one may be meant for have in common with it: their beginning, their end, or two letters swapped. */
export type Likeness = { most: number; begin: string; backwardsEnd: string; swapped: string[] };

/** Null for a word too short to be somebody's mistake. */
export function likenessOf(word: string): Likeness | null {
  const most = mistakesIn(word);
  if (most === 0) return null;
  const part = Math.floor(word.length / (most + 1));
  const backwardsEnd = [...word.slice(most === 1 ? part : -part)].reverse().join("");
  return { most, begin: word.slice(0, part), backwardsEnd, swapped: swapped(word) };
}

/** Those that a word may be meant for, the likeliest first. */
export const closest = (word: string, candidates: readonly string[], most: number): string[] =>
  candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map((each) => each.candidate);

async function similarTo(tx: Tx, word: string): Promise<string[]> {
  const likeness = likenessOf(word);
  if (likeness === null) return [];
  const rows = await tx.query<{ word: string }>(
    `select word from known_words where business_id = $1 and ${beginsWith("$2")}
     union
     select word from known_words where business_id = $1 and ${beginsWith("$3").replaceAll("word", "backwards")}
     union
     select word from known_words where business_id = $1 and word = any ($4::text[])
     limit ${mostCompared}`,
    [tx.businessId, likeness.begin, likeness.backwardsEnd, likeness.swapped],
  );
  return closest(
    word,
    rows.map((row) => row.word),
    likeness.most,
  );
}

const swapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, n) => `${word.slice(0, n)}${word[n + 1]}${word[n]}${word.slice(n + 2)}`);
