import type { Conversation } from "@croozer/contracts/conversations";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** What colleagues decide of a conversation, as its row has it. */
export type Held = {
  status: Conversation["status"];
  assigneeId: string | null;
  teamId: string | null;
  /** Place in `priorities`. */
  priority: number;
  snoozedUntil: Date | null;
  snoozeUntilReply: boolean;
  resolvedAt: Date | null;
  waitingSince: Date | null;
};

/** Locks the conversation. @throws conversation.not_found */
export async function holdConversation(tx: Tx, id: string): Promise<Held> {
  const rows = await tx.query<Held>(
    `select status, assignee_id as "assigneeId", team_id as "teamId", priority, snoozed_until as "snoozedUntil",
       snooze_until_reply as "snoozeUntilReply", resolved_at as "resolvedAt", waiting_since as "waitingSince"
     from conversations where business_id = $1 and id = $2 for update`,
    [tx.businessId, id],
  );
  return rows[0] ?? refuse("conversation.not_found");
}

/** Writes it back, and tells the screens. */
export async function keepHeld(tx: Tx, id: string, held: Held): Promise<void> {
  const rows = await tx.query<{ version: number }>(
    `update conversations set status = $3, assignee_id = $4, team_id = $5, priority = $6, snoozed_until = $7,
       snooze_until_reply = $8, resolved_at = $9, waiting_since = $10, version = version + 1, updated_at = $11
     where business_id = $1 and id = $2 returning version`,
    [
      tx.businessId,
      id,
      held.status,
      held.assigneeId,
      held.teamId,
      held.priority,
      held.snoozedUntil,
      held.snoozeUntilReply,
      held.resolvedAt,
      held.waitingSince,
      tx.now(),
    ],
  );
  if (rows[0]) tx.notice({ type: "conversation", id, version: rows[0].version });
}

/** A member by name; null for one who is not (any more). */
export async function findMember(tx: Tx, memberId: string): Promise<{ memberId: string; name: string } | null> {
  const rows = await tx.query<{ memberId: string; name: string }>(
    `select m.id as "memberId", u.name from members m join users u on u.id = m.user_id
     where m.business_id = $1 and m.id = $2`,
    [tx.businessId, memberId],
  );
  return rows[0] ?? null;
}
