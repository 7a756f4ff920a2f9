import { randomUUID } from "node:crypto";
import type pg from "pg";
import { createSecrets } from "../../../server/src/platform/secrets/secrets.ts";
import { ids } from "../emulator/world.ts";

/** A number of a business of its own, and the conversations it has. */
export type BenchNumber = { businessId: string; channelId: string; phoneNumberId: string; conversationIds: string[] };

/** The first customer of the nth number; those of a number follow each other. */
export const firstWaId = (number: number): number => 972_550_000_000 + number * 10_000;

/** The emulated world: as many numbers, each of a WABA of its own, with Meta's limits. Windows are ours to keep. */
export function sendWorld(callbackUrl: string, numbers: readonly BenchNumber[]) {
  return {
    apps: [{ id: ids.app, secret: ids.secret, callbackUrl, verifyToken: "bench", fields: ["messages"] }],
    portfolios: [{ id: "300000000000001" }],
    wabas: numbers.map(({ phoneNumberId }) => ({
      id: `1${phoneNumberId}`,
      portfolioId: "300000000000001",
      subscribedApps: [ids.app],
    })),
    phoneNumbers: numbers.map(({ phoneNumberId }, n) => ({
      id: phoneNumberId,
      wabaId: `1${phoneNumberId}`,
      displayPhoneNumber: `+1 555-555-01${String(n).padStart(2, "0")}`,
      verifiedName: "Bench",
    })),
    tokens: [{ token: ids.token, appId: ids.app }],
    limits: "default",
  };
}

/** Businesses with a number and customers whose windows are open, written by the owner of the schema. */
export async function openNumbers(
  client: pg.Client,
  { count, customers, key }: { count: number; customers: number; key: string },
): Promise<BenchNumber[]> {
  const secrets = createSecrets([key]);
  const numbers: BenchNumber[] = [];
  for (let n = 0; n < count; n += 1) {
    const number = {
      businessId: randomUUID(),
      channelId: randomUUID(),
      phoneNumberId: String(200_000_000_000_000 + n),
      conversationIds: Array.from({ length: customers }, () => randomUUID()),
    };
    const { businessId, channelId, phoneNumberId, conversationIds } = number;
    const token = secrets.encrypt(ids.token, { businessId, field: "integrations.access_token" });
    const integrationId = randomUUID();
    await client.query(
      "insert into businesses (id, slug, name, type, settings) values ($1, $2, 'Bench', 'pizzeria', '{}')",
      [businessId, businessId],
    );
    await client.query(
      `insert into integrations (business_id, id, type, provider_account_id, name, access_token, connected_at)
       values ($1, $2, 'whatsapp', $3, 'Bench', $4, now())`,
      [businessId, integrationId, `1${phoneNumberId}`, token],
    );
    await client.query(
      `insert into channels (business_id, id, integration_id, type, provider_id, display_phone_number, verified_name)
       values ($1, $2, $3, 'whatsapp', $4, '15555550100', 'Bench')`,
      [businessId, channelId, integrationId, phoneNumberId],
    );
    await client.query(
      `with person as (
         insert into customers (business_id, id, created_at, updated_at)
         select $1, c.id, now(), now() from unnest($3::uuid[]) as c (id)
       ), address as (
         insert into customer_identities (business_id, kind, value, customer_id, created_at)
         select $1, 'wa_id', ($4::bigint + c.n - 1)::text, c.id, now() from unnest($3::uuid[]) with ordinality as c (id, n)
       )
       insert into conversations (business_id, id, channel_id, customer_id, window_ends_at, created_at, updated_at)
       select $1, c.id, $2, c.id, now() + interval '1 day', now(), now() from unnest($3::uuid[]) as c (id)`,
      [businessId, channelId, conversationIds, firstWaId(n)],
    );
    numbers.push(number);
  }
  return numbers;
}

/**
 * Queues the next messages of a number, one to each of these conversations (several to one that is named several times),
 * as the server does: rows, turns, a wish for the lane.
 */
export async function queueMessages(
  client: pg.Client,
  number: BenchNumber,
  conversations: readonly string[],
): Promise<void> {
  await client.query("begin");
  await client.query(
    `with wish as (
       select w.id as conversation_id, row_number() over (partition by w.id order by w.n) as place
       from unnest($3::uuid[]) with ordinality as w (id, n)
     ), moved as (
       update conversations c set last_seq = c.last_seq + t.count
       from (select conversation_id, count(*) from wish group by 1) t
       where c.business_id = $1 and c.id = t.conversation_id returning c.id, c.last_seq - t.count as seq
     )
     insert into messages (business_id, id, conversation_id, seq, channel_id, direction, origin, type, content, status, at, created_at)
     select $1, gen_random_uuid(), w.conversation_id, m.seq + w.place, $2, 'outbound', 'member', 'text',
       jsonb_build_object('type', 'text', 'body', 'message ' || (m.seq + w.place)), 'queued', $4, $4
     from wish w join moved m on m.id = w.conversation_id`,
    [number.businessId, number.channelId, conversations, new Date()],
  );
  await client.query("select refresh_turns($1, $2, $3)", [number.businessId, [...new Set(conversations)], new Date()]);
  const payload = { channelId: number.channelId, businessId: number.businessId };
  const key = `${number.businessId}:drain_lane:${number.channelId}`;
  await client.query("select enqueue_jobs($1)", [JSON.stringify([{ task: "drain_lane", payload, key }])]);
  await client.query("commit");
}
