import type { ThreadPlace } from "@croozer/contracts/thread";
import { getBusiness } from "../../businesses/businesses.ts";
import { instantOf } from "../../platform/clock/zones.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

const isDay = (place: string) => /^\d{4}-\d\d-\d\d$/.test(place);

/**
 * The position of a place in a thread; null when nothing is unread, or nothing that late.
 * @throws message.not_found for a message that is not in this conversation
 */
export async function findPlace(tx: Tx, conversationId: string, place: ThreadPlace): Promise<number | null> {
  if (typeof place === "number") return place;
  if (place === "unread") return firstUnread(tx, conversationId);
  if (isDay(place)) return firstOfDay(tx, conversationId, place);
  const rows = await tx.query<{ seq: number }>(
    "select seq from messages where business_id = $1 and conversation_id = $2 and id = $3",
    [tx.businessId, conversationId, place],
  );
  return rows[0]?.seq ?? refuse("message.not_found");
}

/** Unread are the newest so many of the customer's. */
async function firstUnread(tx: Tx, conversationId: string): Promise<number | null> {
  const rows = await tx.query<{ seq: number | null }>(
    `select min(seq) as seq from (
       select m.seq from messages m
       where m.business_id = $1 and m.conversation_id = $2 and m.direction = 'inbound' order by m.seq desc
       limit (select unread from conversations where business_id = $1 and id = $2)) as unread`,
    [tx.businessId, conversationId],
  );
  return rows[0]?.seq ?? null;
}

/** Clocks differ: a few messages may stand before one that is a little older. */
const outOfOrder = 20;

/**
 * The first message of a day, or after it. Positions follow time, so that halving finds it in a thread of any length
 * without an index of times.
 */
async function firstOfDay(tx: Tx, conversationId: string, day: string): Promise<number | null> {
  const { timeZone } = (await getBusiness(tx)).settings;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const start = instantOf({ year, month, day: date, hour: 0, minute: 0 }, timeZone);
  const rows = await tx.query<{ seq: number }>(
    `with recursive half (low, high) as (
       select min(seq), max(seq) + 1 from messages where business_id = $1 and conversation_id = $2
       union all
       select case when probe.at < $3 then probe.seq + 1 else half.low end,
         case when probe.at < $3 then half.high else middle.seq end
       from half
       cross join lateral (select floor((half.low + half.high) / 2.0)::bigint as seq) middle
       cross join lateral (
         select m.seq, m.at from messages m
         where m.business_id = $1 and m.conversation_id = $2 and m.seq >= middle.seq order by m.seq limit 1) probe
       where half.low < half.high
     )
     select m.seq from messages m
     where m.business_id = $1 and m.conversation_id = $2 and m.at >= $3
       and m.seq >= (select max(low) from half) - $4::int order by m.seq limit 1`,
    [tx.businessId, conversationId, start, outOfOrder],
  );
  return rows[0]?.seq ?? null;
}
