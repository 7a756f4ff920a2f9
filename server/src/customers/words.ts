import type { Tx } from "../platform/db/tx.ts";

/**
 * The words of a customer are a column of it; to be looked up each has a row. Written after whatever changed their names or
 * number, while the customer is held; of one who was merged into another none stay.
 */
export async function keepWords(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `with present as materialized (
       select distinct c.id, word from customers c, unnest(string_to_array(ltrim(c.words), ' ')) word
       where c.business_id = $1 and c.id = any ($2::uuid[]) and c.merged_into is null
     ), gone as (
       delete from customer_words k where k.business_id = $1 and k.customer_id = any ($2::uuid[])
         and not exists (select 1 from present p where p.id = k.customer_id and p.word = k.word)
     )
     insert into customer_words (business_id, word, customer_id) select $1, word, id from present on conflict do nothing`,
    [tx.businessId, ids],
  );
}
