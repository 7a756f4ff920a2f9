import { beginsWith, rarestWord } from "../../platform/db/rarest-word.ts";
import { searchedWords, wordPattern } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Values } from "./values.ts";

/** So few people are looked up by their words; of more the newest fill a page. */
const fewPeople = 5_000;

/**
 * What must hold for a conversation `c` to be of somebody whose name or number has each typed word. Those who have the
 * rarest word, or all of several usual ones, are looked up when they are few; else the list is walked and its people read.
 */
export async function isOfPerson(tx: Tx, typed: string, values: Values): Promise<string> {
  const words = searchedWords(typed);
  if (words.length === 0) return "false";
  const patterns = words.map(wordPattern);
  const rare = await rarestWord(tx, "customer_words", words);
  const ids = rare === null && words.length === 1 ? null : await conversationsWith(tx, rare ? [rare] : words, patterns);
  if (ids !== null) return `c.id = any (${values.add(ids, "uuid[]")})`;
  // Each by itself: joined, all customers of the business would be read first.
  return `(select p.words like all (${values.add(patterns, "text[]")}) from customers p
    where p.business_id = $1 and p.id = c.customer_id)`;
}

/** Conversations of the customers who have each of the words, by the rows of words; null when those are many. */
async function conversationsWith(
  tx: Tx,
  words: readonly string[],
  patterns: readonly string[],
): Promise<string[] | null> {
  const values = new Values(tx.businessId, patterns);
  const each = words.map(
    (word) =>
      `(select customer_id from customer_words where business_id = $1 and ${beginsWith(values.add(word, "text").replace("::text", ""))})`,
  );
  // By way of the channels: a customer's conversations are found by channel and customer.
  const [found] = await tx.query<{ people: number; ids: string[] }>(
    `with k as materialized (select customer_id as id from (${each.join(" intersect ")}) w limit ${fewPeople + 1})
     select (select count(*) from k) as people, array(
       select v.id from k
       join lateral (
         select p.id, p.words from customers p where p.business_id = $1 and p.id = k.id offset 0
       ) p on p.words like all ($2::text[])
       join channels h on h.business_id = $1
       join lateral (
         select v.id from conversations v where v.business_id = $1 and v.channel_id = h.id and v.customer_id = p.id limit 1
       ) v on true) as ids`,
    values.list,
  );
  return found === undefined || found.people > fewPeople ? null : [...new Set(found.ids)];
}
