import { randomBytes } from "node:crypto";
import type { PaymentProviderName } from "@croozer/contracts/payments";
import type { Db } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";

/** The address to which a provider sends the events of this business, made when it is first asked for. */
export async function hookUrl(tx: Tx, publicUrl: string, provider: PaymentProviderName): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const rows = await tx.query<{ token: string }>(
    `insert into payment_hooks as h (token, business_id, provider) values ($1, $2, $3)
     on conflict (business_id, provider) do update set token = h.token returning token`,
    [token, tx.businessId, provider],
  );
  return `${publicUrl}/api/webhooks/payments/${provider}/${rows[0]?.token ?? token}`;
}

/** Whose events come to an address; null for one that nobody was given. */
export function findHook(db: Db, provider: string, token: string): Promise<{ businessId: string } | null> {
  return db.withoutTenant("a provider's event names an address, not a business", async (client) => {
    const { rows } = await client.query<{ businessId: string }>(
      `select business_id as "businessId" from payment_hooks where token = $1 and provider = $2`,
      [token, provider],
    );
    return rows[0] ?? null;
  });
}
