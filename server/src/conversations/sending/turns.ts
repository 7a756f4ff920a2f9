import type { Tx } from "../../platform/db/tx.ts";
import { askForDelivery } from "./lane-jobs.ts";

/** Finds out anew where conversations stand in their lanes. The caller holds their rows. */
export async function refreshTurns(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  await tx.queryPlanned("select refresh_turns($1, $2, $3)", [tx.businessId, conversationIds, tx.now()]);
}

/** Their customers have written: what was parked for an answer, or held up by the daily limit, may go, in its order; what waits for its time waits on. */
export async function releaseParked(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ conversation_id: string; channel_id: string; id: string; seq: number }>(
    `update messages set waiting_for = null
     where business_id = $1 and conversation_id = any ($2) and status = 'queued' and waiting_for in ('answer', 'daily_limit')
       and scheduled_for is null
     returning conversation_id, channel_id, id, seq`,
    [tx.businessId, conversationIds],
  );
  for (const row of rows) tx.notice({ type: "message", id: row.id, conversationId: row.conversation_id, seq: row.seq });
  await goOn(tx, rows);
}

/**
 * Pictures that texts wait for have been sent: the texts may follow. A conversation that somebody works on is passed over,
 * its text goes when the wait is over.
 */
export async function releaseFollowers(tx: Tx): Promise<void> {
  const rows = await tx.queryPlanned<{ conversation_id: string; channel_id: string }>(
    `select t.conversation_id, t.channel_id from send_turns t
     join conversations c on c.business_id = $1 and c.id = t.conversation_id
     where t.business_id = $1 and t.behind is not null and t.due_at is not null and t.behind_until > $2
       and exists (select 1 from messages m where m.business_id = $1 and m.id = t.behind and m.status <> 'accepted')
     for update of c skip locked`,
    [tx.businessId, tx.now()],
  );
  await goOn(tx, rows);
}

async function goOn(tx: Tx, rows: readonly { conversation_id: string; channel_id: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await refreshTurns(tx, [...new Set(rows.map((row) => row.conversation_id))]);
  for (const channelId of new Set(rows.map((row) => row.channel_id))) askForDelivery(tx, channelId);
}

/** Has a conversation's queued messages looked at. */
export async function wakeConversation(tx: Tx, conversationId: string): Promise<void> {
  const rows = await tx.query<{ conversation_id: string; channel_id: string }>(
    "select id as conversation_id, channel_id from conversations where business_id = $1 and id = $2 for update",
    [tx.businessId, conversationId],
  );
  await goOn(tx, rows);
}
