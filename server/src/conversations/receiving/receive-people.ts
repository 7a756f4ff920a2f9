import { identifyCustomers, noteMarketingWish } from "../../customers/customers.ts";
import type { PersonUnit } from "../../meta/units.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { moveConversations } from "./move-conversations.ts";

export type ArrivedPerson = { channelId: string; unit: PersonUnit };

/**
 * Takes in what is said of people outside their threads: another id, or no marketing any more.
 * @returns of each whether it changed anything; a new id is not told apart from a known one
 */
export async function receivePeople(tx: Tx, arrived: readonly ArrivedPerson[]): Promise<boolean[]> {
  if (arrived.length === 0) return [];
  const { customerIds, merged } = await identifyCustomers(
    tx,
    arrived.map(({ channelId, unit: { person, becomes } }) => ({ ...person, becomes, channelId, wroteAt: null })),
  );
  await moveConversations(tx, merged);
  const changed: boolean[] = [];
  for (const [n, { unit }] of arrived.entries()) {
    const id = customerIds[n];
    const wish = { stop: unit.marketing === "stop", at: unit.at ?? tx.now() };
    changed.push(unit.marketing === null || (id !== undefined && (await noteMarketingWish(tx, id, wish))));
  }
  return changed;
}
