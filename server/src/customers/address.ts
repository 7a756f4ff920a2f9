import type { Tx } from "../platform/db/tx.ts";
import { type Reach, writtenFrom } from "./reach.ts";

/**
 * Where to reach customers: their newest phone number exactly as WhatsApp gave it, or the one somebody typed while they
 * never wrote; and the newest business-scoped id that is good for the channel. Those who have neither are left out; who
 * turned out to be another customer is reached as that one, and who has several numbers at the one they wrote from last.
 */
export async function findAddresses(
  tx: Tx,
  customerIds: readonly string[],
  channelId: string | null = null,
): Promise<Map<string, Reach>> {
  if (customerIds.length === 0) return new Map();
  const rows = await tx.query<{ customer_id: string; kind: string; value: string; phone: string | null }>(
    `select distinct on (p.id, i.kind) p.id as customer_id, i.kind, i.value, p.phone
     from customers p
     join customer_identities i on i.business_id = $1 and i.customer_id = p.kept_id
     left join channels own on own.business_id = $1 and own.id = $3
     left join channels seen on seen.business_id = $1 and seen.id = i.channel_id
     where p.business_id = $1 and p.id = any ($2)
     order by p.id, i.kind, i.left_at is null desc,
       case when i.kind <> 'bsuid' then 0 when i.channel_id = $3 then 2 when seen.integration_id = own.integration_id then 1 else 0 end desc,
       i.created_at desc, i.value desc`,
    [tx.businessId, customerIds, channelId],
  );
  const found = new Map<string, Reach>();
  const written = channelId === null ? new Map<string, Reach>() : await writtenFrom(tx, customerIds, channelId);
  for (const [id, own] of Map.groupBy(rows, (row) => row.customer_id)) {
    const of = (kind: string) => own.find((row) => row.kind === kind)?.value ?? null;
    const bsuid = of("bsuid");
    // Never the key of a number: it may be a writing that nobody gave.
    const typed = bsuid === null ? (own[0]?.phone?.replaceAll(/\D/g, "") ?? null) : null;
    found.set(id, written.get(id) ?? { waId: of("wa_id") ?? typed, bsuid });
  }
  return found;
}

/** Where to reach one customer. */
export async function findAddress(tx: Tx, customerId: string, channelId: string | null = null): Promise<Reach> {
  return (await findAddresses(tx, [customerId], channelId)).get(customerId) ?? { waId: null, bsuid: null };
}
