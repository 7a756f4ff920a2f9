import { sqlFor } from "../platform/db/db.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";

/** Keeps who did what from where. */
export async function audit(
  tx: Tx,
  action: string,
  target: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.run(
    sqlFor.insertInto("audit_entries").values({
      business_id: tx.businessId,
      id: newId(),
      at: tx.now(),
      actor: JSON.stringify(tx.actor),
      action,
      target,
      detail: JSON.stringify(detail),
    }),
  );
}
