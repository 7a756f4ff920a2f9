import type { Tx } from "../platform/db/tx.ts";
import { identifyCustomers } from "./identify.ts";
import { phoneKeyOf, readPhone } from "./phone-key.ts";

/**
 * Where to reach a customer: their newest phone number exactly as WhatsApp gave it, or the one somebody typed while they
 * never wrote; and the newest business-scoped id that is good for the channel.
 */
export async function findAddress(
  tx: Tx,
  customerId: string,
  channelId: string | null = null,
): Promise<{ waId: string | null; bsuid: string | null }> {
  const rows = await tx.query<{ kind: string; value: string; typed: string | null }>(
    `select distinct on (i.kind) i.kind, i.value, p.phone as typed
     from customer_identities i
     left join customers p on p.business_id = $1 and p.id = i.customer_id
     left join channels own on own.business_id = $1 and own.id = $3
     left join channels seen on seen.business_id = $1 and seen.id = i.channel_id
     where i.business_id = $1 and i.customer_id = $2
     order by i.kind,
       case when i.kind <> 'bsuid' then 0 when i.channel_id = $3 then 2 when seen.integration_id = own.integration_id then 1 else 0 end desc,
       i.created_at desc, i.value desc`,
    [tx.businessId, customerId, channelId],
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.value ?? null;
  const [waId, bsuid] = [of("wa_id"), of("bsuid")];
  // Never the key: it may be a writing that nobody gave.
  const typed = rows[0]?.typed?.replaceAll(/\D/g, "") ?? null;
  return { waId: waId ?? (bsuid === null ? typed : null), bsuid };
}

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
