import type { Tx } from "../../platform/db/tx.ts";

/** Shows how far messages have come in the lines of their conversations. The caller holds the conversations. */
export async function showStatuses(tx: Tx, messageIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ conversation: string; version: number }>("select * from show_statuses($1, $2, $3)", [
    tx.businessId,
    messageIds,
    tx.now(),
  ]);
  for (const { conversation, version } of rows) tx.notice({ type: "conversation", id: conversation, version });
}
