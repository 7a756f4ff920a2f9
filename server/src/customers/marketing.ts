import type { Tx } from "../platform/db/tx.ts";
import { standsFor } from "./queries.ts";

/**
 * Keeps whether a customer wants marketing messages. The newest word counts, whatever the order they are heard in.
 * @returns false when it changes nothing
 */
export async function noteMarketingWish(tx: Tx, id: string, wish: { stop: boolean; at: Date }): Promise<boolean> {
  const rows = await tx.query(
    `update customers set marketing_stopped_at = case when $3 then $4::timestamptz end, marketing_said_at = $4,
       version = version + 1, updated_at = $5
     where business_id = $1 and id = ${standsFor} and coalesce(marketing_said_at, '-infinity') < $4 returning 1`,
    [tx.businessId, id, wish.stop, wish.at, tx.now()],
  );
  return rows.length > 0;
}
