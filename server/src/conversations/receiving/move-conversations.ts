import type { Tx } from "../../platform/db/tx.ts";

/** Two customers were one person: conversations follow, except on a channel where both had one. */
export async function moveConversations(tx: Tx, merged: readonly { from: string; into: string }[]): Promise<void> {
  for (const { from, into } of merged) {
    const moved = await tx.query<{ id: string; version: number }>(
      // By the channels: a look into the unique key for each.
      `update conversations c set customer_id = $3, version = c.version + 1, updated_at = $4 from channels h
       where h.business_id = $1 and c.business_id = $1 and c.channel_id = h.id and c.customer_id = $2 and not exists (
         select 1 from conversations o
         where o.business_id = $1 and o.channel_id = c.channel_id and o.customer_id = $3)
       returning c.id, c.version`,
      [tx.businessId, from, into, tx.now()],
    );
    for (const { id, version } of moved) tx.notice({ type: "conversation", id, version });
  }
}
