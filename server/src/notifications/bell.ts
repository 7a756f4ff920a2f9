import type { Notification, NotificationKind, NotificationSummary } from "@croozer/contracts/notifications";
import type { Tx } from "../platform/db/tx.ts";
import { noticeFor } from "./tell.ts";

type Row = {
  id: string;
  kind: NotificationKind;
  conversation_id: string;
  customer_name: string;
  message_id: string | null;
  message_seq: number | null;
  message_type: string | null;
  preview: string | null;
  by_member_id: string | null;
  by_name: string | null;
  count: number;
  at: Date;
  read_at: Date | null;
};

/** Texts of messages are cut short: the bell names, the thread tells. */
const longestPreview = 140;

const selectNotifications = `
  select n.id, n.kind, n.conversation_id, n.message_id, n.by_member_id, n.count, n.at, n.read_at, u.name as by_name,
    coalesce(nullif(p.name, ''), p.profile_name, p.phone, '@' || p.username, '') as customer_name,
    m.seq as message_seq, m.type as message_type,
    left(coalesce(m.content ->> 'body', m.content ->> 'caption', m.content ->> 'title', ''), ${longestPreview}) as preview
  from notifications n
  join conversations c on c.business_id = $1 and c.id = n.conversation_id
  join customers o on o.business_id = $1 and o.id = c.customer_id
  join customers p on p.business_id = $1 and p.id = o.kept_id
  left join messages m on m.business_id = $1 and m.id = n.message_id
  left join members w on w.business_id = $1 and w.id = n.by_member_id
  left join users u on u.id = w.user_id
  where n.business_id = $1`;

const viewOf = (row: Row): Notification => ({
  id: row.id,
  kind: row.kind,
  conversationId: row.conversation_id,
  customerName: row.customer_name,
  message:
    row.message_id !== null && row.message_seq !== null
      ? { id: row.message_id, seq: row.message_seq, type: row.message_type ?? "", preview: row.preview ?? "" }
      : null,
  by: row.by_member_id === null ? null : { memberId: row.by_member_id, name: row.by_name ?? "" },
  count: row.count,
  at: row.at.toISOString(),
  isRead: row.read_at !== null,
});

export type Position = { at: string; id: string };

/** A member's, the newest first. */
export async function listNotifications(
  tx: Tx,
  memberId: string,
  page: { after: Position | null; limit: number },
): Promise<{ items: Notification[]; next: Position | null }> {
  const rows = await tx.query<Row>(
    `${selectNotifications} and n.member_id = $2 and n.in_app
       and ($3::timestamptz is null or (n.at, n.id) < ($3, $4::uuid))
     order by n.at desc, n.id desc limit $5`,
    [tx.businessId, memberId, page.after?.at ?? null, page.after?.id ?? null, page.limit + 1],
  );
  const items = rows.slice(0, page.limit).map(viewOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? { at: last.at, id: last.id } : null };
}

/** What was read is kept for so long. */
const keptMs = 90 * 86_400_000;
/** Above this the exact number no longer matters. */
const countedAtMost = 100;

export async function summarise(tx: Tx, memberId: string): Promise<NotificationSummary> {
  const [counted] = await tx.query<{ unread: number }>(
    `select count(*) as unread from (
       select from notifications where business_id = $1 and member_id = $2 and in_app and read_at is null limit ${countedAtMost}
     ) unread`,
    [tx.businessId, memberId],
  );
  // Seen is not answered; what the automation answers is nobody's to answer, and would come and go.
  const [waiting] = await tx.query<{ count: number }>(
    `select count(*) as count from (
       (select conversation_id from notifications where business_id = $1 and member_id = $2 and in_app and read_at is null)
       union
       (select id from conversations where business_id = $1 and assignee_id = $2 and status = 'open'
          and waiting_since is not null and automation <> 'on' limit ${countedAtMost})
       limit ${countedAtMost}
     ) waiting`,
    [tx.businessId, memberId],
  );
  const newest = await tx.query<Row>(
    `${selectNotifications} and n.member_id = $2 and n.read_at is null order by n.at desc, n.id desc limit 1`,
    [tx.businessId, memberId],
  );
  return { unread: counted?.unread ?? 0, toAnswer: waiting?.count ?? 0, newest: newest[0] ? viewOf(newest[0]) : null };
}

/** One that is still there and not read, with whose it is; null otherwise. */
export async function findUnread(tx: Tx, id: string): Promise<(Notification & { memberId: string }) | null> {
  const rows = await tx.query<Row & { member_id: string }>(
    `select n.*, o.member_id from (${selectNotifications} and n.id = $2 and n.read_at is null) n
     join notifications o on o.business_id = $1 and o.id = n.id`,
    [tx.businessId, id],
  );
  return rows[0] ? { ...viewOf(rows[0]), memberId: rows[0].member_id } : null;
}

export type Which = { ids: string[] } | { conversationId: string } | { all: true };

/** Marks a member's own as read; those of others are not theirs to mark. */
export async function markRead(tx: Tx, memberId: string, which: Which): Promise<void> {
  const rows = await tx.query(
    `update notifications set read_at = $3
     where business_id = $1 and member_id = $2 and read_at is null
       and ($4::uuid[] is null or id = any ($4)) and ($5::uuid is null or conversation_id = $5)
     returning id`,
    [
      tx.businessId,
      memberId,
      tx.now(),
      "ids" in which ? which.ids : null,
      "conversationId" in which ? which.conversationId : null,
    ],
  );
  if (rows.length === 0) return;
  noticeFor(tx, memberId);
  await tx.query(
    "delete from notifications where business_id = $1 and member_id = $2 and at < $3 and read_at is not null",
    [tx.businessId, memberId, new Date(tx.now().getTime() - keptMs)],
  );
}

/** What waits for a member, the newest first, however it is told. */
export async function listUnread(tx: Tx, memberId: string): Promise<Notification[]> {
  const rows = await tx.query<Row>(
    `${selectNotifications} and n.member_id = $2 and n.read_at is null order by n.at desc, n.id desc limit ${countedAtMost}`,
    [tx.businessId, memberId],
  );
  return rows.map(viewOf);
}
