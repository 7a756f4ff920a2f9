import { keepWords } from "../customers/customers.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";

/** A customer as the intake makes them, for tests of orders. */
export async function saveTestCustomer(
  tx: Tx,
  customer: { name?: string; phone?: string; username?: string; at?: Date } = {},
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into customers (business_id, id, profile_name, phone, username, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [
      tx.businessId,
      id,
      customer.name ?? "Noa",
      customer.phone ?? null,
      customer.username ?? null,
      customer.at ?? tx.now(),
    ],
  );
  await keepWords(tx, [id]);
  return id;
}
