import { permissionsOf, roles } from "@croozer/contracts/permissions";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { listFollowers } from "./participants.ts";
import { settle, tellMembers } from "./tell.ts";

/** A window that closes within this time is closing soon. */
const closingSoonMs = 3_600_000;

type State = {
  assignee_id: string | null;
  team_id: string | null;
  automation: "on" | "paused" | "needs_person";
  status: string;
  unread: number;
  waiting_since: Date | null;
  window_ends_at: Date | null;
  /** Whether the present waiting is one that was found to be nearly, or really, too long. */
  is_due_soon: boolean;
  is_late: boolean;
};

export async function findState(tx: Tx, conversationId: string): Promise<State | null> {
  const rows = await tx.queryPlanned<State>(
    `select assignee_id, team_id, automation, status, unread, waiting_since, window_ends_at,
       soon_for is not distinct from waiting_since as is_due_soon, late_for is not distinct from waiting_since as is_late
     from conversations where business_id = $1 and id = $2`,
    [tx.businessId, conversationId],
  );
  return rows[0] ?? null;
}

/** What the automation could not answer, most likely. */
export async function findLastInbound(tx: Tx, conversationId: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `select id from messages where business_id = $1 and conversation_id = $2 and direction = 'inbound'
     order by seq desc limit 1`,
    [tx.businessId, conversationId],
  );
  return rows[0]?.id ?? null;
}

export const answering = roles.filter((role) => permissionsOf[role].has("conversation.reply"));
export async function listAnswering(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>("select id from members where business_id = $1 and role = any ($2)", [
    tx.businessId,
    answering,
  ]);
  return rows.map(({ id }) => id);
}

export const lookingAt =
  ({ realtime }: Platform, tx: Tx, conversationId: string) =>
  (memberId: string): boolean =>
    realtime.presence.isLooking(tx.businessId, memberId, conversationId);

/** A customer wrote. While the automation answers nobody has to be told. */
export async function tellOfMessage(
  platform: Platform,
  tx: Tx,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  const state = await findState(tx, conversationId);
  if (!state || state.automation === "on" || state.unread === 0) return;
  const followers = await listFollowers(tx, conversationId);
  const { assignee_id: assignee } = state;
  const isLooking = lookingAt(platform, tx, conversationId);
  const tidings = { conversationId, messageId, count: state.unread };
  const theirs = [...new Set([...(assignee === null ? [] : [assignee]), ...followers])];
  await tellMembers(tx, { ...tidings, kind: "message_in_mine", memberIds: theirs }, isLooking);
  // Who was asked for a person was told already.
  if (assignee === null && state.automation === "paused") {
    const all = await listAnswering(tx);
    const memberIds = all.filter((id) => !theirs.includes(id));
    await tellMembers(tx, { ...tidings, kind: "new_unassigned", memberIds }, isLooking);
  }
  if (assignee !== null && state.window_ends_at)
    tx.enqueue({
      task: "tell_of_window",
      key: conversationId,
      payload: { conversationId },
      runAt: new Date(state.window_ends_at.getTime() - closingSoonMs),
    });
}

/** The time is near at which only templates can be sent, and the customer still waits for an answer. */
export async function tellOfWindow(platform: Platform, tx: Tx, conversationId: string): Promise<void> {
  const state = await findState(tx, conversationId);
  if (!state?.assignee_id || state.waiting_since === null || state.status === "resolved") return;
  const leftMs = (state.window_ends_at?.getTime() ?? 0) - tx.now().getTime();
  if (leftMs <= 0 || leftMs > closingSoonMs) return;
  const memberIds = [state.assignee_id];
  await tellMembers(tx, { kind: "window_closing", conversationId, memberIds }, lookingAt(platform, tx, conversationId));
}

export async function tellOfMention(
  platform: Platform,
  tx: Tx,
  { conversationId, messageId, memberIds }: { conversationId: string; messageId: string; memberIds: readonly string[] },
): Promise<void> {
  const isLooking = lookingAt(platform, tx, conversationId);
  const rows = await tx.query<{ sent_by: string | null }>(
    "select sent_by from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  const byMemberId = rows[0]?.sent_by ?? null;
  await tellMembers(tx, { kind: "mentioned", conversationId, messageId, byMemberId, memberIds }, isLooking);
}

/** The automation asks for a person: whoever the conversation belongs to, else everybody who may answer. */
export async function tellOfNeed(platform: Platform, tx: Tx, conversationId: string): Promise<void> {
  const state = await findState(tx, conversationId);
  if (state?.automation !== "needs_person") return settle(tx, conversationId, ["needs_person"]);
  const memberIds = state.assignee_id === null ? await listAnswering(tx) : [state.assignee_id];
  const messageId = await findLastInbound(tx, conversationId);
  const tidings = { kind: "needs_person", conversationId, messageId, memberIds } as const;
  await tellMembers(tx, tidings, lookingAt(platform, tx, conversationId));
}

/** Whose it is now is told, unless it was their own doing; for the others it does not wait any more. */
export async function tellOfAssignment(
  platform: Platform,
  tx: Tx,
  {
    conversationId,
    memberId,
    byMemberId,
  }: { conversationId: string; memberId: string | null; byMemberId: string | null },
): Promise<void> {
  await settle(tx, conversationId, ["assigned"], memberId);
  if (memberId === null) return;
  await settle(tx, conversationId, ["new_unassigned", "needs_person", "reply_due_soon", "reply_late"], memberId);
  const state = await findState(tx, conversationId);
  if (state?.assignee_id !== memberId) return;
  const tidings = { kind: "assigned", conversationId, byMemberId, memberIds: [memberId] } as const;
  await tellMembers(tx, tidings, lookingAt(platform, tx, conversationId));
}

/** What a member wrote did not go out: told to them alone. */
export async function tellOfUnsent(
  platform: Platform,
  tx: Tx,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  const rows = await tx.query<{ sent_by: string }>(
    "select sent_by from messages where business_id = $1 and id = $2 and sent_by is not null",
    [tx.businessId, messageId],
  );
  const memberIds = rows.map((row) => row.sent_by);
  const tidings = { kind: "not_sent", conversationId, messageId, memberIds } as const;
  await tellMembers(tx, tidings, lookingAt(platform, tx, conversationId));
}
