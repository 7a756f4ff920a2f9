import type { Language } from "@croozer/contracts/basics";
import type { Conversation, Referral } from "@croozer/contracts/conversations";
import type { OrderStatus } from "@croozer/contracts/orders";
import { priorities } from "@croozer/contracts/teamwork";
import { getBusiness } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { type ReplyTerms, replyDueOf } from "./reply-times/due.ts";

type Row = {
  id: string;
  channel_id: string;
  channel_type: Conversation["channel"]["type"];
  channel_name: string;
  customer_id: string;
  customer_name: string | null;
  phone: string | null;
  username: string | null;
  status: Conversation["status"];
  assignee_id: string | null;
  assignee_name: string | null;
  team: Conversation["team"];
  priority: number;
  labels: Conversation["labels"];
  snoozed_until: Date | null;
  snooze_until_reply: boolean;
  resolved_at: Date | null;
  automation: Conversation["automation"];
  handover_reason: Conversation["handoverReason"];
  unread: number;
  last_message: (NonNullable<Conversation["lastMessage"]> & { messageId: string }) | null;
  last_message_at: Date | null;
  window_ends_at: Date | null;
  free_entry_ends_at: Date | null;
  waiting_since: Date | null;
  first_answered_at: Date | null;
  late_replies: number;
  referral: Referral | null;
  referral_at: Date | null;
  order_id: string | null;
  order_number: number | null;
  order_status: OrderStatus | null;
  updated_at: Date;
  version: number;
};

/** Of whose thread was left behind the name of the customer who was kept (`k`); the number stays the thread's own. */
const nameNow =
  "coalesce(nullif(k.name, ''), nullif(k.profile_name, ''), nullif(p.name, ''), nullif(p.profile_name, ''))";

/** Joins what the list shows of other rooms: the customer, the number, the assignee, the open order. */
const selectConversations = `
  select c.id, c.channel_id, h.type as channel_type, h.verified_name as channel_name, c.customer_id,
    ${nameNow} as customer_name, p.phone, p.username, c.status, c.assignee_id, u.name as assignee_name,
    c.automation, c.handover_reason, c.unread, c.last_message, c.last_message_at, c.window_ends_at, c.free_entry_ends_at, c.waiting_since,
    c.referral, c.referral_at, c.priority, c.snoozed_until, c.snooze_until_reply, c.resolved_at,
    (select jsonb_build_object('id', t.id, 'name', t.name) from teams t
     where t.business_id = $1 and t.id = c.team_id and t.removed_at is null) as team,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'colour', l.colour) order by lower(l.name))
      from conversation_labels k join labels l on l.business_id = $1 and l.id = k.label_id and l.removed_at is null
      where k.business_id = $1 and k.conversation_id = c.id), '[]') as labels,
    c.first_answered_at, c.late_replies,
    o.id as order_id, o.short_number as order_number, o.status as order_status, c.updated_at, c.version
  from conversations c
  join channels h on h.business_id = $1 and h.id = c.channel_id
  join customers p on p.business_id = $1 and p.id = c.customer_id
  left join customers k on k.business_id = $1 and k.id = p.merged_into
  left join members w on w.business_id = $1 and w.id = c.assignee_id
  left join users u on u.id = w.user_id
  left join lateral (
    select o.id, o.short_number, o.status from orders o
    where o.business_id = $1 and o.conversation_id = c.id and o.status not in ('delivered', 'cancelled')
    order by o.placed_at desc limit 1
  ) o on true
  where c.business_id = $1`;

/** Rows as the API shows them; when to answer is known from the business's settings, read only where somebody waits. */
async function viewsOf(tx: Tx, rows: readonly Row[]): Promise<Conversation[]> {
  const terms = rows.some((row) => row.waiting_since !== null) ? (await getBusiness(tx)).settings : null;
  return rows.map((row) => viewOf(row, terms));
}

function viewOf(row: Row, terms: ReplyTerms | null): Conversation {
  const handle = row.phone ?? (row.username === null ? null : `@${row.username}`);
  const last = row.last_message;
  return {
    id: row.id,
    channel: { id: row.channel_id, type: row.channel_type, name: row.channel_name },
    customer: { id: row.customer_id, name: row.customer_name ?? handle ?? "", handle },
    status: row.status,
    assignee: row.assignee_id === null ? null : { memberId: row.assignee_id, name: row.assignee_name ?? "" },
    team: row.team,
    priority: priorities[row.priority] ?? "none",
    labels: row.labels,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    snoozeUntilReply: row.snooze_until_reply,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    automation: row.automation,
    handoverReason: row.handover_reason,
    unread: row.unread,
    lastMessage: last && {
      preview: last.preview,
      type: last.type,
      direction: last.direction,
      status: last.status,
      at: new Date(last.at).toISOString(),
    },
    windowEndsAt: row.window_ends_at?.toISOString() ?? null,
    freeEntryEndsAt: row.free_entry_ends_at?.toISOString() ?? null,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    replyDue: terms && replyDueOf(terms, row),
    lateReplies: row.late_replies,
    referral: row.referral && row.referral_at && { ...row.referral, at: row.referral_at.toISOString() },
    openOrder:
      row.order_id !== null && row.order_number !== null && row.order_status !== null
        ? { id: row.order_id, shortNumber: row.order_number, status: row.order_status }
        : null,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

/** @throws conversation.not_found */
export async function getConversation(tx: Tx, id: string): Promise<Conversation> {
  const rows = await tx.query<Row>(`${selectConversations} and c.id = $2`, [tx.businessId, id]);
  const [view] = await viewsOf(tx, rows);
  return view ?? refuse("conversation.not_found");
}

/** Whether the bot answers in a conversation, whom, and the position of the last message. */
export type Automated = Pick<Conversation, "id" | "automation" | "handoverReason"> & {
  lastSeq: number;
  /** `language` is null for somebody who was never answered. */
  customer: { id: string; name: string; language: Language | null };
};

/** @throws conversation.not_found */
export async function readAutomation(tx: Tx, id: string): Promise<Automated> {
  const rows = await tx.queryPlanned<Omit<Automated, "id">>(
    `select c.automation, c.handover_reason as "handoverReason", c.last_seq as "lastSeq", jsonb_build_object(
       'id', p.id, 'language', p.language,
       'name', coalesce(nullif(p.name, ''), p.profile_name, p.phone, '@' || p.username, '')) as customer
     from conversations c join customers p on p.business_id = $1 and p.id = c.customer_id
     where c.business_id = $1 and c.id = $2`,
    [tx.businessId, id],
  );
  return { id, ...(rows[0] ?? refuse("conversation.not_found")) };
}

/** Those of them that are there, in no order. */
export async function getConversations(tx: Tx, ids: readonly string[]): Promise<Conversation[]> {
  const rows = await tx.query<Row>(`${selectConversations} and c.id = any ($2)`, [tx.businessId, ids]);
  return viewsOf(tx, rows);
}

/** Whether this person works in the business. */
export async function isMember(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.query("select 1 from members where business_id = $1 and id = $2", [tx.businessId, memberId]);
  return rows.length > 0;
}
