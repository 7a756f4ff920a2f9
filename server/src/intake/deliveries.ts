import type { DeliveryOutcome, WebhookDelivery } from "@croozer/contracts/channels";
import type { ClientBase } from "pg";
import type { z } from "zod";
import type { Db } from "../platform/db/db.ts";

export type Delivery = { id: string; receivedAt: Date; source: string; payload: string };
export type UnitLine = WebhookDelivery["units"][number];
export type Outcome = z.infer<typeof DeliveryOutcome>;
export type Result = { id: string; receivedAt: Date; outcome: Outcome; units: UnitLine[]; keys: string[] };

/** Keeps deliveries as they came, with one statement. */
export async function storeDeliveries(db: Db, deliveries: readonly Delivery[]): Promise<void> {
  await db.withoutTenantOnce(
    "webhooks are kept before it is known whom they concern",
    `insert into webhook_deliveries (id, received_at, source, payload)
     select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[])`,
    [
      deliveries.map((delivery) => delivery.id),
      deliveries.map((delivery) => delivery.receivedAt),
      deliveries.map((delivery) => delivery.source),
      deliveries.map((delivery) => delivery.payload),
    ],
  );
}

const mark = (unhurried: boolean) => `
  update webhook_deliveries d set outcome = r.outcome, units = r.units, keys = r.keys, processed_at = $2,
    attempts = d.attempts + 1, error = null, replayed_at = case when $3 then $2 else d.replayed_at end
  from jsonb_to_recordset($1) as r (id uuid, "receivedAt" timestamptz, outcome text, units jsonb, keys text[])
  where d.id = r.id and d.received_at = r."receivedAt" and d.received_at between $4 and $5
  ${unhurried ? "and (select set_config('synchronous_commit', 'off', true)) is not null" : ""}`;

function markValues(results: readonly Result[], now: Date, replayed: boolean): unknown[] {
  const times = results.map(({ receivedAt }) => receivedAt.getTime());
  // The bounds let the planner see the one or two days that it is about.
  return [JSON.stringify(results), now, replayed, new Date(Math.min(...times)), new Date(Math.max(...times))];
}

/** Writes what became of deliveries, and what they are found by; `replayed`: taken apart once more, on request. */
export async function markDeliveries(
  client: ClientBase,
  results: readonly Result[],
  now: Date,
  { replayed = false }: { replayed?: boolean } = {},
): Promise<void> {
  await client.query(mark(false), markValues(results, now, replayed));
}

/** The same in a transaction of its own that does not wait for the disk. */
export async function markDeliveriesUnhurried(db: Db, results: readonly Result[], now: Date): Promise<void> {
  // Never on disk before what it tells of: both are in one log, in this order.
  await db.withoutTenantOnce("what became of webhooks", mark(true), markValues(results, now, false));
}

/** Notes that an attempt came to nothing for reasons outside the delivery; it stays pending, or is failed at last. */
export async function noteAttempt(
  client: ClientBase,
  ids: readonly string[],
  error: string,
  maxAttempts: number,
): Promise<void> {
  await client.query(
    `update webhook_deliveries set attempts = attempts + 1, error = $2,
       outcome = case when attempts + 1 >= $3 then 'failed' else outcome end
     where id = any($1::uuid[]) and outcome = 'pending'`,
    [ids, error, maxAttempts],
  );
}

/** Deliveries stored before `before` that nobody finished; locked for the transaction, those of others skipped. */
export async function lockPending(client: ClientBase, before: Date, limit: number): Promise<Delivery[]> {
  const { rows } = await client.query<{ id: string; received_at: Date; source: string; payload: string }>(
    `select id, received_at, source, payload from webhook_deliveries
     where outcome = 'pending' and received_at < $1 order by id limit $2 for update skip locked`,
    [before, limit],
  );
  return rows.map((row) => ({ id: row.id, receivedAt: row.received_at, source: row.source, payload: row.payload }));
}
