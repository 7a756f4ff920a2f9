import type { Tx } from "../platform/db/tx.ts";

type Address = { waId: string | null; bsuid: string | null };

/**
 * Where to reach customers: their newest phone number as WhatsApp knows it, and their newest business-scoped id. Those
 * who have neither are left out.
 */
export async function findAddresses(tx: Tx, customerIds: readonly string[]): Promise<Map<string, Address>> {
  const addresses = new Map<string, Address>();
  if (customerIds.length === 0) return addresses;
  const rows = await tx.query<{ customer_id: string; kind: string; value: string }>(
    `select distinct on (customer_id, kind) customer_id, kind, value from customer_identities
     where business_id = $1 and customer_id = any ($2) and kind in ('wa_id', 'bsuid')
     order by customer_id, kind, created_at desc, value desc`,
    [tx.businessId, customerIds],
  );
  for (const { customer_id, kind, value } of rows) {
    const address = addresses.get(customer_id) ?? { waId: null, bsuid: null };
    addresses.set(customer_id, kind === "wa_id" ? { ...address, waId: value } : { ...address, bsuid: value });
  }
  return addresses;
}

/** The customer that WhatsApp knows by this phone number, in any writing of it. */
export async function findCustomerByPhone(tx: Tx, phone: string): Promise<string | null> {
  const rows = await tx.query<{ customer_id: string }>(
    "select customer_id from customer_identities where business_id = $1 and kind = 'wa_id' and value = $2",
    [tx.businessId, phone.replaceAll(/\D/g, "")],
  );
  return rows[0]?.customer_id ?? null;
}
