import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { answering, findLastInbound, findState, listAnswering, lookingAt } from "./happenings.ts";
import { settle, tellMembers } from "./tell.ts";

async function listOfTeam(tx: Tx, teamId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select m.id from team_members t join members m on m.business_id = $1 and m.id = t.member_id
     where t.business_id = $1 and t.team_id = $2 and m.role = any ($3)`,
    [tx.businessId, teamId, answering],
  );
  return rows.map(({ id }) => id);
}

/** Whose it is, else their team, else everybody who may answer. */
async function listWhose(tx: Tx, state: { assignee_id: string | null; team_id: string | null }): Promise<string[]> {
  if (state.assignee_id !== null) return [state.assignee_id];
  const ofTeam = state.team_id === null ? [] : await listOfTeam(tx, state.team_id);
  return ofTeam.length > 0 ? ofTeam : listAnswering(tx);
}

/** The promised time is nearly over, and nobody has answered meanwhile. */
export async function tellOfDueReply(platform: Platform, tx: Tx, conversationId: string): Promise<void> {
  const state = await findState(tx, conversationId);
  if (!state || state.waiting_since === null || state.status === "resolved") return;
  if (!state.is_due_soon || state.is_late) return;
  const [memberIds, messageId] = [await listWhose(tx, state), await findLastInbound(tx, conversationId)];
  const tidings = { kind: "reply_due_soon", conversationId, messageId, memberIds } as const;
  await tellMembers(tx, tidings, lookingAt(platform, tx, conversationId));
}

/** A customer waits for longer than the business promises, and still does. That it was near is no news any more. */
export async function tellOfLateReply(platform: Platform, tx: Tx, conversationId: string): Promise<void> {
  await settle(tx, conversationId, ["reply_due_soon"]);
  const state = await findState(tx, conversationId);
  if (!state || state.waiting_since === null || state.status === "resolved" || !state.is_late) return;
  const [memberIds, messageId] = [await listWhose(tx, state), await findLastInbound(tx, conversationId)];
  const tidings = { kind: "reply_late", conversationId, messageId, memberIds } as const;
  await tellMembers(tx, tidings, lookingAt(platform, tx, conversationId));
}
