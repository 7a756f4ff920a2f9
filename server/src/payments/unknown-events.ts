import type { Tx } from "../platform/db/tx.ts";
import type { News } from "./provider.ts";

/** The payment that news is about, as far as it names one that must be known first. */
export const aboutOf = (news: News | null): string | null =>
  news !== null && (news.kind === "refund" || news.kind === "dispute") ? news.paymentReference : null;

/**
 * What was told of a payment before the payment itself was known is taken now, each event by a job of its own. The event that
 * brings a payment may be the one that was lost, and be found out about only when its link is looked up.
 */
export async function takeEventsAbout(tx: Tx, provider: string, paymentReference: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `update payment_events set outcome = 'pending', about = null
     where business_id = $1 and provider = $2 and about = $3 and outcome = 'unknown' returning id`,
    [tx.businessId, provider, paymentReference],
  );
  for (const { id } of rows)
    tx.enqueue({ task: "take_payment_event", key: `${provider}:${id}`, payload: { provider, id } });
}
