import { getBusiness } from "../../businesses/businesses.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { nearlyDueOf, nearlyOver, replyDueOf, type Waiting } from "./due.ts";

/** Conversations looked at in a transaction. */
const batch = 200;
const minuteMs = 60_000;

type Row = Waiting & { id: string; waiting_since: Date; told: boolean };

/**
 * Marks who waits for longer than the business promises, each once: counted with the conversation, told to open screens
 * and as `conversation.reply_late`. Whose time is nearly over is told of once as well, as `conversation.reply_due_soon`.
 * What somebody else holds is left for the next time.
 * @returns how many are late since the last look
 */
export async function markLateReplies(tx: Tx): Promise<number> {
  const { settings } = await getBusiness(tx);
  const promised = [settings.firstReplyMinutes, settings.nextReplyMinutes].filter((minutes) => minutes !== null);
  if (promised.length === 0) return 0;
  const now = tx.now();
  let count = 0;
  let after = new Date(0);
  for (;;) {
    const rows = await tx.query<Row>(
      `select id, waiting_since, first_answered_at, soon_for is not distinct from waiting_since as told from conversations
       where business_id = $1 and waiting_since > $2 and waiting_since <= $3 and late_for is distinct from waiting_since
       order by waiting_since limit $4 for update skip locked`,
      // Nobody is nearly late before so many minutes are over, whatever the hours.
      [tx.businessId, after, new Date(now.getTime() - Math.min(...promised) * nearlyOver * minuteMs), batch],
    );
    const late = rows.filter((row) => {
      const due = replyDueOf(settings, row);
      return due !== null && Date.parse(due.at) <= now.getTime();
    });
    count += late.length;
    if (late.length > 0) await mark(tx, late);
    const isLate = new Set(late);
    const soon = rows.filter((row) => {
      const from = row.told || isLate.has(row) ? null : nearlyDueOf(settings, row);
      return from !== null && from <= now;
    });
    if (soon.length > 0) await tellSoon(tx, soon);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return count;
    after = last.waiting_since;
  }
}

async function mark(tx: Tx, late: readonly Row[]): Promise<void> {
  const rows = await tx.query<{ id: string; version: number }>(
    `update conversations set late_for = waiting_since, late_replies = late_replies + 1, version = version + 1, updated_at = $3
     where business_id = $1 and id = any ($2) returning id, version`,
    [tx.businessId, late.map(({ id }) => id), tx.now()],
  );
  for (const { id, version } of rows) {
    tx.notice({ type: "conversation", id, version });
    record(tx, "conversation.reply_late", { conversationId: id });
  }
}

/** Nothing that screens show changes: they know by when each is due. */
async function tellSoon(tx: Tx, soon: readonly Row[]): Promise<void> {
  const ids = soon.map(({ id }) => id);
  await tx.query("update conversations set soon_for = waiting_since where business_id = $1 and id = any ($2)", [
    tx.businessId,
    ids,
  ]);
  for (const conversationId of ids) record(tx, "conversation.reply_due_soon", { conversationId });
}
