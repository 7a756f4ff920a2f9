import type { Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { isProvider, providersOf } from "./providers.ts";
import { takeNews } from "./take-news.ts";
import { aboutOf } from "./unknown-events.ts";

export type ProviderEvent = { provider: string; id: string; type: string; payload: string };

/** Keeps an event as it came, once, with the job that makes something of it. */
export async function keepEvent(tx: Tx, { provider, id, type, payload }: ProviderEvent): Promise<void> {
  const rows = await tx.query(
    `insert into payment_events (business_id, provider, id, type, payload, received_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (business_id, provider, id) do nothing returning 1`,
    [tx.businessId, provider, id, type, payload, tx.now()],
  );
  if (rows.length > 0) tx.enqueue({ task: "take_payment_event", key: `${provider}:${id}`, payload: { provider, id } });
}

/** Does what follows from an event, once, in the transaction that says so. */
export const takePaymentEvent = ({ config, log }: Platform): JobDefinition =>
  defineJob<{ provider: string; id: string }>("take_payment_event", ({ inTx, payload: { provider, id } }) =>
    inTx(async (tx) => {
      const providers = providersOf(config);
      const rows = await tx.query<{ payload: string; type: string }>(
        `select payload, type from payment_events
         where business_id = $1 and provider = $2 and id = $3 and outcome = 'pending' for update`,
        [tx.businessId, provider, id],
      );
      const [event] = rows;
      if (!event || !isProvider(provider, providers)) return;
      const news = providers[provider].newsOf(event.payload);
      const outcome = await takeNews(tx, provider, news);
      await tx.query(
        `update payment_events set outcome = $4, processed_at = $5, about = $6 where business_id = $1 and provider = $2 and id = $3`,
        [tx.businessId, provider, id, outcome, tx.now(), outcome === "unknown" ? aboutOf(news) : null],
      );
      // An account may sell elsewhere too: what is not ours is no trouble.
      if (outcome === "unknown")
        log.info({ businessId: tx.businessId, provider, id, type: event.type }, "a payment event of nothing here");
    }),
  );
