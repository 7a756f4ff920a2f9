import type { Tx } from "../platform/db/tx.ts";

/** Where to reach a customer: their newest phone number as WhatsApp knows it, and their newest business-scoped id. */
export async function findAddress(tx: Tx, customerId: string): Promise<{ waId: string | null; bsuid: string | null }> {
  const rows = await tx.query<{ kind: string; value: string }>(
    `select distinct on (kind) kind, value from customer_identities
     where business_id = $1 and customer_id = $2 order by kind, created_at desc, value desc`,
    [tx.businessId, customerId],
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.value ?? null;
  return { waId: of("wa_id"), bsuid: of("bsuid") };
}

/** The customer that WhatsApp knows by this phone number, in any writing of it. */
export async function findCustomerByPhone(tx: Tx, phone: string): Promise<string | null> {
  const rows = await tx.query<{ customer_id: string }>(
    "select customer_id from customer_identities where business_id = $1 and kind = 'wa_id' and value = $2",
    [tx.businessId, phone.replaceAll(/\D/g, "")],
  );
  return rows[0]?.customer_id ?? null;
}
