import { newRequestId } from "../../platform/db/db.ts";
import type { Platform } from "../../platform/platform.ts";
import { markLateReplies } from "./late-replies.ts";

const everyMs = 60_000;

/** Has every business that promises answers within a time looked at, each minute, until stopped. */
export function lookAfterReplies(platform: Platform): { stop(): Promise<void> } {
  let isOver = false;
  let looking: Promise<void> | null = null;
  const look = () => {
    // One that takes longer than a minute is not overtaken.
    looking ??= lookAtAll(platform, () => isOver)
      .catch((error: Error) => platform.log.warn({ err: error.message }, "late replies could not be looked for"))
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return {
    async stop() {
      isOver = true;
      clearInterval(timer);
      await looking;
    },
  };
}

async function lookAtAll({ db }: Platform, isOver: () => boolean): Promise<void> {
  const { rows } = await db.withoutTenant("businesses that promise answers within a time", (client) =>
    client.query<{ id: string }>(
      `select id from businesses
       where jsonb_typeof(settings -> 'firstReplyMinutes') = 'number' or jsonb_typeof(settings -> 'nextReplyMinutes') = 'number'
       order by id`,
    ),
  );
  for (const { id: businessId } of rows) {
    if (isOver()) return;
    const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: "replies" } } as const;
    await db.inTx(context, markLateReplies);
  }
}
