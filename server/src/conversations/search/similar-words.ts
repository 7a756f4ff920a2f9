import { beginsWith } from "../../platform/db/rarest-word.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { editDistance, mistakesIn } from "./edit-distance.ts";
import { stemsOf } from "./word-forms.ts";

/** More than these are no help to anybody. */
const mostSimilar = 6;
/** Words of the dictionary that are compared, at most: 5,000 take 5 ms. */
const mostCompared = 5_000;

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

async function similarTo(tx: Tx, word: string): Promise<string[]> {
  const most = mistakesIn(word);
  if (most === 0) return [];
  const part = Math.floor(word.length / (most + 1));
  const end = [...word.slice(most === 1 ? part : -part)].reverse().join("");
  const rows = await tx.query<{ word: string }>(
    `select word from known_words where business_id = $1 and ${beginsWith("$2")}
     union
     select word from known_words where business_id = $1 and ${beginsWith("$3").replaceAll("word", "backwards")}
     union
     select word from known_words where business_id = $1 and word = any ($4::text[])
     limit ${mostCompared}`,
    [tx.businessId, word.slice(0, part), end, swapped(word)],
  );
  return rows
    .map((row) => ({ word: row.word, distance: editDistance(word, row.word, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map((each) => each.word);
}

const swapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, n) => `${word.slice(0, n)}${word[n + 1]}${word[n]}${word.slice(n + 2)}`);
