import type { MergeCustomers } from "@croozer/contracts/customer-merge";
import { findAddress, keepReach, mergeByHand, type Reach } from "../../customers/customers.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { moveConversations } from "../move-conversations.ts";
import { type CustomersThread, threadsOfCustomers } from "./of-customer.ts";

/**
 * Makes two customers one. Their threads become threads of the one that stays; where both have one on a channel, what is
 * written from now on comes into the staying one's, and the other keeps its own number until it is dealt with.
 * @throws `customer.not_found`, `customer.already_merged`
 */
export async function mergePeople(tx: Tx, intoId: string, wish: MergeCustomers): Promise<string> {
  const { from } = wish;
  const before = await withReach(tx, await threadsOfCustomers(tx, [from, intoId]));
  const into = await mergeByHand(tx, intoId, wish);
  await moveConversations(tx, [{ from, into }]);
  const now = new Map((await threadsOfCustomers(tx, [from, into])).map((thread) => [thread.id, thread.customerId]));
  await keepReach(
    tx,
    before.map(({ id, customerId, channelId, reach }) => ({
      ...reach,
      ...{ customerId: now.get(id) ?? customerId, channelId, at: tx.now() },
    })),
  );
  await restLeftBehind(tx, from);
  return into;
}

async function withReach(tx: Tx, threads: readonly CustomersThread[]): Promise<(CustomersThread & { reach: Reach })[]> {
  const all = [];
  for (const thread of threads)
    all.push({ ...thread, reach: await findAddress(tx, thread.customerId, thread.channelId) });
  return all;
}

/** A thread that stayed behind and that nobody waits in is done with. */
async function restLeftBehind(tx: Tx, from: string): Promise<void> {
  const rows = await tx.query<{ id: string; version: number }>(
    `update conversations set status = 'resolved', version = version + 1, updated_at = $3
     where business_id = $1 and customer_id = $2 and status <> 'resolved' and unread = 0 and waiting_since is null
     returning id, version`,
    [tx.businessId, from, tx.now()],
  );
  for (const row of rows) tx.notice({ type: "conversation", ...row });
}
