import { type DisputeStatus, disputeStatuses } from "@croozer/contracts/disputes";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Order } from "../order.ts";
import type { TimelineNote } from "../timeline.ts";
import { holdOrder, writeChange } from "../write-change.ts";
import { type Dispute, type DisputeRow, findDispute, keepDispute, readDisputeMark } from "./dispute-rows.ts";
import { lost, regained } from "./payment.ts";
import { findByReference } from "./payments.ts";
import { noteSpent } from "./spent.ts";

/**
 * Writes down how a customer's dispute at their bank stands. The newest by the provider's clock counts, and of what it told
 * within one second what is further along; told again or late it changes nothing. Where the order itself stands is no matter
 * of it. Money that is lost is gone as if it had been given back, and nothing is due again.
 * @returns null when no payment of the business is called so; `isNew` says whether anything changed
 */
export async function noteDispute(tx: Tx, dispute: Dispute): Promise<{ order: Order; isNew: boolean } | null> {
  const { provider, reference, paymentReference, amountMinor } = dispute;
  const payment = await findByReference(tx, provider, paymentReference);
  if (payment?.kind !== "payment") return null;
  const before = await holdOrder(tx, payment.orderId, undefined);
  const known = await findDispute(tx, provider, reference);
  if (known !== null && !isNewer(dispute, known)) return { order: before, isNew: false };
  const standing = known?.state === "done" ? regained(before, known.amountMinor, known.unsettledMinor) : before;
  const after = dispute.status === "lost" ? lost(standing, amountMinor) : standing;
  const unsettledMinor = standing.settledMinor - after.settledMinor;
  const { id: paymentId, orderId, method } = payment;
  const disputeId = await keepDispute(tx, { orderId, paymentId, method }, { ...dispute, unsettledMinor });
  const mark = await readDisputeMark(tx, orderId);
  const order = await writeChange(tx, { ...after, dispute: mark }, ...notesOf(dispute, known));
  await noteSpent(tx, before, order);
  tx.notice({ type: "alert", id: disputeId, version: order.version });
  if (known === null || known.status !== dispute.status)
    record(tx, "order.disputed", { orderId, disputeId, status: dispute.status, version: order.version });
  return { order, isNew: true };
}

const rank = (status: DisputeStatus): number => disputeStatuses.indexOf(status);

function isNewer({ toldAt, status, amountMinor }: Dispute, known: DisputeRow): boolean {
  const laterMs = toldAt.getTime() - known.toldAt.getTime();
  if (laterMs !== 0) return laterMs > 0;
  return rank(status) > rank(known.status) || (status === known.status && amountMinor !== known.amountMinor);
}

/** That there is one is told first, also when its end is the first that was heard of it. */
function notesOf({ amountMinor, reason, answerBy, status }: Dispute, known: DisputeRow | null): TimelineNote[] {
  const isOver = status === "won" || status === "lost";
  const isAnswerable = status === "inquiry" || status === "open";
  const dispute = { reason, answerBy: isAnswerable ? (answerBy?.toISOString() ?? null) : null };
  const noteAs = (kind: string): TimelineNote => ({ kind, data: { amountMinor, dispute } });
  // An inquiry that became a dispute is told anew: the money is held back from now on.
  const isBegun = known === null || (known.status === "inquiry" && status === "open");
  return [
    ...(isBegun ? [noteAs(status === "inquiry" ? "dispute_inquiry" : "disputed")] : []),
    ...(status !== known?.status && (isOver || status === "answered") ? [noteAs(`dispute_${status}`)] : []),
  ];
}
