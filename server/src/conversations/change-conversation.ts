import type { AutomationState, HandoverReason, UpdateConversation } from "@croozer/contracts/conversations";
import type { z } from "zod";
import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { lockThread } from "./queue-message.ts";
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
 * Lets the automation answer, pauses it, or has it call for a person and say why. Setting what is set already does nothing.
 * @throws conversation.not_found
 */
export async function setAutomation(
  tx: Tx,
  conversationId: string,
  state: State,
  reason: HandoverReason | null = null,
): Promise<void> {
  await lockThread(tx, conversationId);
  // A person who takes over still sees why they were asked for.
  const rows = await tx.query<{ version: number }>(
    `update conversations set automation = $3, version = version + 1, updated_at = $4,
       handover_reason = case $3 when 'needs_person' then $5 when 'on' then null else handover_reason end
     where business_id = $1 and id = $2 and automation <> $3 returning version`,
    [tx.businessId, conversationId, state, tx.now(), reason],
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
