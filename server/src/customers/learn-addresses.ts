import type { Tx } from "../platform/db/tx.ts";

/** How a provider named the person that a message of ours went to. */
export type Addressed = { customerId: string; waId: string | null; bsuid: string | null };

/**
 * Keeps what a provider tells of the people we write to: a business-scoped id that is new, a phone number of whom none
 * was known. Whoever has such an address already keeps it: only a message of the person's own makes two customers one.
 */
export async function learnAddresses(tx: Tx, told: readonly Addressed[]): Promise<void> {
  const named = new Map(told.filter(({ waId, bsuid }) => waId ?? bsuid).map((one) => [JSON.stringify(one), one]));
  if (named.size === 0) return;
  await tx.query(
    `insert into customer_identities (business_id, kind, value, customer_id, created_at)
     select distinct on (a.kind, a.value) $1::uuid, a.kind, a.value, c.kept_id, $3::timestamptz
     from jsonb_to_recordset($2) as t ("customerId" uuid, "waId" text, bsuid text)
     join customers c on c.business_id = $1 and c.id = t."customerId"
     cross join lateral (values ('wa_id', t."waId"), ('bsuid', t.bsuid)) as a (kind, value)
     where a.value is not null
       and not exists (
         select 1 from customer_identities i where i.business_id = $1 and i.kind = a.kind and i.value = a.value)
       and (a.kind = 'bsuid' or not exists (
         select 1 from customer_identities i
         where i.business_id = $1 and i.customer_id = c.kept_id and i.kind = 'wa_id'))
     order by a.kind, a.value
     on conflict (business_id, kind, value) do nothing`,
    [tx.businessId, JSON.stringify([...named.values()]), tx.now()],
  );
}
