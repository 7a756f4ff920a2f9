import type { Tx } from "../platform/db/tx.ts";
import { type Claim, claim, customerOf } from "./claims.ts";
import { type Address, type Group, keyOf } from "./sightings.ts";

/** `from` gave its addresses to `into`. */
export type Merge = { from: string; into: string };

/**
 * Gives every address of a group to the group's customer: new addresses are added, those of another customer moved, and
 * the two are one from then on. Except where a message names a number and an id that speak against each other: then the
 * number decides whose message it is, and both customers stay as they are.
 */
export async function joinAddresses(tx: Tx, groups: readonly Group[], owners: Map<string, string>): Promise<Merge[]> {
  const merged = new Map<string, string>();
  const added: Claim[] = [];
  for (const group of groups) {
    const into = customerOf(group, owners);
    for (const address of group.addresses) {
      const from = owners.get(keyOf(address));
      if (from === undefined) added.push({ ...address, customer_id: into, channel_id: group.channelId });
      else if (from !== into) {
        if (await contradicts(tx, group, address, { from, into })) continue;
        merged.set(from, into);
      }
      owners.set(keyOf(address), into);
    }
  }
  if (added.length > 0) await claim(tx, added);
  for (const [from, into] of merged)
    await tx.query("update customer_identities set customer_id = $3 where business_id = $1 and customer_id = $2", [
      tx.businessId,
      from,
      into,
    ]);
  return [...merged].map(([from, into]) => ({ from, into }));
}

/**
 * Two writings of one number, and what the provider states (a changed number or id), speak for themselves. An id seen
 * beside a number does so only while nothing is known against it: the number had no other id in this account, the id no
 * other number. Ids change with the number, and numbers go to other people; each portfolio has ids of its own.
 */
async function contradicts(tx: Tx, group: Group, address: Address, { from, into }: Merge): Promise<boolean> {
  if (address.kind !== "bsuid" || group.stated.has(keyOf(address))) return false;
  const rows = await tx.query<{ customer_id: string; kind: string; value: string; same_account: boolean }>(
    `select i.customer_id, i.kind, i.value,
       coalesce(seen.integration_id = own.integration_id, true) as same_account
     from customer_identities i
     left join channels seen on seen.business_id = $1 and seen.id = i.channel_id
     left join channels own on own.business_id = $1 and own.id = $4
     where i.business_id = $1 and i.customer_id in ($2, $3)`,
    [tx.businessId, from, into, group.channelId],
  );
  const named = new Set(group.addresses.map(keyOf));
  return rows.some((row) => {
    if (named.has(keyOf(row))) return false;
    return row.customer_id === from ? row.kind === "phone" : row.kind === "bsuid" && row.same_account;
  });
}
