import pg from "pg";
import type { Shop } from "./shops.ts";

/** Messages of a conversation before the bench begins. */
const perConversation = 200;
const batch = 200_000;

/**
 * Puts messages of the past into the database, in the shape that the intake writes, spread over the shops and a year; by
 * the owner of the schema, a batch a statement. @returns how many there are
 */
export async function fill(databaseUrl: string, shops: readonly Shop[], count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // Nothing of this is measured; losing it costs nothing.
  await client.query("set synchronous_commit = off");
  // Foreign keys hold by construction; checking them took two thirds of the time. Needs a superuser: slower without.
  await client.query("set session_replication_role = replica").catch(() => undefined);
  let stored = 0;
  for (let n = 0; stored < count; n += 1) {
    const shop = shops[n % shops.length];
    if (!shop) throw new Error("no shop");
    stored += await fillBatch(client, shop, n, Math.min(batch, count - stored));
  }
  await client.query("vacuum analyze messages");
  await client.query("vacuum analyze conversations");
  await client.query("vacuum analyze customers");
  await client.query("vacuum analyze customer_identities");
  await client.end();
  return stored;
}

async function fillBatch(client: pg.Client, shop: Shop, n: number, count: number): Promise<number> {
  const people = Math.ceil(count / perConversation);
  await client.query("begin");
  await client.query(
    `create temp table person on commit drop as
     select gen_random_uuid() as customer_id, gen_random_uuid() as conversation_id, p,
       '0190' || lpad(to_hex($1::int), 4, '0') || '-' || lpad(to_hex(p), 4, '0') as prefix, '97258' || lpad(($1::int * 1000 + p)::text, 8, '0') as phone
     from generate_series(1, $2::int) p`,
    [n, people],
  );
  await client.query(
    `with met as (
       insert into customers (business_id, id, phone, profile_name, created_at, updated_at)
       select $1, customer_id, '+' || phone, 'Past Example', now() - interval '1 year', now() from person
       returning business_id, id, words)
     insert into customer_words (business_id, word, customer_id)
     select distinct m.business_id, word, m.id from met m, unnest(string_to_array(ltrim(m.words), ' ')) word`,
    [shop.businessId],
  );
  await client.query(
    `insert into customer_identities (business_id, customer_id, kind, value, created_at)
     select $1::uuid, customer_id, k.kind, k.prefix || phone, now() from person,
       (values ('wa_id', ''), ('bsuid', 'IL.')) k (kind, prefix)`,
    [shop.businessId],
  );
  await client.query(
    `insert into conversations (business_id, id, channel_id, customer_id, last_seq, last_message_at, created_at, updated_at)
     select $1, conversation_id, $2, customer_id, $3, now() - interval '1 day', now(), now() from person`,
    [shop.businessId, shop.channelId, perConversation],
  );
  const { rowCount } = await client.query(
    `insert into messages (business_id, id, conversation_id, seq, channel_id, provider_id, direction, origin, type, content, raw, status, at, created_at)
     select $1, overlay(gen_random_uuid()::text placing p.prefix from 1 for 13)::uuid, p.conversation_id, m, $2,
       'past.HBgLMTU1NTU1NTAxMjMVAgASGBQzQTRGSVhUVVJF' || md5($3::text || '.' || p.p || '.' || m), 'inbound', 'customer', 'text',
       jsonb_build_object('type', 'text', 'body', '2 large margheritas and a coke, pickup at 8'),
       jsonb_build_object('id', md5($3::text || '.' || p.p || '.' || m), 'from', p.phone, 'type', 'text', 'timestamp', '1767225600',
         'text', jsonb_build_object('body', '2 large margheritas and a coke, pickup at 8')),
       'received', t.at, t.at
     from generate_series(1, $4::int) m, lateral (select now() - interval '1 year' + m * interval '1 day' as at) t, person p
     limit $5`,
    [shop.businessId, shop.channelId, n, perConversation, count],
  );
  await client.query("commit");
  return rowCount ?? 0;
}
