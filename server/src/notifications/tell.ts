import type { NotificationKind } from "@croozer/contracts/notifications";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { askForDigest } from "./digest/due.ts";
import { askForPush } from "./push/ask-for-push.ts";
import { whoWants } from "./settings.ts";

export type Tidings = {
  kind: NotificationKind;
  conversationId: string;
  messageId?: string | null;
  byMemberId?: string | null;
  memberIds: readonly string[];
  /** Null is once more than it was. */
  count?: number | null;
};
/** Whether a member has the conversation in front of them: what happens there they see. */
export type IsLooking = (memberId: string) => boolean;

/**
 * Tells members of something, each in the ways they chose: a row for the bell, and what else is due. The same thing of
 * the same conversation that was not read yet stays one row, which opens where it began.
 */
export async function tellMembers(tx: Tx, tidings: Tidings, isLooking: IsLooking): Promise<void> {
  const { kind, conversationId, messageId = null, byMemberId = null, count = null } = tidings;
  const others = tidings.memberIds.filter((id) => id !== byMemberId && !isLooking(id));
  const told = await whoWants(tx, kind, others);
  if (told.length === 0) return;
  const rows = await tx.query<{ id: string; member_id: string }>(
    `insert into notifications
       (business_id, id, member_id, kind, conversation_id, message_id, by_member_id, count, in_app, at)
     select $1, t.id, t.member_id, $2, $3, $4, $5, coalesce($6, 1), t.in_app, $7
     from unnest($8::uuid[], $9::uuid[], $10::boolean[]) as t (id, member_id, in_app)
     on conflict (business_id, member_id, conversation_id, kind) where read_at is null do update set
       count = coalesce($6, notifications.count + 1), at = excluded.at, by_member_id = excluded.by_member_id,
       in_app = excluded.in_app, message_id = coalesce(notifications.message_id, excluded.message_id)
     returning id, member_id`,
    [
      tx.businessId,
      kind,
      conversationId,
      messageId,
      byMemberId,
      count,
      tx.now(),
      told.map(() => newId()),
      told.map(({ memberId }) => memberId),
      told.map(({ settings }) => settings.ways[kind].inApp),
    ],
  );
  const idOf = new Map(rows.map((row) => [row.member_id, row.id]));
  for (const { memberId, settings } of told) {
    noticeFor(tx, memberId);
    const id = idOf.get(memberId);
    if (id !== undefined && settings.ways[kind].push) askForPush(tx, id);
  }
  const byMail = told.filter(({ settings }) => settings.ways[kind].mail);
  await askForDigest(tx, byMail);
}

/** The member's own screens look at their bell again. */
export const noticeFor = (tx: Tx, memberId: string): void =>
  tx.notice({ type: "notification", id: memberId, version: tx.now().getTime() });

/** What somebody else took on is nothing that waits for the others any more. */
export async function settle(
  tx: Tx,
  conversationId: string,
  kinds: readonly NotificationKind[],
  exceptMemberId: string | null = null,
): Promise<void> {
  const rows = await tx.query<{ member_id: string }>(
    `update notifications set read_at = $4
     where business_id = $1 and conversation_id = $2 and kind = any ($3) and read_at is null
       and ($5::uuid is null or member_id <> $5)
     returning member_id`,
    [tx.businessId, conversationId, kinds, tx.now(), exceptMemberId],
  );
  for (const memberId of new Set(rows.map((row) => row.member_id))) noticeFor(tx, memberId);
}
