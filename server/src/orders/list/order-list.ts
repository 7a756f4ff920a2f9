import type { OrderQuery } from "@croozer/contracts/orders";
import { instantOf } from "../../platform/clock/zones.ts";
import { beginsWith, hasWords, rarestWord } from "../../platform/db/rarest-word.ts";
import { orderNumberIn, searchedWords, wordPattern } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Cursor } from "../../platform/http/cursor.ts";
import type { Order } from "../order.ts";
import { readOrders } from "../queries.ts";

/**
 * Orders by the time they were placed, latest first. A search looks its rarest word up and reads those orders alone. Where
 * every word is common it walks the list: among a million, 5,000 with the word fill a page within the latest few thousand.
 * @param timeZone of the days `from` and `to`
 */
export async function readOrderPage(
  tx: Tx,
  query: OrderQuery,
  { after, limit, timeZone }: { after: Cursor | null; limit: number; timeZone: string },
): Promise<Order[]> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value) + 1}`;
  const number = orderNumberIn(query.search ?? "");
  const words = number === null ? searchedWords(query.search ?? "") : [number];
  const anyOf = (column: string, list: readonly string[] | undefined) =>
    list && `o.${column} = any (${place(list)}::text[])`;
  const conditions = [
    anyOf("status", query.status),
    anyOf("source", query.source),
    anyOf("payment_status", query.payment),
    query.fulfilment && `o.fulfilment = ${place(query.fulfilment)}`,
    query.assignee === "nobody" && "o.assignee_id is null",
    query.assignee && query.assignee !== "nobody" && `o.assignee_id = ${place(query.assignee)}::uuid`,
    query.courier === "nobody" && "o.fulfilment = 'delivery' and o.courier_id is null",
    query.courier && query.courier !== "nobody" && `o.courier_id = ${place(query.courier)}::uuid`,
    // Said once more as the index of tagged orders says it.
    query.tag && `o.tags <> '{}' and ${place(query.tag)} = any (o.tags)`,
    query.from && `o.placed_at >= ${place(dayStart(query.from, timeZone))}::timestamptz`,
    query.to && `o.placed_at < ${place(dayStart(query.to, timeZone, 1))}::timestamptz`,
    query.customerId && `o.customer_id = ${place(query.customerId)}`,
    query.conversationId && `o.conversation_id = ${place(query.conversationId)}`,
    number !== null && `o.short_number = ${place(number)}::integer`,
    after && `(o.placed_at, o.id) < (${place(after.at)}::timestamptz, ${place(after.id)}::uuid)`,
  ];
  const rest = conditions.flatMap((condition) => (condition ? [`and ${condition}`] : [])).join(" ");
  const latest = `order by o.placed_at desc, o.id desc`;
  if (words.length === 0) return readOrders(tx, `${rest} ${latest} limit ${place(limit)}`, values);
  const begun = hasWords("o.words", place(words.map(wordPattern)));
  const rare = number ?? (await rarestWord(tx, "order_words", words));
  if (rare === null) return readOrders(tx, `${rest} and ${begun} ${latest} limit ${place(limit)}`, values);
  const looked = number === null ? beginsWith(place(rare)) : `word = ${place(number)}`;
  // Each `offset 0` has it look the word up first, and then those orders one by one.
  const matches = `select o.id from (
      select distinct order_id from order_words where business_id = $1 and ${looked} offset 0
    ) looked_up cross join lateral (
      select o.id, o.placed_at from orders o where o.business_id = $1 and o.id = order_id ${rest} and ${begun} offset 0
    ) o ${latest} limit ${place(limit)}`;
  return readOrders(tx, `and o.id in (${matches}) ${latest}`, values);
}

/** When a day begins there, or the one so many days later. Days are longer and shorter with daylight saving. */
export function dayStart(day: string, timeZone: string, daysLater = 0): Date {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return instantOf({ year, month, day: date + daysLater, hour: 0, minute: 0 }, timeZone);
}
