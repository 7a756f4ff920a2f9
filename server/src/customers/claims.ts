import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Profile, profileOf } from "./profiles.ts";
import { type Group, keyOf, keysOf } from "./sightings.ts";
import { keepWords } from "./words.ts";

export type Claim = { kind: string; value: string; customer_id: string; channel_id: string | null };
/** Of each address the customer, of each customer met the profile as it is kept. */
export type Known = {
  owners: Map<string, string>;
  profiles: Map<string, Profile>;
  /** Of addresses that their customers gave up, when. */
  left: Map<string, Date>;
};

/** Phone numbers come first among the addresses of a group, so that their customer wins. */
export function customerOf(group: Group, owners: ReadonlyMap<string, string>): string {
  for (const key of keysOf(group)) {
    const id = owners.get(key);
    if (id !== undefined) return id;
  }
  throw new Error("a person without a customer");
}

/** A look into the index for each address (`limit`), whatever the statistics say: plans are made while tables are small, and kept. */
export async function customersOf(tx: Tx, groups: readonly Group[]): Promise<Known> {
  const addresses = groups.flatMap((group) => group.addresses);
  const rows = await tx.queryPlanned<Claim & Profile & { left_at: Date | null }>(
    `select i.kind, i.value, i.customer_id, i.left_at, c.profile_name, c.username, c.phone, c.last_message_at,
       coalesce(c.several_numbers, false) as several_numbers
     from unnest($2::text[], $3::text[]) a (kind, value)
     cross join lateral (
       select * from customer_identities i where i.business_id = $1 and i.kind = a.kind and i.value = a.value limit 1
     ) i
     left join lateral (select * from customers c where c.business_id = $1 and c.id = i.customer_id limit 1) c on true`,
    [tx.businessId, addresses.map((address) => address.kind), addresses.map((address) => address.value)],
  );
  return {
    owners: new Map(rows.map((row) => [keyOf(row), row.customer_id])),
    profiles: new Map(rows.map((row) => [row.customer_id, row])),
    left: new Map(rows.flatMap((row) => (row.left_at === null ? [] : [[keyOf(row), row.left_at]]))),
  };
}

/**
 * Claims the addresses of people never met, then writes the customers whose claims held. Whoever lost one address to
 * another process meanwhile is that process's customer, and what was claimed is theirs.
 */
export async function welcome(tx: Tx, strangers: readonly Group[], known: Known): Promise<void> {
  const proposed = strangers.map((group) => ({ group, id: newId() }));
  await claim(
    tx,
    proposed.flatMap(({ group, id }) =>
      group.addresses.map((address) => ({ ...address, customer_id: id, channel_id: group.channelId })),
    ),
  );
  const { owners, profiles } = await customersOf(tx, strangers);
  for (const { group, id } of proposed) await yieldTo(tx, group, id, owners);
  for (const [key, id] of owners) known.owners.set(key, id);

  const ours = proposed.filter(({ group, id }) => customerOf(group, owners) === id);
  for (const [id, profile] of profiles) known.profiles.set(id, profile);
  for (const { group, id } of ours)
    known.profiles.set(id, {
      ...profileOf(group),
      ...{ last_message_at: group.wroteAt, several_numbers: false },
    });
  await tx.query(
    `insert into customers (business_id, id, profile_name, username, phone, last_message_at, created_at, updated_at)
     select $1, c.id, c.profile_name, c.username, c.phone, c.wrote_at, $3, $3
     from jsonb_to_recordset($2) as c (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)`,
    [tx.businessId, JSON.stringify(ours.map(({ group, id }) => ({ id, ...profileOf(group) }))), tx.now()],
  );
  await keepWords(
    tx,
    ours.map(({ id }) => id),
  );
}

async function yieldTo(tx: Tx, group: Group, id: string, owners: Map<string, string>): Promise<void> {
  const keys = keysOf(group);
  const winner = keys.map((key) => owners.get(key)).find((owner) => owner !== undefined && owner !== id);
  if (winner === undefined) return;
  for (const key of keys) if (owners.get(key) === id) owners.set(key, winner);
  await tx.query("update customer_identities set customer_id = $3 where business_id = $1 and customer_id = $2", [
    tx.businessId,
    id,
    winner,
  ]);
}

/** Addresses are claimed in order, so that two processes cannot wait for each other. */
export async function claim(tx: Tx, claims: readonly Claim[]): Promise<void> {
  await tx.query(
    `insert into customer_identities (business_id, kind, value, customer_id, channel_id, created_at)
     select $1, c.kind, c.value, c.customer_id, c.channel_id, $3
     from jsonb_to_recordset($2) as c (kind text, value text, customer_id uuid, channel_id uuid)
     order by c.kind, c.value
     on conflict (business_id, kind, value) do nothing`,
    [tx.businessId, JSON.stringify(claims), tx.now()],
  );
}
