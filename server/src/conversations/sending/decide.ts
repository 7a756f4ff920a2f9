import { isRetryable } from "../../meta/codes.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { isClosed, lockThread, refuseClosed, type Thread } from "../writing/queue-message.ts";
import { takeBackReaction } from "../writing/reactions.ts";
import { askForDelivery } from "./lane-jobs.ts";
import { showStatuses } from "./show-statuses.ts";
import { refreshTurns } from "./turns.ts";

type Found = { status: string; type: string; error_code: string | null; settle_at: Date | null; seq: number };

/**
 * Sends a failed message again. One of which it is not known whether it went out is never sent again.
 * @throws message.not_found · message.not_retryable · conversation.window_closed
 */
export async function retryMessage(tx: Tx, messageId: string): Promise<void> {
  const { thread, message } = await lockMessage(tx, messageId);
  if (message.status !== "failed" || !isRetryable(message.error_code ?? "")) refuse("message.not_retryable");
  if (message.type !== "template" && isClosed(tx, thread)) refuseClosed(thread);
  await change(tx, thread, messageId, "queued");
}

/**
 * A person says what became of an uncertain message, once Meta had its time to tell.
 * @throws message.not_found · message.not_settleable before that · conversation.window_closed for sending it again
 */
export async function settleMessage(tx: Tx, messageId: string, decision: "sent" | "send_again"): Promise<void> {
  const { thread, message } = await lockMessage(tx, messageId);
  const settleFrom = message.settle_at;
  if (message.status !== "uncertain" || settleFrom === null || settleFrom > tx.now())
    refuse("message.not_settleable", { settleFrom: settleFrom?.toISOString() ?? null });
  if (decision === "send_again" && message.type !== "template" && isClosed(tx, thread)) refuseClosed(thread);
  await change(tx, thread, messageId, decision === "sent" ? "sent" : "queued");
  tx.log.info({ messageId, decision, by: tx.actor.kind }, "a person settled a message");
}

/**
 * Takes back a message that waits. It stays in the thread: what somebody wrote does not vanish, and says that it never went.
 * @throws message.not_found · message.not_cancellable once it is on its way
 */
export async function cancelMessage(tx: Tx, messageId: string): Promise<void> {
  const { thread, message } = await lockMessage(tx, messageId);
  if (message.status === "cancelled") return;
  if (message.status !== "queued") refuse("message.not_cancellable");
  await change(tx, thread, messageId, "cancelled");
  if (message.type === "reaction") await takeBackReaction(tx, thread.id, messageId);
}

/** @throws message.not_found, also for what the customer wrote and for notes */
async function lockMessage(tx: Tx, messageId: string): Promise<{ thread: Thread; message: Found }> {
  const known = await tx.query<{ conversation_id: string }>(
    "select conversation_id from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  const thread = await lockThread(tx, known[0]?.conversation_id ?? refuse("message.not_found"));
  const rows = await tx.query<Found>(
    "select status, type, error_code, settle_at, seq from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  return { thread, message: rows[0] ?? refuse("message.not_found") };
}

async function change(tx: Tx, thread: Thread, messageId: string, to: "queued" | "sent" | "cancelled"): Promise<void> {
  const rows = await tx.query<{ seq: number; conversation_id: string }>(
    `update messages set status = $3, provider_id = null, error_code = null, error_detail = null, failed_at = null,
       sent_at = case when $3 = 'sent' then sending_since end, sending_since = null, send_after = null, settle_at = null,
       waiting_for = null, scheduled_for = null, missed_at = null
     where business_id = $1 and id = $2 returning seq, conversation_id`,
    [tx.businessId, messageId, to],
  );
  await showStatuses(tx, [messageId]);
  await refreshTurns(tx, [thread.id]);
  for (const { seq, conversation_id: conversationId } of rows)
    tx.notice({ type: "message", id: messageId, conversationId, seq });
  askForDelivery(tx, thread.channel_id);
}
