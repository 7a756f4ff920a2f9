import type { OrderPayment, PaymentMethod } from "@croozer/contracts/orders";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Order } from "./order.ts";

export type NewPayment = {
  kind: OrderPayment["kind"];
  amountMinor: number;
  method?: PaymentMethod | undefined;
  note?: string | undefined;
};

/** Records money taken or given back: by the method told, as the order is paid, or in cash. */
export async function insertPayment(tx: Tx, order: Order, payment: NewPayment): Promise<void> {
  const { actor } = tx;
  await tx.query(
    `insert into order_payments (business_id, id, order_id, kind, method, amount_minor, note, at, actor_kind, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.businessId, newId(), order.id, payment.kind, payment.method ?? order.paymentMethod ?? "cash"],
      ...[payment.amountMinor, payment.note || null, tx.now()],
      ...[actor.kind, actor.kind === "system" ? null : actor.id, actor.name],
    ],
  );
}

/** Money taken and given back, oldest first. */
export async function readPayments(tx: Tx, orderId: string): Promise<OrderPayment[]> {
  const rows = await tx.query<Omit<OrderPayment, "at"> & { at: Date }>(
    `select id, kind, method, amount_minor as "amountMinor", note, at, actor_name as by
     from order_payments where business_id = $1 and order_id = $2 order by at, id`,
    [tx.businessId, orderId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
