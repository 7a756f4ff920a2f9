import type { Tx } from "../platform/db/tx.ts";
import type { Profile } from "./profiles.ts";
import type { Group } from "./sightings.ts";

export type Reach = { waId: string | null; bsuid: string | null };
export type KeptReach = Reach & { customerId: string; channelId: string; at: Date };

/** Where customers of several numbers wrote from last on a channel; nothing of all others. */
export async function writtenFrom(
  tx: Tx,
  customerIds: readonly string[],
  channelId: string,
): Promise<Map<string, Reach>> {
  const rows = await tx.queryPlanned<Reach & { customer_id: string }>(
    `select r.customer_id, r.wa_id as "waId", r.bsuid from unnest($2::uuid[]) id
     cross join lateral (
       select * from customer_reach r where r.business_id = $1 and r.customer_id = id and r.channel_id = $3 limit 1) r`,
    [tx.businessId, customerIds, channelId],
  );
  return new Map(rows.map(({ customer_id, ...reach }) => [customer_id, reach]));
}

/** The latest counts, whatever the order they are heard in. */
export async function keepReach(tx: Tx, kept: readonly KeptReach[]): Promise<void> {
  if (kept.length === 0) return;
  await tx.query(
    `insert into customer_reach as r (business_id, customer_id, channel_id, wa_id, bsuid, at)
     select distinct on (k."customerId", k."channelId") $1, k."customerId", k."channelId", k."waId", k.bsuid, k.at
     from jsonb_to_recordset($2) as k ("customerId" uuid, "channelId" uuid, "waId" text, bsuid text, at timestamptz)
     order by k."customerId", k."channelId", k.at desc
     on conflict (business_id, customer_id, channel_id) do update
       set wa_id = excluded.wa_id, bsuid = excluded.bsuid, at = excluded.at where r.at <= excluded.at`,
    [tx.businessId, JSON.stringify(kept)],
  );
}

/** Keeps where those who have several numbers write from: they are answered there. */
export async function noteReach(
  tx: Tx,
  people: readonly { id: string; group: Group }[],
  profiles: ReadonlyMap<string, Profile>,
): Promise<void> {
  await keepReach(
    tx,
    people.flatMap(({ id, group: { addresses, channelId, wroteAt } }) => {
      if (wroteAt === null || channelId === null || !profiles.get(id)?.several_numbers) return [];
      const of = (kind: string) => addresses.find((address) => address.kind === kind)?.value ?? null;
      return [{ customerId: id, channelId, waId: of("wa_id"), bsuid: of("bsuid"), at: wroteAt }];
    }),
  );
}

/** Whoever is merged brings along where they wrote from; their threads that stay theirs keep it. */
export async function copyReach(tx: Tx, from: string, into: string): Promise<void> {
  await tx.query(
    `insert into customer_reach (business_id, customer_id, channel_id, wa_id, bsuid, at)
     select $1, $3, channel_id, wa_id, bsuid, at from customer_reach where business_id = $1 and customer_id = $2
     on conflict do nothing`,
    [tx.businessId, from, into],
  );
}
