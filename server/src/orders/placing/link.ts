import { randomBytes } from "node:crypto";
import type { Db } from "../../platform/db/db.ts";
import type { Tx } from "../../platform/db/tx.ts";

/** The address under which the customer follows an order of the business, made when it is first asked for. */
export async function linkOf(tx: Tx, publicUrl: string, orderId: string): Promise<string> {
  const token = randomBytes(16).toString("base64url");
  const rows = await tx.query<{ token: string }>(
    `insert into order_links as l (token, business_id, order_id) values ($1, $2, $3)
     on conflict (business_id, order_id) do update set token = l.token returning token`,
    [token, tx.businessId, orderId],
  );
  return `${publicUrl}/o/${rows[0]?.token ?? token}`;
}

/** Which order a token leads to; null for none. */
export function findLinkedOrder(db: Db, token: string): Promise<{ businessId: string; orderId: string } | null> {
  return db.withoutTenant("a link names an order, not a business", async (client) => {
    const { rows } = await client.query<{ businessId: string; orderId: string }>(
      `select business_id as "businessId", order_id as "orderId" from order_links where token = $1`,
      [token],
    );
    return rows[0] ?? null;
  });
}
