import type { MessageContent } from "@croozer/contracts/message-content";
import type { ChangeWaiting } from "@croozer/contracts/waiting-messages";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { previewOf } from "../preview.ts";
import { readContent } from "../stored-content.ts";
import { isClosed, refuseClosed, refuseUnsendable, type Thread } from "../writing/queue-message.ts";
import { lockWaiting, release } from "./schedule.ts";
import { checkTime, wakeAt } from "./time.ts";

/**
 * Changes what a message says that waits for its time or an answer, or when it goes.
 * @throws message.not_waiting · message.unsendable for words that cannot be sent, or a message that has none ·
 * conversation.window_closed for one that is to go now
 */
export async function changeWaiting(tx: Tx, messageId: string, { body, goes }: ChangeWaiting): Promise<void> {
  const found = await lockWaiting(tx, messageId);
  if (!found) refuse("message.not_waiting");
  const { thread, message } = found;
  const content = readContent(message.content);
  if (body !== undefined) await reword(tx, thread, messageId, withBody(content, body));
  if (goes === "now") {
    if (content.type !== "template" && isClosed(tx, thread)) refuseClosed(thread);
    return release(tx, thread, messageId);
  }
  const at = goes === undefined ? message.scheduled_for : goes === "on_answer" ? null : new Date(goes.at);
  if (goes !== undefined && at !== null) {
    checkTime(tx, at);
    wakeAt(tx, messageId, at);
  }
  const rows = await tx.query<{ seq: number }>(
    `update messages set scheduled_for = $3, missed_at = case when $4 then null else missed_at end
     where business_id = $1 and id = $2 returning seq`,
    [tx.businessId, messageId, at, goes !== undefined],
  );
  for (const { seq } of rows) tx.notice({ type: "message", id: messageId, conversationId: thread.id, seq });
}

function withBody(content: MessageContent, body: string): MessageContent {
  if (content.type === "text") return { ...content, body };
  if (content.type === "image" || content.type === "video" || content.type === "document")
    return { ...content, caption: body };
  refuse("message.unsendable", { field: "body", reason: "this kind of message has no words of its own" });
}

/** What it says stands in the list too, as long as nothing was said after it. */
async function reword(tx: Tx, thread: Thread, messageId: string, content: MessageContent): Promise<void> {
  refuseUnsendable(content, tx.now());
  await tx.query("update messages set content = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    messageId,
    JSON.stringify(content),
  ]);
  const rows = await tx.query<{ version: number }>(
    `update conversations set last_message = jsonb_set(last_message, '{preview}', to_jsonb($4::text)), version = version + 1
     where business_id = $1 and id = $2 and last_message ->> 'messageId' = $3 returning version`,
    [tx.businessId, thread.id, messageId, previewOf(content)],
  );
  for (const { version } of rows) tx.notice({ type: "conversation", id: thread.id, version });
}
