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

type Claim = { kind: string; value: string; customer_id: string };
type Profile = {
  profile_name: string | null;
  username: string | null;
  phone: string | null;
  last_message_at: Date | null;
};
/** Of each address the customer, of each customer met the profile as it is kept. */
type Known = { owners: Map<string, string>; profiles: Map<string, Profile> };

/**
 * Finds or makes the customers that these people are. People known by a phone number, by a business-scoped id or by
 * both are one customer as soon as one message names both; the customer of the phone number stays. Two processes that
 * meet a new person at once end with one customer: the unique key of the address decides.
 */
export async function identifyCustomers(tx: Tx, sightings: readonly Sighting[]): Promise<Identified> {
  const groups = groupSightings(sightings);
  const known = await customersOf(tx, groups);
  const strangers = groups.filter((group) => keysOf(group).every((key) => !known.owners.has(key)));
  if (strangers.length > 0) await welcome(tx, strangers, known);
  const merged = await joinAddresses(tx, groups, known.owners);
  for (const { from, into } of merged) await mergeCustomers(tx, from, into);
  await refreshProfiles(tx, groups, known);

  const customerIds: string[] = [];
  for (const group of groups) {
    const id = customerOf(group, known.owners);
    for (const index of group.indexes) customerIds[index] = id;
  }
  return { customerIds, merged };
}

const keyOf = (row: { kind: string; value: string }) => `${row.kind}:${row.value}`;

/** Phone numbers come first among the addresses of a group, so that their customer wins. */
function customerOf(group: Group, owners: ReadonlyMap<string, string>): string {
  for (const key of keysOf(group)) {
    const id = owners.get(key);
    if (id !== undefined) return id;
  }
  throw new Error("a person without a customer");
}

async function customersOf(tx: Tx, groups: readonly Group[]): Promise<Known> {
  const addresses = groups.flatMap((group) => group.addresses);
  const rows = await tx.query<Claim & Profile>(
    `select i.kind, i.value, i.customer_id, c.profile_name, c.username, c.phone, c.last_message_at
     from unnest($2::text[], $3::text[]) a (kind, value)
     join customer_identities i on i.business_id = $1 and i.kind = a.kind and i.value = a.value
     left join customers c on c.business_id = $1 and c.id = i.customer_id`,
    [tx.businessId, addresses.map((address) => address.kind), addresses.map((address) => address.value)],
  );
  return {
    owners: new Map(rows.map((row) => [keyOf(row), row.customer_id])),
    profiles: new Map(rows.map((row) => [row.customer_id, row])),
  };
}

/** Claims the addresses of people never met, then writes the customers whose claim held. */
async function welcome(tx: Tx, strangers: readonly Group[], known: Known): Promise<void> {
  const proposed = strangers.map((group) => ({ group, id: newId() }));
  const claims = proposed.flatMap(({ group, id }) =>
    group.addresses.map((address) => ({ ...address, customer_id: id })),
  );
  const now = tx.now();
  await claim(tx, claims, now);
  const { owners, profiles } = await customersOf(tx, strangers);
  for (const [key, id] of owners) known.owners.set(key, id);

  const ours = proposed.filter(({ group, id }) => customerOf(group, owners) === id);
  for (const [id, profile] of profiles) known.profiles.set(id, profile);
  for (const { group, id } of ours) known.profiles.set(id, { ...profileOf(group), last_message_at: group.wroteAt });
  await tx.query(
    `insert into customers (business_id, id, profile_name, username, phone, last_message_at, created_at, updated_at)
     select $1, c.id, c.profile_name, c.username, c.phone, c.wrote_at, $3, $3
     from jsonb_to_recordset($2) as c (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)`,
    [tx.businessId, JSON.stringify(ours.map(({ group, id }) => ({ id, ...profileOf(group) }))), now],
  );
}

/** Addresses are claimed in order, so that two processes cannot wait for each other. */
async function claim(tx: Tx, claims: readonly Claim[], now: Date): Promise<void> {
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
  owners: Map<string, string>,
): Promise<Identified["merged"]> {
  const merged = new Map<string, string>();
  const added: Claim[] = [];
  for (const group of groups) {
    const into = customerOf(group, owners);
    for (const address of group.addresses) {
      const from = owners.get(keyOf(address));
      if (from === undefined) added.push({ ...address, customer_id: into });
      else if (from !== into) merged.set(from, into);
      owners.set(keyOf(address), into);
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

/** When somebody last wrote is kept to the minute. */
const fineMs = 60_000;

function isNews(group: Group, profile: Profile | undefined): boolean {
  if (!profile) return true;
  const seen = profileOf(group);
  const differs = (key: "profile_name" | "username" | "phone") => seen[key] !== null && seen[key] !== profile[key];
  const wroteMs = group.wroteAt?.getTime() ?? 0;
  return (
    differs("profile_name") ||
    differs("username") ||
    differs("phone") ||
    wroteMs > (profile.last_message_at?.getTime() ?? 0) + fineMs
  );
}

/** Writes profiles that changed, in order of id. */
async function refreshProfiles(tx: Tx, groups: readonly Group[], known: Known): Promise<void> {
  const news = new Map<string, object>();
  for (const group of groups) {
    const id = customerOf(group, known.owners);
    if (isNews(group, known.profiles.get(id))) news.set(id, { id, ...profileOf(group) });
  }
  if (news.size === 0) return;
  await tx.query(
    `with seen as materialized (
       select s.* from jsonb_to_recordset($2) as s (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)
     ), held as materialized (
       select c.id from customers c where c.business_id = $1 and c.id in (select id from seen) order by c.id for update
     )
     update customers c set
       profile_name = coalesce(s.profile_name, c.profile_name),
       username = coalesce(s.username, c.username),
       phone = coalesce(s.phone, c.phone),
       last_message_at = greatest(c.last_message_at, s.wrote_at),
       updated_at = $3,
       version = c.version + 1
     from held h join seen s on s.id = h.id
     where c.business_id = $1 and c.id = h.id`,
    [tx.businessId, JSON.stringify([...news.values()]), tx.now()],
  );
}
