import type { Tx } from "../platform/db/tx.ts";
import { identifyCustomers } from "./identify.ts";
import { phoneKeyOf, readPhone } from "./phone-key.ts";

/** The customer with this phone number, in any writing of it. `near`: a number of the country it may be written without. */
export async function findCustomerByPhone(tx: Tx, phone: string, near?: string): Promise<string | null> {
  const rows = await tx.query<{ customer_id: string }>(
    "select customer_id from customer_identities where business_id = $1 and kind = 'phone' and value = $2",
    [tx.businessId, phoneKeyOf(readPhone(phone, near))],
  );
  return rows[0]?.customer_id ?? null;
}

/** Finds or makes the customer of a number that somebody typed or imported; once they write, they are the same one. */
export async function customerOfPhone(
  tx: Tx,
  phone: string,
  { name = null, near }: { name?: string | null; near?: string } = {},
): Promise<string> {
  const sighting = { waId: null, bsuid: null, username: null, wroteAt: null, profileName: name };
  const { customerIds } = await identifyCustomers(tx, [{ ...sighting, phone: readPhone(phone, near) }]);
  const id = customerIds[0];
  if (id === undefined) throw new Error("A number found no customer");
  return id;
}
