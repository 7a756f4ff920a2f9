import type { DisputeMark, DisputeReason, DisputeStatus } from "@croozer/contracts/disputes";
import type { OrderPayment } from "@croozer/contracts/orders";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";

/** What a provider tells of a dispute; `toldAt` by its clock. */
export type Dispute = {
  provider: string;
  /** Of the dispute and of the payment, as the provider calls them. */
  reference: string;
  paymentReference: string;
  amountMinor: number;
  reason: DisputeReason;
  status: DisputeStatus;
  answerBy: Date | null;
  toldAt: Date;
};
export type DisputeRow = Pick<Dispute, "status" | "reason" | "amountMinor" | "toldAt"> & {
  id: string;
  state: OrderPayment["state"];
  /** How much of it was settled no more. */
  unsettledMinor: number;
};

export async function findDispute(tx: Tx, provider: string, reference: string): Promise<DisputeRow | null> {
  const rows = await tx.query<DisputeRow>(
    `select id, state, amount_minor as "amountMinor", unsettled_minor as "unsettledMinor", dispute_status as status,
       dispute_reason as reason, told_at as "toldAt"
     from order_payments where business_id = $1 and provider = $2 and reference = $3 and kind = 'dispute'`,
    [tx.businessId, provider, reference],
  );
  return rows[0] ?? null;
}

const stateOf = (status: DisputeStatus): OrderPayment["state"] =>
  status === "lost" ? "done" : status === "won" ? "failed" : "pending";

/** Writes how a dispute stands. The order is held. */
export async function keepDispute(
  tx: Tx,
  { orderId, paymentId, method }: { orderId: string; paymentId: string; method: string },
  dispute: Dispute & { unsettledMinor: number },
): Promise<string> {
  const { actor } = tx;
  const [row] = await tx.query<{ id: string }>(
    `insert into order_payments as p (business_id, id, order_id, kind, method, amount_minor, at, actor_kind, actor_id,
       actor_name, state, done_at, provider, reference, of_payment_id, unsettled_minor, dispute_status, dispute_reason,
       answer_by, told_at)
     values ($1, $2, $3, 'dispute', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (business_id, provider, reference) where reference is not null do update set
       amount_minor = excluded.amount_minor, state = excluded.state, unsettled_minor = excluded.unsettled_minor,
       done_at = case when excluded.state = 'done' then coalesce(p.done_at, excluded.done_at) end,
       dispute_status = excluded.dispute_status, dispute_reason = excluded.dispute_reason,
       answer_by = excluded.answer_by, told_at = excluded.told_at
     returning id`,
    [
      ...[tx.businessId, newId(), orderId, method, dispute.amountMinor, tx.now()],
      ...[actor.kind, actor.kind === "system" ? null : actor.id, actor.name],
      ...[stateOf(dispute.status), dispute.status === "lost" ? tx.now() : null],
      ...[dispute.provider, dispute.reference, paymentId, dispute.unsettledMinor],
      ...[dispute.status, dispute.reason, dispute.answerBy, dispute.toldAt],
    ],
  );
  return row?.id ?? "";
}

/** Of all the disputes of an order together. */
export async function readDisputeMark(tx: Tx, orderId: string): Promise<DisputeMark | null> {
  const [row] = await tx.query<{ mark: DisputeMark | null }>(
    `select case when bool_or(state = 'pending') then 'open' when bool_or(state = 'done') then 'lost'
       when count(*) > 0 then 'won' end as mark
     from order_payments where business_id = $1 and order_id = $2 and kind = 'dispute'`,
    [tx.businessId, orderId],
  );
  return row?.mark ?? null;
}
