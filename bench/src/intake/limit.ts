import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Shop } from "./shops.ts";
import { rawMessage } from "./webhooks.ts";

/** What one transaction writes: the row of the message alone, or its conversation moved with it, as a thread needs. */
export type LimitKind = "message" | "thread";

/** Conversations that the messages of one connection go to in turn. */
const conversationsEach = 100;

const insertMessage = `
  insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, raw, status, at, created_at)
  select $1, $2, $3, $4, $5, $6, 'inbound', 'customer', 'text', $7, $8, 'received', $9, $9`;
const statements: Record<LimitKind, string> = {
  message: insertMessage,
  thread: `
    with moved as (
      update conversations set
        last_seq = greatest(last_seq, $4), unread = unread + 1, waiting_since = coalesce(waiting_since, $9),
        window_ends_at = $9::timestamptz + interval '24 hours', last_message = $7, last_message_at = $9,
        version = version + 1, updated_at = $9
      where business_id = $1 and id = $3
    ) ${insertMessage}`,
};

/**
 * What the database does by itself, as pgbench would ask: one transaction a message, of one statement, into the same
 * tables with the same indexes, over 1 or 2 connections, prepared, by a role that row-level security does not slow.
 * @returns messages a second
 */
export async function measureLimit(
  databaseUrl: string,
  shop: Shop,
  { kind, connections, durationMs }: { kind: LimitKind; connections: number; durationMs: number },
): Promise<number> {
  const clients = await Promise.all(Array.from({ length: connections }, () => open(databaseUrl, shop)));
  const started = performance.now();
  const until = started + durationMs;
  const counts = await Promise.all(clients.map((one) => insert(one, shop, kind, until)));
  const took = performance.now() - started;
  await Promise.all(clients.map(({ client }) => client.end()));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / took;
}

type Writer = { client: pg.Client; conversationIds: string[] };

async function open(databaseUrl: string, { businessId, channelId }: Shop): Promise<Writer> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const conversationIds = Array.from({ length: conversationsEach }, () => randomUUID());
  await client.query(
    `with person as (
       insert into customers (business_id, id, created_at, updated_at)
       select $1, c.id, now(), now() from unnest($3::uuid[]) as c (id)
     )
     insert into conversations (business_id, id, channel_id, customer_id, created_at, updated_at)
     select $1, c.id, $2, c.id, now(), now() from unnest($3::uuid[]) as c (id)`,
    [businessId, channelId, conversationIds],
  );
  return { client, conversationIds };
}

async function insert(
  { client, conversationIds }: Writer,
  { businessId, channelId }: Shop,
  kind: LimitKind,
  until: number,
): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const raw = rawMessage(count, "972550000000");
    const conversationId = conversationIds[count % conversationsEach];
    await client.query({
      name: `insert_${kind}`,
      text: statements[kind],
      values: [
        businessId,
        randomUUID(),
        conversationId,
        Math.floor(count / conversationsEach) + 1,
        channelId,
        `${conversationId}.${count}.${raw.id}`,
        JSON.stringify({ type: "text", body: raw.text.body }),
        JSON.stringify(raw),
        new Date(),
      ],
    });
  }
  return count;
}
