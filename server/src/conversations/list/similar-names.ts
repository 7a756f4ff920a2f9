import type { Tx } from "../../platform/db/tx.ts";
import { closest, likenessOf, mostCompared, mostSimilar } from "../search/similar-words.ts";

/**
 * The words of a column that begin so, each once, however many customers have it: from one to the next that differs, where
 * reading all of them would take as long as the business is large.
 */
const eachOnce = (name: string, column: "word" | "backwards", begin: string): string => {
  const next = (after: string) =>
    `select ${column} as word from customer_words
     where business_id = $1 and ${after} and ${column} < ${begin}::text || chr(1114111) order by ${column} limit 1`;
  return `${name} as (
    (${next(`${column} >= ${begin}::text`)})
    union all
    select n.word from ${name} l, lateral (${next(`${column} > l.word`)}) n
  )`;
};

/** Words of customers' names that a typed one may be meant for, by the same rules as those of messages. */
export async function similarNames(tx: Tx, typed: string): Promise<string[]> {
  const likeness = /^[\d-]+$/.test(typed) ? null : likenessOf(typed);
  if (likeness === null) return [];
  const rows = await tx.query<{ word: string }>(
    `with recursive ${eachOnce("begun", "word", "$2")}, ${eachOnce("ended", "backwards", "$3")}
     (select word from begun limit ${mostCompared})
     union
     (select reverse(word) from ended limit ${mostCompared})
     union
     select word from unnest($4::text[]) as swapped (word) where exists (
       select from customer_words k where k.business_id = $1 and k.word = swapped.word)`,
    [tx.businessId, likeness.begin, likeness.backwardsEnd, likeness.swapped],
  );
  return closest(
    typed,
    rows.map((row) => row.word),
    likeness.most,
  ).slice(0, mostSimilar);
}
