import type { PaymentProviderName } from "@croozer/contracts/payments";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";

export type LinkRow = {
  id: string;
  orderId: string;
  provider: PaymentProviderName;
  state: "making" | "open" | "replaced" | "closed" | "paid" | "refused";
  amountMinor: number;
  currency: string;
  reference: string | null;
  url: string | null;
  expiresAt: Date;
};

const columns = `id, order_id as "orderId", provider, state, amount_minor as "amountMinor", currency, reference, url,
  expires_at as "expiresAt"`;

/** The one a customer may pay by; at most one of an order. */
export async function findCurrent(tx: Tx, orderId: string): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(
    `select ${columns} from payment_links where business_id = $1 and order_id = $2 and state in ('making', 'open')`,
    [tx.businessId, orderId],
  );
  return rows[0] ?? null;
}

/** Those to be closed at the provider. */
export const listReplaced = (tx: Tx, orderId: string): Promise<LinkRow[]> =>
  tx.query<LinkRow>(
    `select ${columns} from payment_links where business_id = $1 and order_id = $2 and state = 'replaced'`,
    [tx.businessId, orderId],
  );

/** Whose name at the provider it is; held until the commit. */
export async function lockByReference(tx: Tx, provider: string, reference: string): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(
    `select ${columns} from payment_links where business_id = $1 and provider = $2 and reference = $3 for update`,
    [tx.businessId, provider, reference],
  );
  return rows[0] ?? null;
}

export type NewLink = Pick<LinkRow, "orderId" | "provider" | "amountMinor" | "currency" | "expiresAt">;

/** Null when somebody else began one at the same moment. */
export async function insertLink(tx: Tx, link: NewLink): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(
    `insert into payment_links (business_id, id, order_id, provider, state, amount_minor, currency, expires_at, created_at)
     values ($1, $2, $3, $4, 'making', $5, $6, $7, $8)
     on conflict (business_id, order_id) where state in ('making', 'open') do nothing returning ${columns}`,
    [
      ...[tx.businessId, newId(), link.orderId, link.provider, link.amountMinor, link.currency],
      ...[link.expiresAt, tx.now()],
    ],
  );
  return rows[0] ?? null;
}

/** Moves a link on, from one of these states; false when it stands elsewhere by now. */
export async function moveLink(
  tx: Tx,
  id: string,
  from: readonly LinkRow["state"][],
  to: LinkRow["state"],
): Promise<boolean> {
  const rows = await tx.query(
    "update payment_links set state = $3 where business_id = $1 and id = $2 and state = any($4) returning 1",
    [tx.businessId, id, to, from],
  );
  return rows.length > 0;
}

/** What the provider made of it. One that was replaced meanwhile has to be closed there, by this name. */
export async function nameLink(tx: Tx, id: string, made: { reference: string; url: string }): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(
    `update payment_links set reference = $3, url = $4, state = case when state = 'making' then 'open' else state end
     where business_id = $1 and id = $2 returning ${columns}`,
    [tx.businessId, id, made.reference, made.url],
  );
  return rows[0] ?? null;
}
