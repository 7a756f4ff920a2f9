import { beginsWith, rarestWord } from "../../platform/db/rarest-word.ts";
import { searchedWords, wordPattern } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { mistakesFrom } from "../search/search-messages.ts";
import { similarNames } from "./similar-names.ts";
import { Values } from "./values.ts";

/** So few people are looked up by their words; of more the newest fill a page. */
const fewPeople = 5_000;
/** Fewer than these leave room for people whose names were typed with a mistake. */
const aPage = 30;

/** For each typed word what may stand for it. */
type Wanted = readonly (readonly string[])[];

/**
 * What must hold for a conversation `c` to be of somebody whose name or number has each typed word. Those who have the
 * rarest word, or all of several usual ones, are looked up when they are few; else the list is walked and its people read.
 * Where nobody, or hardly anybody, is found, names that differ by a letter or two count as well.
 */
export async function isOfPerson(tx: Tx, typed: string, values: Values): Promise<string> {
  const words = searchedWords(typed);
  if (words.length === 0) return "false";
  const exact = words.map((word) => [word]);
  const rare = await rarestWord(tx, "customer_words", words);
  const found =
    rare === null && words.length === 1
      ? null
      : await conversationsWith(tx, rare === null ? exact : [[rare]], { wanted: exact });
  if (found === null) return readFrom(exact, values);
  const wide = found.length < aPage ? await withMistakes(tx, words, found.length) : null;
  if (wide === null) return isAny(found, values);
  const meant = await conversationsWith(tx, [await fewest(tx, wide)], { wanted: wide });
  return meant === null ? readFrom(wide, values) : isAny(meant, values);
}

const isAny = (ids: readonly string[], values: Values): string => `c.id = any (${values.add(ids, "uuid[]")})`;

const saysAll = (wanted: Wanted, values: Values): string =>
  wanted.map((words) => `p.words like any (${values.add(words.map(wordPattern), "text[]")})`).join(" and ");

/** Each by itself: joined, all customers of the business would be read first. */
const readFrom = (wanted: Wanted, values: Values): string =>
  `(select ${saysAll(wanted, values)} from customers p where p.business_id = $1 and p.id = c.customer_id)`;

/** What each typed word may be meant for, itself before all; null where none is another's mistake. */
async function withMistakes(tx: Tx, words: readonly string[], found: number): Promise<Wanted | null> {
  const from = found === 0 ? mistakesFrom.nothing : mistakesFrom.few;
  const wanted: string[][] = [];
  for (const word of words) wanted.push([word, ...(word.length < from ? [] : await similarNames(tx, word))]);
  return wanted.some((each) => each.length > 1) ? wanted : null;
}

/** Of several the words that the fewest customers have. */
async function fewest(tx: Tx, wanted: Wanted): Promise<readonly string[]> {
  if (wanted.length === 1) return wanted[0] ?? [];
  const [rarest] = await tx.query<{ words: string[] }>(
    `select g.words from jsonb_to_recordset($2) as g (words text[]), lateral (select count(*) as count from (
       select 1 from unnest(g.words) v (word), lateral (
         select 1 from customer_words where business_id = $1 and ${beginsWith("v.word")} limit ${fewPeople}) x
       limit ${fewPeople}) few) c
     order by c.count limit 1`,
    [tx.businessId, JSON.stringify(wanted.map((words) => ({ words })))],
  );
  return rarest?.words ?? [];
}

/**
 * The conversations of the customers who have one word of each of `looked`, by the rows of words, and say all that is
 * wanted; null when those are many.
 */
async function conversationsWith(tx: Tx, looked: Wanted, { wanted }: { wanted: Wanted }): Promise<string[] | null> {
  const values = new Values(tx.businessId);
  const having = (word: string) =>
    `select customer_id from customer_words where business_id = $1 and ${beginsWith(values.add(word, "text").replace("::text", ""))}`;
  const each = looked.map((words) => `(${words.map(having).join(" union all ")})`);
  // By way of the channels: a customer's conversations are found by channel and customer.
  const [found] = await tx.query<{ people: number; ids: string[] }>(
    `with k as materialized (select customer_id as id from (${each.join(" intersect ")}) w limit ${fewPeople + 1})
     select (select count(*) from k) as people, array(
       select v.id from k
       join lateral (
         select p.id, p.words from customers p where p.business_id = $1 and p.id = k.id offset 0
       ) p on ${saysAll(wanted, values)}
       join channels h on h.business_id = $1
       join lateral (
         select v.id from conversations v where v.business_id = $1 and v.channel_id = h.id and v.customer_id = p.id limit 1
       ) v on true) as ids`,
    values.list,
  );
  return found === undefined || found.people > fewPeople ? null : [...new Set(found.ids)];
}
