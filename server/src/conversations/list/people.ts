import { beginsWith, rarestWord } from "../../platform/db/rarest-word.ts";
import { searchedWords, wordPattern } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Values } from "./values.ts";

/**
 * What must hold for a conversation `c` to be of somebody whose name or number has each typed word. Those with the rarest
 * word are looked up; where each word is common the list is walked and its people read, the newest of whom fill a page.
 */
export async function isOfPerson(tx: Tx, typed: string, values: Values): Promise<string> {
  const words = searchedWords(typed);
  if (words.length === 0) return "false";
  const has = `p.words like all (${values.add(words.map(wordPattern), "text[]")})`;
  const rare = await rarestWord(tx, "customer_words", words);
  if (rare === null)
    // Each by itself: joined, all customers of the business would be read first.
    return `(select ${has} from customers p where p.business_id = $1 and p.id = c.customer_id)`;
  // By way of the channels: a customer's conversations are found by channel and customer.
  return `c.id = any (array(
    select v.id from channels h, (select customer_id from customer_words where business_id = $1 and ${beginsWith(values.add(rare, "text").replace("::text", ""))}) k
      join customers p on p.business_id = $1 and p.id = k.customer_id and ${has}
      join lateral (select v.id from conversations v where v.business_id = $1 and v.channel_id = h.id and v.customer_id = p.id limit 1) v on true
    where h.business_id = $1))`;
}
