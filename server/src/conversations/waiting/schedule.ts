import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { askForPerson } from "../change-conversation.ts";
import { previewOf } from "../preview.ts";
import { askForDelivery } from "../sending/lane-jobs.ts";
import { refreshTurns } from "../sending/turns.ts";
import { readContent } from "../stored-content.ts";
import { isClosed, lockThread, type Thread } from "../writing/queue-message.ts";
import { wakeAt } from "./time.ts";

type Due = { content: { type: string }; scheduled_for: Date | null; missed_at: Date | null };

/** Locks the thread of a message that waits; null when it does not, or not any more. */
export async function lockWaiting(tx: Tx, messageId: string): Promise<{ thread: Thread; message: Due } | null> {
  const [known] = await tx.query<{ conversation_id: string }>(
    "select conversation_id from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  if (!known) return null;
  const thread = await lockThread(tx, known.conversation_id);
  const [message] = await tx.query<Due>(
    `select content, scheduled_for, missed_at from messages
     where business_id = $1 and id = $2 and status = 'queued' and waiting_for = 'answer'`,
    [tx.businessId, messageId],
  );
  return message ? { thread, message } : null;
}

/**
 * The time of a message has come: it goes, or, where the window is closed by then, stays and says so. Somebody is asked
 * to look, for what was promised did not happen.
 */
export async function sendScheduled(tx: Tx, messageId: string): Promise<void> {
  const found = await lockWaiting(tx, messageId);
  const at = found?.message.scheduled_for ?? null;
  if (!found || at === null || found.message.missed_at !== null) return;
  const { thread, message } = found;
  if (at > tx.now()) return wakeAt(tx, messageId, at);
  if (message.content.type === "template" || !isClosed(tx, thread)) return release(tx, thread, messageId);
  const rows = await tx.query<{ seq: number }>(
    "update messages set missed_at = $3 where business_id = $1 and id = $2 returning seq",
    [tx.businessId, messageId, tx.now()],
  );
  for (const { seq } of rows) tx.notice({ type: "message", id: messageId, conversationId: thread.id, seq });
  record(tx, "message.missed_time", { conversationId: thread.id, messageId });
  await askForPerson(tx, thread.id);
}

/** Lets a waiting message go, at the end of its thread: it is said now, whenever it was written. The thread is locked. */
export async function release(tx: Tx, thread: Thread, messageId: string): Promise<void> {
  const seq = thread.last_seq + 1;
  const [message] = await tx.query<{ content: { type: string } }>(
    `update messages set waiting_for = null, scheduled_for = null, missed_at = null, seq = $3, at = $4
     where business_id = $1 and id = $2 returning content`,
    [tx.businessId, messageId, seq, tx.now()],
  );
  if (!message) return;
  const content = readContent(message.content);
  const lastMessage = {
    ...{ messageId, preview: previewOf(content), type: content.type },
    ...{ direction: "outbound", status: "queued", at: tx.now() },
  };
  const rows = await tx.query<{ version: number }>(
    `update conversations set last_seq = $3, last_message = $4, last_message_at = $5, waiting_since = null,
       version = version + 1, updated_at = $5
     where business_id = $1 and id = $2 returning version`,
    [tx.businessId, thread.id, seq, JSON.stringify(lastMessage), tx.now()],
  );
  tx.notice({ type: "message", id: messageId, conversationId: thread.id, seq });
  for (const { version } of rows) tx.notice({ type: "conversation", id: thread.id, version });
  await refreshTurns(tx, [thread.id]);
  askForDelivery(tx, thread.channel_id);
}
