import { firstIdOf } from "./new-id.ts";
import type { Tx } from "./tx.ts";

/**
 * Removes some of a business's oldest events of before a time. Their jobs were enqueued with them: nothing reads them again.
 * @returns how many; fewer than `limit` when there are no more
 */
export async function forgetEvents(tx: Tx, before: Date, limit: number): Promise<number> {
  const rows = await tx.query(
    `delete from events where business_id = $1 and id = any (array(
       select id from events where business_id = $1 and id < $2 order by id limit $3))
     returning 1 as one`,
    [tx.businessId, firstIdOf(before), limit],
  );
  return rows.length;
}
