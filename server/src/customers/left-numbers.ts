import type { Tx } from "../platform/db/tx.ts";
import type { Known } from "./claims.ts";
import { type Address, type Group, keyOf } from "./sightings.ts";

/** Numbers are given to other people: what a customer gave up is theirs only for what was written before. */
export async function noteLeft(tx: Tx, groups: readonly Group[]): Promise<void> {
  for (const { left } of groups) if (left) await setLeft(tx, left.addresses, left.at);
}

/**
 * Lets go of numbers that were given up before this was written from them: whoever writes is met as somebody new. Unless
 * their id says that the customer is back.
 */
export async function releaseLeft(tx: Tx, groups: readonly Group[], known: Known): Promise<void> {
  if (known.left.size === 0) return;
  for (const { addresses, stated, wroteAt } of groups) {
    if (wroteAt === null || stated.size > 0) continue;
    const given = addresses.filter((address) => (known.left.get(keyOf(address)) ?? wroteAt) < wroteAt);
    const owners = new Set(given.map((address) => known.owners.get(keyOf(address))));
    if (given.length === 0) continue;
    if (addresses.some(({ kind, value }) => kind === "bsuid" && owners.has(known.owners.get(keyOf({ kind, value }))))) {
      await setLeft(tx, given, null);
      continue;
    }
    await tx.query(
      `delete from customer_identities i using unnest($2::text[], $3::text[]) a (kind, value)
       where i.business_id = $1 and i.kind = a.kind and i.value = a.value and i.left_at is not null`,
      [tx.businessId, ...columnsOf(given)],
    );
    for (const address of given) known.owners.delete(keyOf(address));
  }
}

const setLeft = (tx: Tx, addresses: readonly Address[], at: Date | null) =>
  tx.query(
    `update customer_identities i set left_at = $4 from unnest($2::text[], $3::text[]) a (kind, value)
     where i.business_id = $1 and i.kind = a.kind and i.value = a.value`,
    [tx.businessId, ...columnsOf(addresses), at],
  );

const columnsOf = (addresses: readonly Address[]): [string[], string[]] => [
  addresses.map(({ kind }) => kind),
  addresses.map(({ value }) => value),
];
