import type { AutomationState, UpdateConversation } from "@croozer/contracts/conversations";
import type { z } from "zod";
import { record } from "../events.ts";
import { remedyOf } from "../meta/codes.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { askForDelivery, lockThread } from "./queue-message.ts";
import { showRead } from "./receipts.ts";
import { isMember } from "./views.ts";

type State = z.infer<typeof AutomationState>;

/**
 * Changes what a member may change; what is left out stays. Resolving hands the conversation back to the automation, so
 * that the customer's next order is answered again.
 * @throws conversation.not_found · member.not_found for the assignee
 */
export async function changeConversation(
  tx: Tx,
  id: string,
  { status, assigneeId, automation }: z.output<typeof UpdateConversation>,
): Promise<void> {
  await lockThread(tx, id);
  if (assigneeId && !(await isMember(tx, assigneeId))) refuse("member.not_found");
  const rows = await tx.query<{ version: number }>(
    `update conversations set status = coalesce($3, status),
       assignee_id = case when $4 then $5::uuid else assignee_id end,
       waiting_since = case when $3 = 'resolved' then null else waiting_since end,
       version = version + 1, updated_at = $6
     where business_id = $1 and id = $2 returning version`,
    [tx.businessId, id, status ?? null, assigneeId !== undefined, assigneeId ?? null, tx.now()],
  );
  if (rows[0]) tx.notice({ type: "conversation", id, version: rows[0].version });
  const next = automation ?? (status === "resolved" ? "on" : undefined);
  if (next) await setAutomation(tx, id, next);
}

/**
 * Lets the automation answer, pauses it, or has it call for a person. Setting what is set already does nothing.
 * @throws conversation.not_found
 */
export async function setAutomation(tx: Tx, conversationId: string, state: State): Promise<void> {
  await lockThread(tx, conversationId);
  const rows = await tx.query<{ version: number }>(
    `update conversations set automation = $3, version = version + 1, updated_at = $4
     where business_id = $1 and id = $2 and automation <> $3 returning version`,
    [tx.businessId, conversationId, state, tx.now()],
  );
  if (!rows[0]) return;
  tx.notice({ type: "conversation", id: conversationId, version: rows[0].version });
  record(tx, "conversation.automation_changed", { conversationId, automation: state });
}

/** Has somebody look, unless a person is in charge already. */
export async function askForPerson(tx: Tx, conversationId: string): Promise<void> {
  const rows = await tx.query("select 1 from conversations where business_id = $1 and id = $2 and automation = 'on'", [
    tx.businessId,
    conversationId,
  ]);
  if (rows.length > 0) await setAutomation(tx, conversationId, "needs_person");
}

/**
 * Counts the customer's messages up to a position as read, and shows them so.
 * @throws conversation.not_found
 */
export async function markRead(tx: Tx, conversationId: string, upToSeq: number): Promise<void> {
  await lockThread(tx, conversationId);
  const rows = await tx.query<{ version: number }>(
    `update conversations c set unread = case when $3 >= c.last_seq then 0 else least(c.unread, (
         select count(*) from messages m
         where m.business_id = $1 and m.conversation_id = $2 and m.seq > $3 and m.direction = 'inbound'))
       end, version = c.version + 1, updated_at = $4
     where c.business_id = $1 and c.id = $2 and c.unread > 0 returning c.version`,
    [tx.businessId, conversationId, upToSeq, tx.now()],
  );
  if (!rows[0]) return;
  tx.notice({ type: "conversation", id: conversationId, version: rows[0].version });
  showRead(tx, conversationId);
}

/**
 * Sends a failed message again. One of which it is not known whether it went out is never sent again.
 * @throws message.not_found · message.not_retryable · conversation.window_closed
 */
export async function retryMessage(tx: Tx, messageId: string): Promise<void> {
  const known = await tx.query<{ conversation_id: string }>(
    "select conversation_id from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  const conversationId = known[0]?.conversation_id ?? refuse("message.not_found");
  const thread = await lockThread(tx, conversationId);
  const rows = await tx.query<{ status: string; error_code: string | null; seq: number }>(
    "select status, error_code, seq from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  const message = rows[0];
  if (message?.status !== "failed" || remedyOf(message.error_code ?? "") === "never") refuse("message.not_retryable");
  if (thread.window_ends_at === null || thread.window_ends_at <= tx.now()) refuse("conversation.window_closed");
  await tx.query(
    `update messages set status = 'queued', provider_id = null, error_code = null, error_detail = null, failed_at = null,
       sent_at = null, sending_since = null, send_after = null
     where business_id = $1 and id = $2`,
    [tx.businessId, messageId],
  );
  tx.notice({ type: "message", id: messageId, conversationId, seq: message.seq });
  askForDelivery(tx, conversationId);
}
