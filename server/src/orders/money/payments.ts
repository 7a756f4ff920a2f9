import type { OrderPayment, PaymentMethod } from "@croozer/contracts/orders";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";

export type NewPayment = {
  kind: Exclude<OrderPayment["kind"], "dispute">;
  amountMinor: number;
  method: PaymentMethod;
  note?: string | null | undefined;
  /** Done unless told: only a provider takes its time. */
  state?: "pending" | "done";
  provider?: string | null;
  reference?: string | null;
  /** Of a refund: the payment whose money goes back. */
  ofPaymentId?: string | null;
  dueAgain?: boolean;
  unsettledMinor?: number;
};

/**
 * Records money taken or given back.
 * @returns its id
 */
export async function insertPayment(tx: Tx, orderId: string, payment: NewPayment): Promise<string> {
  const { actor } = tx;
  const { state = "done", provider = null, reference = null, ofPaymentId = null } = payment;
  const id = newId();
  await tx.query(
    `insert into order_payments (business_id, id, order_id, kind, method, amount_minor, note, at, actor_kind, actor_id,
       actor_name, state, done_at, provider, reference, of_payment_id, due_again, unsettled_minor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[tx.businessId, id, orderId, payment.kind, payment.method, payment.amountMinor, payment.note || null],
      ...[tx.now(), actor.kind, actor.kind === "system" ? null : actor.id, actor.name],
      ...[state, state === "done" ? tx.now() : null, provider, reference, ofPaymentId],
      ...[payment.dueAgain ?? false, payment.unsettledMinor ?? 0],
    ],
  );
  return id;
}

export type PaymentRow = Pick<OrderPayment, "id" | "kind" | "method" | "amountMinor" | "state" | "provider"> & {
  orderId: string;
  reference: string | null;
  ofPaymentId: string | null;
  dueAgain: boolean;
  unsettledMinor: number;
  note: string | null;
  at: Date;
  by: string;
};

const columns = `id, order_id as "orderId", kind, method, amount_minor as "amountMinor", note, at, actor_name as by, state,
  provider, reference, of_payment_id as "ofPaymentId", due_again as "dueAgain", unsettled_minor as "unsettledMinor"`;

/** Money taken and given back, oldest first. */
export const readPaymentRows = (tx: Tx, orderId: string): Promise<PaymentRow[]> =>
  tx.query<PaymentRow>(
    `select ${columns} from order_payments where business_id = $1 and order_id = $2 order by at, id`,
    [tx.businessId, orderId],
  );

export async function readPayments(tx: Tx, orderId: string): Promise<OrderPayment[]> {
  return (await readPaymentRows(tx, orderId)).map(
    ({ id, kind, method, amountMinor, state, provider, note, at, by }) => ({
      ...{ id, kind, method, amountMinor, state, provider, note, at: at.toISOString(), by },
    }),
  );
}

export async function findPayment(tx: Tx, id: string): Promise<PaymentRow | null> {
  const rows = await tx.query<PaymentRow>(`select ${columns} from order_payments where business_id = $1 and id = $2`, [
    tx.businessId,
    id,
  ]);
  return rows[0] ?? null;
}

/** What a provider calls by this name. */
export async function findByReference(tx: Tx, provider: string, reference: string): Promise<PaymentRow | null> {
  const rows = await tx.query<PaymentRow>(
    `select ${columns} from order_payments where business_id = $1 and provider = $2 and reference = $3`,
    [tx.businessId, provider, reference],
  );
  return rows[0] ?? null;
}

/** How a refund went on. The order is held. */
export async function updateRefund(
  tx: Tx,
  id: string,
  change: { state: OrderPayment["state"]; reference: string | null; unsettledMinor: number; failure: string | null },
): Promise<void> {
  await tx.query(
    `update order_payments set state = $3, reference = coalesce($4, reference), unsettled_minor = $5, failure = $6,
       done_at = case when $3 = 'done' then coalesce(done_at, $7) end
     where business_id = $1 and id = $2`,
    [tx.businessId, id, change.state, change.reference, change.unsettledMinor, change.failure, tx.now()],
  );
}
