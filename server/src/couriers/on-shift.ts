import { findCustomerByPhone } from "../customers/customers.ts";
import type { Tx } from "../platform/db/tx.ts";

/** Whether a customer is a courier whose page works now: what they write is about the deliveries, as a rule. */
export async function isOnShift(tx: Tx, customerId: string): Promise<boolean> {
  const couriers = await tx.queryPlanned<{ phone: string }>(
    `select c.phone from couriers c
     join courier_links l on l.business_id = c.business_id and l.courier_id = c.id and l.expires_at > $2
     where c.business_id = $1 and c.active and c.phone is not null`,
    [tx.businessId, tx.now()],
  );
  for (const { phone } of couriers) if ((await findCustomerByPhone(tx, phone)) === customerId) return true;
  return false;
}
