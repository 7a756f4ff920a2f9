import { forgetParked } from "../conversations/conversations.ts";
import { newRequestId } from "../platform/db/db.ts";
import { forgetEvents } from "../platform/db/forget-events.ts";
import type { Platform } from "../platform/platform.ts";

const dayMs = 86_400_000;
/** Rows a transaction: short enough to be in nobody's way. */
const batch = 2_000;

/**
 * What webhooks gave rise to and nobody needs any more goes with the log's own time: events that were told, statuses of
 * messages that are not ours. `isOver` stops it between two batches.
 */
export async function trim({ db, config }: Platform, isOver: () => boolean): Promise<number> {
  const before = new Date(Date.now() - config.webhookRetentionDays * dayMs);
  const { rows } = await db.withoutTenant("businesses whose old events go", (client) =>
    client.query<{ id: string }>("select id from businesses order by id"),
  );
  let total = 0;
  for (const { id: businessId } of rows)
    for (const forget of [forgetEvents, forgetParked]) {
      let gone = batch;
      while (gone === batch && !isOver()) {
        const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: "intake" } } as const;
        gone = await db.inTx(context, (tx) => forget(tx, before, batch), { unhurried: true });
        total += gone;
      }
    }
  return total;
}
