import type { Tx } from "../../platform/db/tx.ts";

/** Shows a held conversation as unread, so that somebody looks at it again. */
export async function markUnread(tx: Tx, conversationId: string): Promise<void> {
  const rows = await tx.query<{ version: number }>(
    `update conversations set unread = 1, version = version + 1, updated_at = $3
     where business_id = $1 and id = $2 and unread = 0 returning version`,
    [tx.businessId, conversationId, tx.now()],
  );
  if (rows[0]) tx.notice({ type: "conversation", id: conversationId, version: rows[0].version });
}
