import type { Tx } from "./tx.ts";

/** Fewer things than this have a word that is worth looking up: 5,000 are read and sorted in 15 ms. */
const rareCount = 5_000;

/** Tables that have a row for each word of a thing of the business. */
type WordTable = "order_words" | "customer_words";

/** The word that the fewest things have; null when each of them is common, or there is none. */
export async function rarestWord(tx: Tx, table: WordTable, words: readonly string[]): Promise<string | null> {
  if (words.length === 0) return null;
  const [rarest] = await tx.query<{ word: string; count: number }>(
    `select v.word, c.count from unnest($2::text[]) v (word), lateral (select count(*) as count from (
       select 1 from ${table} where business_id = $1 and ${beginsWith("v.word")} limit $3) few) c
     order by c.count limit 1`,
    [tx.businessId, words, rareCount],
  );
  return rarest && rarest.count < rareCount ? rarest.word : null;
}

/** As the order of bytes says it; what follows every other character is past all words that begin so. */
export const beginsWith = (word: string): string => `word >= ${word}::text and word < ${word}::text || chr(1114111)`;

/** Whether a column of words has each of them. A `case` is taken for likely: of `like` PostgreSQL expects next to nothing. */
export const hasWords = (column: string, patterns: string): string =>
  `case when ${column} like all (${patterns}::text[]) then true else false end`;
