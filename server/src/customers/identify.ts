import type { Tx } from "../platform/db/tx.ts";
import { customerOf, customersOf, welcome } from "./claims.ts";
import { joinAddresses, type Merge } from "./join-addresses.ts";
import { noteLeft, releaseLeft } from "./left-numbers.ts";
import { mergeCustomers } from "./merge.ts";
import { refreshProfiles } from "./profiles.ts";
import { noteReach } from "./reach.ts";
import { groupSightings, keysOf, type Sighting } from "./sightings.ts";

export type Identified = {
  /** Of each sighting, in their order. */
  customerIds: string[];
  /** Two customers turned out to be one person: `from` gave its addresses to `into`. */
  merged: Merge[];
};

/**
 * Finds or makes the customers that these people are: by a phone number in any of its writings, by a business-scoped id
 * or by both. They are one customer as soon as one message names both and nothing speaks against it; the customer of the
 * phone number stays. Two processes that meet a new person at once end with one customer: the unique key of the address
 * decides.
 */
export async function identifyCustomers(tx: Tx, sightings: readonly Sighting[]): Promise<Identified> {
  const groups = groupSightings(sightings);
  const known = await customersOf(tx, groups);
  await releaseLeft(tx, groups, known);
  const strangers = groups.filter((group) => keysOf(group).every((key) => !known.owners.has(key)));
  if (strangers.length > 0) await welcome(tx, strangers, known);
  const merged = await joinAddresses(tx, groups, known.owners);
  await noteLeft(tx, groups);
  for (const { from, into } of merged) await mergeCustomers(tx, from, into);
  const people = groups.map((group) => ({ group, id: customerOf(group, known.owners) }));
  await refreshProfiles(tx, people, known.profiles);
  await noteReach(tx, people, known.profiles);
  const customerIds: string[] = [];
  for (const { group, id } of people) for (const index of group.indexes) customerIds[index] = id;
  return { customerIds, merged };
}
