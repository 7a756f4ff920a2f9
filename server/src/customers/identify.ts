import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { mergeCustomers } from "./merge.ts";
import { type Group, groupSightings, keysOf, type Sighting } from "./sightings.ts";

export type Identified = {
  /** Of each sighting, in their order. */
  customerIds: string[];
  /** Two customers turned out to be one person: `from` gave its addresses to `into`. */
  merged: { from: string; into: string }[];
};

type Known = { kind: string; value: string; customer_id: string };

/**
 * Finds or makes the customers that these people are. People known by a phone number, by a business-scoped id or by
 * both are one customer as soon as one message names both; the customer of the phone number stays. Two processes that
 * meet a new person at once end with one customer: the unique key of the address decides.
 */
export async function identifyCustomers(tx: Tx, sightings: readonly Sighting[]): Promise<Identified> {
  const groups = groupSightings(sightings);
  const known = await customersOf(tx, groups);
  const strangers = groups.filter((group) => keysOf(group).every((key) => !known.has(key)));
  if (strangers.length > 0) await welcome(tx, strangers, known);
  const merged = await joinAddresses(tx, groups, known);
  for (const { from, into } of merged) await mergeCustomers(tx, from, into);
  await refreshProfiles(tx, groups, known);

  const customerIds: string[] = [];
  for (const group of groups) {
    const id = customerOf(group, known);
    for (const index of group.indexes) customerIds[index] = id;
  }
  return { customerIds, merged };
}

const keyOf = (row: { kind: string; value: string }) => `${row.kind}:${row.value}`;

/** Phone numbers come first among the addresses of a group, so that their customer wins. */
function customerOf(group: Group, known: Map<string, string>): string {
  for (const key of keysOf(group)) {
    const id = known.get(key);
    if (id !== undefined) return id;
  }
  throw new Error("a person without a customer");
}

async function customersOf(tx: Tx, groups: readonly Group[]): Promise<Map<string, string>> {
  const addresses = groups.flatMap((group) => group.addresses);
  const rows = await tx.query<Known>(
    `select i.kind, i.value, i.customer_id
     from customer_identities i
     join unnest($2::text[], $3::text[]) a (kind, value) on i.kind = a.kind and i.value = a.value
     where i.business_id = $1`,
    [tx.businessId, addresses.map((address) => address.kind), addresses.map((address) => address.value)],
  );
  return new Map(rows.map((row) => [keyOf(row), row.customer_id]));
}

/** Claims the addresses of people never met, then writes the customers whose claim held. */
async function welcome(tx: Tx, strangers: readonly Group[], known: Map<string, string>): Promise<void> {
  const proposed = strangers.map((group) => ({ group, id: newId() }));
  const claims = proposed.flatMap(({ group, id }) =>
    group.addresses.map((address) => ({ ...address, customer_id: id })),
  );
  const now = tx.now();
  await claim(tx, claims, now);
  const owners = await customersOf(tx, strangers);
  for (const [key, id] of owners) known.set(key, id);

  const ours = proposed.filter(({ group, id }) => customerOf(group, owners) === id);
  await tx.query(
    `insert into customers (business_id, id, profile_name, username, phone, last_message_at, created_at, updated_at)
     select $1, c.id, c.profile_name, c.username, c.phone, c.wrote_at, $3, $3
     from jsonb_to_recordset($2) as c (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)`,
    [tx.businessId, JSON.stringify(ours.map(({ group, id }) => ({ id, ...profileOf(group) }))), now],
  );
}

/** Addresses are claimed in order, so that two processes cannot wait for each other. */
async function claim(tx: Tx, claims: readonly Known[], now: Date): Promise<void> {
  await tx.query(
    `insert into customer_identities (business_id, kind, value, customer_id, created_at)
     select $1, c.kind, c.value, c.customer_id, $3
     from jsonb_to_recordset($2) as c (kind text, value text, customer_id uuid)
     order by c.kind, c.value
     on conflict (business_id, kind, value) do nothing`,
    [tx.businessId, JSON.stringify(claims), now],
  );
}

/** Gives every address of a group to the group's customer: new addresses are added, those of another customer moved. */
async function joinAddresses(
  tx: Tx,
  groups: readonly Group[],
  known: Map<string, string>,
): Promise<Identified["merged"]> {
  const merged = new Map<string, string>();
  const added: Known[] = [];
  for (const group of groups) {
    const into = customerOf(group, known);
    for (const address of group.addresses) {
      const from = known.get(keyOf(address));
      if (from === undefined) added.push({ ...address, customer_id: into });
      else if (from !== into) merged.set(from, into);
      known.set(keyOf(address), into);
    }
  }
  if (added.length > 0) await claim(tx, added, tx.now());
  for (const [from, into] of merged)
    await tx.query("update customer_identities set customer_id = $3 where business_id = $1 and customer_id = $2", [
      tx.businessId,
      from,
      into,
    ]);
  return [...merged].map(([from, into]) => ({ from, into }));
}

const profileOf = (group: Group) => ({
  profile_name: group.profileName,
  username: group.username,
  phone: group.waId === null ? null : `+${group.waId}`,
  wrote_at: group.wroteAt,
});

/** Writes only what changed; when somebody last wrote is kept to the minute. */
async function refreshProfiles(tx: Tx, groups: readonly Group[], known: Map<string, string>): Promise<void> {
  const seen = groups.map((group) => ({ id: customerOf(group, known), ...profileOf(group) }));
  await tx.query(
    `with seen as (
       select c.id, s.profile_name, s.username, s.phone, s.wrote_at
       from (
         select s.id, max(s.profile_name) as profile_name, max(s.username) as username, max(s.phone) as phone, max(s.wrote_at) as wrote_at
         from jsonb_to_recordset($2) as s (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)
         group by s.id
       ) s
       join customers c on c.business_id = $1 and c.id = s.id
       where (s.profile_name is not null and s.profile_name is distinct from c.profile_name)
         or (s.username is not null and s.username is distinct from c.username)
         or (s.phone is not null and s.phone is distinct from c.phone)
         or s.wrote_at > coalesce(c.last_message_at, '-infinity') + interval '1 minute'
       order by c.id
       for update of c
     )
     update customers c set
       profile_name = coalesce(seen.profile_name, c.profile_name),
       username = coalesce(seen.username, c.username),
       phone = coalesce(seen.phone, c.phone),
       last_message_at = greatest(c.last_message_at, seen.wrote_at),
       updated_at = $3,
       version = c.version + 1
     from seen where c.business_id = $1 and c.id = seen.id`,
    [tx.businessId, JSON.stringify(seen), tx.now()],
  );
}
