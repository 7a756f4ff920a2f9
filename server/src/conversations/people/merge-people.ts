import type { MergeCustomers } from "@croozer/contracts/customer-merge";
import {
  findAddress,
  findCustomer,
  getCustomer,
  keepReach,
  mergeByHand,
  type Reach,
} from "../../customers/customers.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { moveConversations } from "../receiving/move-conversations.ts";
import { tellActs } from "../teamwork/acts.ts";
import { moveDrafts } from "../waiting/move-drafts.ts";
import { type CustomersThread, threadsOfCustomers } from "./of-customer.ts";

/**
 * Makes two customers one. Their threads become threads of the one that stays; where both have one on a channel, what is
 * written from now on comes into the staying one's, and the other keeps its own number until it is dealt with.
 * @throws `customer.not_found`, `customer.already_merged`
 */
export async function mergePeople(tx: Tx, intoId: string, wish: MergeCustomers): Promise<string> {
  const { from } = wish;
  const into = (await getCustomer(tx, intoId)).id;
  const { name: gone } = (await findCustomer(tx, from)) ?? refuse("customer.not_found");
  await holdThreads(tx, [from, into]);
  const before = await withReach(tx, await threadsOfCustomers(tx, [from, into]));
  await mergeByHand(tx, into, wish);
  await moveConversations(tx, [{ from, into }]);
  const after = await threadsOfCustomers(tx, [from, into]);
  const now = new Map(after.map((thread) => [thread.id, thread.customerId]));
  await keepReach(
    tx,
    before.map(({ id, customerId, channelId, reach }) => ({
      ...reach,
      // Until somebody writes: whatever they write from is later than this.
      ...{ customerId: now.get(id) ?? customerId, channelId, at: new Date(0) },
    })),
  );
  const pairs = pairsOf(after, { from, into });
  for (const pair of pairs) await copyLabels(tx, pair);
  const { name } = await getCustomer(tx, into);
  for (const { id, customerId } of after) {
    const left = customerId === from;
    await tellActs(tx, id, [{ act: "merged", name: left ? name : gone, left }]);
  }
  await restLeftBehind(tx, pairs);
  return into;
}

/** In one order, so that two merges cannot wait for each other. */
const holdThreads = async (tx: Tx, customerIds: readonly string[]) =>
  tx.query("select 1 from conversations where business_id = $1 and id = any ($2) order by id for update", [
    ...[tx.businessId, (await threadsOfCustomers(tx, customerIds)).map(({ id }) => id)],
  ]);

async function withReach(tx: Tx, threads: readonly CustomersThread[]): Promise<(CustomersThread & { reach: Reach })[]> {
  const all = [];
  for (const thread of threads)
    all.push({ ...thread, reach: await findAddress(tx, thread.customerId, thread.channelId) });
  return all;
}

/** Of one channel the thread that is left behind, and the one that goes on. */
type Pair = { left: string; goesOn: string };

const pairsOf = (threads: readonly CustomersThread[], { from, into }: { from: string; into: string }): Pair[] =>
  threads
    .filter(({ customerId }) => customerId === from)
    .flatMap(({ id, channelId }) => {
      const goesOn = threads.find((one) => one.customerId === into && one.channelId === channelId);
      return goesOn ? [{ left: id, goesOn: goesOn.id }] : [];
    });

/** What the thread that is left behind was about, the one that goes on is about as well. */
async function copyLabels(tx: Tx, { left, goesOn }: Pair): Promise<void> {
  await tx.query(
    `insert into conversation_labels (business_id, conversation_id, label_id)
     select $1, $3, label_id from conversation_labels where business_id = $1 and conversation_id = $2
     on conflict do nothing`,
    [tx.businessId, left, goesOn],
  );
  const [row] = await tx.query<{ id: string; version: number }>(
    `update conversations set version = version + 1, updated_at = $3 where business_id = $1 and id = $2
     returning id, version`,
    [tx.businessId, goesOn, tx.now()],
  );
  if (row) tx.notice({ type: "conversation", ...row });
}

/** A thread that stayed behind and that nobody waits in is done with; what is written there goes on with the other. */
async function restLeftBehind(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  const rows = await tx.query<{ id: string; version: number }>(
    `update conversations set status = 'resolved', resolved_at = $3, version = version + 1, updated_at = $3
     where business_id = $1 and id = any ($2) and status <> 'resolved' and unread = 0 and waiting_since is null
     returning id, version`,
    [tx.businessId, pairs.map(({ left }) => left), tx.now()],
  );
  for (const row of rows) tx.notice({ type: "conversation", ...row });
  const open = await tx.query<{ id: string }>(
    "select id from conversations where business_id = $1 and id = any ($2) and status <> 'resolved'",
    [tx.businessId, pairs.map(({ left }) => left)],
  );
  for (const { left, goesOn } of pairs) if (open.every(({ id }) => id !== left)) await moveDrafts(tx, left, goesOn);
}
