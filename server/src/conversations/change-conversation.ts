import type { AutomationState, HandoverReason } from "@croozer/contracts/conversations";
import type { z } from "zod";
import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { showRead } from "./receipts.ts";
import { tellActs } from "./teamwork/acts.ts";
import { lockThread } from "./writing/queue-message.ts";

type State = z.infer<typeof AutomationState>;

/**
 * Lets the automation answer, pauses it, or has it call for a person and say why, which the thread
 * tells unless it is part of something told. Setting what is set already does nothing.
 * @throws conversation.not_found
 */
export async function setAutomation(
  tx: Tx,
  conversationId: string,
  state: State,
  reason: HandoverReason | null = null,
  told: "told" | "untold" = "told",
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
  if (told === "told") await tellActs(tx, conversationId, [{ act: "automation", to: state, reason }]);
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
