import { newRequestId } from "../platform/db/db.ts";
import type { Platform } from "../platform/platform.ts";

const everyMs = 24 * 3_600_000;
/** Spread, so that a start does not ask Meta about all accounts at once. */
const withinMs = 30 * 60_000;
/** Of a single business it need not be spread. */
const few = 20;

/**
 * Has a job look at every connected account, by one of its numbers: at the start, for accounts connected before, and once
 * a day, for what Meta told and nobody heard. The job's payload is `{ channelId, when: "due" }`.
 */
export function lookAfterAccounts(platform: Platform, task: string): { stop(): void } {
  const look = () =>
    void lookAtAccounts(platform, task).catch((error: Error) =>
      platform.log.warn({ task, err: error.message }, "accounts could not be looked after yet"),
    );
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return { stop: () => clearInterval(timer) };
}

/** Once. */
export async function lookAtAccounts({ db, clock }: Platform, task: string): Promise<void> {
  const { rows } = await db.withoutTenant("accounts that are looked after", (client) =>
    client.query<{ businessId: string; channelId: string }>(
      // One number for each account.
      `select distinct on (business_id, account_id) business_id as "businessId", channel_id as "channelId"
       from channel_routes where type = 'whatsapp' order by business_id, account_id, channel_id`,
    ),
  );
  for (const { businessId, channelId } of rows) {
    const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: task } } as const;
    const laterMs = rows.length <= few ? 0 : Math.floor(Math.random() * withinMs);
    await db.inTx(context, async (tx) =>
      tx.enqueue({
        task,
        key: `${channelId}:due`,
        payload: { channelId, when: "due" },
        runAt: new Date(clock.now().getTime() + laterMs),
      }),
    );
  }
}
