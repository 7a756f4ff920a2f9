import { availableParallelism } from "node:os";
import type pg from "pg";
import { setAside, takeBack } from "./indexes.ts";
import { makeSentences } from "./sentences.ts";
import { withClient } from "./with-client.ts";

export type Shop = { id: string; channelId: string; conversations: number };
export type Fill = { shops: readonly Shop[]; messagesEach: number; openShare: number; deadline: number };

const batch = 2_000;
/** Kept while a fill is under way, so that one that was stopped goes on. */
const progress = "create table if not exists bench_filled (shop uuid, from_n integer, primary key (shop, from_n))";

/**
 * Puts conversations and messages of a year into the database as the server writes them, with customers and the words they
 * are found by; by a superuser, in the installation of a bench alone. Goes on where an earlier one stopped. @returns
 * whether all is there by the deadline
 */
export async function fillInbox(databaseUrl: string, fill: Fill): Promise<boolean> {
  const batches = await withClient(databaseUrl, (client) => batchesLeft(client, fill.shops));
  if (batches.length > 0) {
    await withClient(databaseUrl, async (client) => {
      await setAside(client);
      await makeSentences(client);
    });
    const hand = () =>
      withClient(databaseUrl, async (client) => {
        await client.query(
          "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'",
        );
        while (Date.now() < fill.deadline) {
          const next = batches.shift();
          if (!next) return;
          await fillBatch(client, next.shop, next.from, fill);
        }
      });
    await Promise.all(Array.from({ length: availableParallelism() }, hand));
  }
  if (batches.length === 0) await withClient(databaseUrl, takeBack);
  return batches.length === 0;
}

async function batchesLeft(client: pg.Client, shops: readonly Shop[]): Promise<{ shop: Shop; from: number }[]> {
  await client.query(progress);
  const { rows } = await client.query<{ shop: string; from_n: number }>("select shop, from_n from bench_filled");
  const done = new Set(rows.map(({ shop, from_n }) => `${shop} ${from_n}`));
  return shops.flatMap((shop) =>
    Array.from({ length: Math.ceil(shop.conversations / batch) }, (_, n) => ({ shop, from: n * batch })).filter(
      ({ from }) => !done.has(`${shop.id} ${from}`),
    ),
  );
}

/** Conversation 0 is the newest; each is a little older than the one before, so that the oldest is a year old. */
async function fillBatch(
  client: pg.Client,
  shop: Shop,
  from: number,
  { messagesEach, openShare }: Pick<Fill, "messagesEach" | "openShare">,
): Promise<void> {
  const to = Math.min(shop.conversations, from + batch);
  await client.query("begin");
  await client.query(
    `create temp table fresh on commit drop as
     select n, (hashint8(n) & 1048575)::int as h, last_at, bench_id(last_at, n * 2) as id, bench_id(last_at, n * 2 + 1) as customer_id,
       case when n < $3::int * $4::float8 then (array['open','open','open','open','open','open','pending','snoozed'])[1 + n % 8]
         else 'resolved' end as status
     from generate_series($1::int, $2::int - 1) n,
       lateral (select date_trunc('milliseconds', now() - n * (interval '365 days' / $3::int)) as last_at) t`,
    [from, to, shop.conversations, openShare],
  );
  await client.query(
    `with met as (
       insert into customers (business_id, id, name, phone, language, tags, last_message_at, created_at, updated_at)
       select $1, customer_id, bench_name(n), '+97255' || lpad((n * 7919::bigint % 10000000)::text, 7, '0'),
         case when h % 3 = 0 then 'en' else 'he' end, case when h % 40 = 0 then array['vip'] else '{}'::text[] end, last_at, last_at, last_at
       from fresh returning business_id, id, words)
     insert into customer_words (business_id, word, customer_id)
     select distinct m.business_id, word, m.id from met m, unnest(string_to_array(ltrim(m.words), ' ')) word`,
    [shop.id],
  );
  await client.query(
    `insert into conversations (business_id, id, channel_id, customer_id, status, assignee_id, team_id, priority, automation, unread,
       last_seq, last_message, last_message_at, window_ends_at, waiting_since, created_at, updated_at)
     select $1, id, $2, customer_id, status,
       case when h % 4 = 0 then (select id from bench_members order by id offset h / 4 % 5 limit 1) end,
       case when h % 9 = 0 then (select id from bench_teams order by id offset h / 9 % 3 limit 1) end,
       case when h % 50 = 0 then 4 when h % 23 = 0 then 3 else 0 end,
       case when h % 37 = 0 then 'needs_person' when h % 3 = 0 then 'paused' else 'on' end,
       case when h % 6 = 0 then 1 + h % 4 else 0 end, $3::int,
       jsonb_build_object('messageId', gen_random_uuid(), 'preview', 'תודה, מחכים לפיצה', 'type', 'text', 'direction', 'inbound',
         'status', 'received', 'at', last_at),
       last_at, last_at + interval '24 hours', case when h % 5 = 0 and status <> 'resolved' then last_at end, last_at, last_at
     from fresh`,
    [shop.id, shop.channelId, messagesEach],
  );
  await client.query(
    `insert into conversation_labels (business_id, conversation_id, label_id)
     select $1, f.id, l.id from fresh f, bench_labels l where f.h % 12 = l.n`,
    [shop.id],
  );
  await client.query(
    `insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, raw, status, at, created_at)
     select $1::uuid, bench_id(t.at, f.n * 100 + m), f.id, m, $2, 'past.HBgLMTU1NTU1NTAxMjMVAgASGBQ' || md5(f.id::text || f.n || '.' || m),
       case when m % 3 = 0 then 'outbound' else 'inbound' end, case when m % 3 = 0 then 'bot' else 'customer' end, 'text',
       s.content, case when m % 3 > 0 then s.content end, case when m % 3 = 0 then 'read' else 'received' end, t.at, t.at
     from fresh f, generate_series(1, $3::int) m,
       lateral (select f.last_at - ($3::int - m) * interval '3 minutes' as at) t
     join bench_sentences s on true
     where s.n = (hashint8extended(f.n, 7) + m * 7919) & 131071`,
    [shop.id, shop.channelId, messagesEach],
  );
  await client.query("insert into bench_filled (shop, from_n) values ($1, $2)", [shop.id, from]);
  await client.query("commit");
}
