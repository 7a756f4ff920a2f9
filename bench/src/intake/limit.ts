import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Shop } from "./shops.ts";
import { rawMessage } from "./webhooks.ts";

/**
 * What the database does by itself, as pgbench would ask: one transaction a message, inserting a row of the same shape
 * into the same table with the same indexes, over 1 or 2 connections, prepared, by a role that row-level security does
 * not slow. @returns messages a second
 */
export async function measureLimit(
  databaseUrl: string,
  shop: Shop,
  connections: number,
  durationMs: number,
): Promise<number> {
  const until = performance.now() + durationMs;
  const started = performance.now();
  const counts = await Promise.all(Array.from({ length: connections }, () => insert(databaseUrl, shop, until)));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - started);
}

async function insert(databaseUrl: string, shop: Shop, until: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const customerId = randomUUID();
  const conversationId = randomUUID();
  await client.query("insert into customers (business_id, id, created_at, updated_at) values ($1, $2, now(), now())", [
    shop.businessId,
    customerId,
  ]);
  await client.query(
    "insert into conversations (business_id, id, channel_id, customer_id, created_at, updated_at) values ($1, $2, $3, $4, now(), now())",
    [shop.businessId, conversationId, shop.channelId, customerId],
  );
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const raw = rawMessage(count, "972550000000");
    await client.query({
      name: "insert_message",
      text: `insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, raw, status, at, created_at)
             values ($1, $2, $3, $4, $5, $6, 'inbound', 'customer', 'text', $7, $8, 'received', $9, $9)`,
      values: [
        shop.businessId,
        randomUUID(),
        conversationId,
        count + 1,
        shop.channelId,
        `${conversationId}.${raw.id}`,
        JSON.stringify({ type: "text", body: raw.text.body }),
        JSON.stringify(raw),
        new Date(),
      ],
    });
  }
  await client.end();
  return count;
}
