import { newRequestId } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";

const everyMs = 24 * 3_600_000;
/** Spread, so that a start does not ask Meta about all accounts at once. */
const withinMs = 30 * 60_000;
/** Of a single business it need not be spread. */
const few = 20;

/**
 * Has every connected account's templates looked at: at the start, for accounts connected before and words that changed
 * since, and once a day, for what Meta told and nobody heard.
 */
export function lookAfterTemplates(platform: Platform): { stop(): void } {
  const look = () =>
    void ask(platform).catch((error: Error) =>
      platform.log.warn({ err: error.message }, "templates could not be looked after yet"),
    );
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return { stop: () => clearInterval(timer) };
}

/** Has an account looked at now: Meta has said something of a template that does not fit what is kept of it. */
export function lookNow(tx: Tx, channelId: string): void {
  tx.enqueue({ task: "prepare_templates", key: channelId, payload: { channelId, when: "now" } });
}

/** Exported for its test. */
export async function ask({ db, clock }: Platform): Promise<void> {
  const { rows } = await db.withoutTenant("accounts whose templates are looked after", (client) =>
    client.query<{ businessId: string; channelId: string }>(
      // One number for each account.
      `select distinct on (business_id, account_id) business_id as "businessId", channel_id as "channelId"
       from channel_routes where type = 'whatsapp' order by business_id, account_id, channel_id`,
    ),
  );
  for (const { businessId, channelId } of rows) {
    const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: "templates" } } as const;
    const laterMs = rows.length <= few ? 0 : Math.floor(Math.random() * withinMs);
    await db.inTx(context, async (tx) =>
      tx.enqueue({
        task: "prepare_templates",
        key: `${channelId}:due`,
        payload: { channelId, when: "due" },
        runAt: new Date(clock.now().getTime() + laterMs),
      }),
    );
  }
}
