import type { Platform } from "../platform/platform.ts";

const dayMs = 86_400_000;
/** After this the attempt is made again, whatever became of the last one. */
const everyMs = 600_000;

/**
 * Keeps the log's days: those to come are made, those past their time let go of whole. What is pending or failed in a day
 * that goes is kept and told of.
 */
export function createPartitionKeeper({ db, log, config }: Platform): { keep(): Promise<void> } {
  let nextMs = 0;
  return {
    async keep() {
      const nowMs = Date.now();
      if (nowMs < nextMs) return;
      nextMs = nowMs + everyMs;
      const today = new Date(nowMs).toISOString().slice(0, 10);
      await db
        .withoutTenant("partitions of the webhook log", (client) =>
          client.query("call ensure_webhook_partitions($1)", [today]),
        )
        // The default partition takes whatever has no day of its own.
        .catch((error: Error) => log.error({ err: error.message }, "could not make the webhook log's partitions"));
      const before = new Date(nowMs - config.webhookRetentionDays * dayMs);
      try {
        const dropped = await db.withoutTenant("days of the webhook log that are over", (client) =>
          client.query<{ name: string; kept: number }>("select name, kept from drop_webhook_partitions($1)", [before]),
        );
        for (const { name, kept } of dropped.rows) {
          log.info({ partition: name, kept }, "a part of the webhook log is past its time and gone");
          if (kept > 0)
            log.error({ partition: name, kept }, "deliveries that were never written outlive their time: replay them");
        }
      } catch (error) {
        // Somebody was reading for long: again in ten minutes.
        log.warn({ err: error }, "old parts of the webhook log could not be let go of yet");
      }
    },
  };
}
