import type { Message, MessageOrigin, MessageStatus } from "@croozer/contracts/conversations";
import type { NoteMention } from "@croozer/contracts/mentions";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { z } from "zod";
import { viewFiles } from "../media/media.ts";
import { isRetryable } from "../meta/codes.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { fileIdsOf } from "./file-parts.ts";
import { previewOf } from "./preview.ts";
import type { KeptReaction, KeptVersion } from "./receiving/receive-changes.ts";
import { readContent } from "./stored-content.ts";

export type MessageRow = {
  id: string;
  conversation_id: string;
  client_id: string | null;
  direction: Message["direction"];
  origin: z.infer<typeof MessageOrigin>;
  content: MessageContent;
  status: MessageStatus;
  error_code: string | null;
  error_detail: string | null;
  waiting_for: Message["waitingFor"];
  settle_at: Date | null;
  scheduled_for: Date | null;
  reply_to_provider_id: string | null;
  quoted_id: string | null;
  quoted_content: MessageContent | null;
  reactions: KeptReaction[];
  edited_at: Date | null;
  deleted_at: Date | null;
  sent_by: string | null;
  sender_name: string | null;
  order_id: string | null;
  forwarded: boolean;
  referral: Message["referral"];
  mentions: NoteMention[] | null;
  asks_about: { catalog_id?: unknown; product_retailer_id?: unknown } | null;
  at: Date;
  seq: number;
};

/** Joins the members' names: what a person wrote is shown with who wrote it. */
export const selectMessages = `
  select m.id, m.conversation_id, m.client_id, m.direction, m.origin, m.content, m.status, m.error_code, m.error_detail,
    case when m.status = 'queued' then coalesce(case when m.missed_at is not null then 'closed' when m.scheduled_for is not null then 'time' else m.waiting_for end, case when l.paused_reason is not null then 'paused_channel' end) end as waiting_for,
    m.settle_at, m.scheduled_for,
    m.reply_to_provider_id, coalesce(qi.id, qp.id) as quoted_id, coalesce(qi.content, qp.content) as quoted_content,
    m.reactions, m.edited_at, m.deleted_at, m.sent_by, u.name as sender_name, m.order_id, m.forwarded, m.referral, m.mentions,
    m.raw #> '{context,referred_product}' as asks_about, m.at, m.seq
  from messages m
  left join messages qi on qi.business_id = $1 and qi.id = m.reply_to_id
  left join messages qp on qp.business_id = $1 and qp.channel_id = m.channel_id and qp.provider_id = m.reply_to_provider_id
  left join send_lanes l on l.business_id = $1 and l.channel_id = m.channel_id and m.status = 'queued'
  left join members w on w.business_id = $1 and w.id = m.sent_by
  left join users u on u.id = w.user_id
  where m.business_id = $1`;

/** Messages with our copies of their files, in the rows' order. */
export async function viewsOf(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  const files = await viewFiles(tx, fileIdsOf(rows.map(({ content }) => content)));
  return rows.map((row) => ({
    ...viewOf(row),
    files: fileIdsOf(row.content).flatMap((id) => files.get(id) ?? []),
  }));
}

function viewOf(row: MessageRow): Message {
  const quoted = row.quoted_id !== null || row.reply_to_provider_id !== null;
  return {
    id: row.id,
    conversationId: row.conversation_id,
    clientId: row.client_id,
    direction: row.direction,
    origin: row.origin,
    content: readContent(row.content),
    files: [],
    status: row.status,
    error:
      row.status === "failed"
        ? {
            code: row.error_code ?? "unknown",
            detail: row.error_detail,
            retryable: isRetryable(row.error_code ?? "unknown"),
          }
        : null,
    waitingFor: row.waiting_for,
    ...(row.scheduled_for === null ? {} : { scheduledFor: row.scheduled_for.toISOString() }),
    settleFrom: row.status === "uncertain" ? (row.settle_at?.toISOString() ?? null) : null,
    replyTo: quoted
      ? { id: row.quoted_id, preview: row.quoted_content === null ? "" : previewOf(readContent(row.quoted_content)) }
      : null,
    reactions: row.reactions.flatMap(({ by, emoji }) => (emoji === null ? [] : [{ by, emoji }])),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    sentBy: row.sent_by === null ? null : { memberId: row.sent_by, name: row.sender_name ?? "" },
    orderId: row.order_id,
    forwarded: row.forwarded,
    referral: row.referral,
    ...(row.mentions === null ? {} : { mentions: row.mentions }),
    product: productOf(row.asks_about),
    at: row.at.toISOString(),
    seq: row.seq,
  };
}

/** As Meta sent it: anything may be missing or of another kind. */
function productOf(asked: MessageRow["asks_about"]): Message["product"] {
  if (typeof asked?.product_retailer_id !== "string") return null;
  const catalogueId = typeof asked.catalog_id === "string" ? asked.catalog_id : null;
  return { catalogueId, retailerId: asked.product_retailer_id };
}

/** @throws message.not_found */
export async function getMessage(tx: Tx, id: string): Promise<Message> {
  const rows = await tx.query<MessageRow>(`${selectMessages} and m.id = $2`, [tx.businessId, id]);
  return (await viewsOf(tx, rows))[0] ?? refuse("message.not_found");
}

/** Those of them that are there, in the order of their threads. */
export async function getMessages(tx: Tx, ids: readonly string[]): Promise<Message[]> {
  const rows = await tx.query<MessageRow>(`${selectMessages} and m.id = any ($2) order by m.seq`, [tx.businessId, ids]);
  return viewsOf(tx, rows);
}

/** What Meta sent; null for what we wrote ourselves. @throws message.not_found */
export async function getRawMessage(tx: Tx, id: string): Promise<unknown> {
  const rows = await tx.query<{ raw: unknown }>("select raw from messages where business_id = $1 and id = $2", [
    tx.businessId,
    id,
  ]);
  return rows[0] ? rows[0].raw : refuse("message.not_found");
}

/** What a message said before edits and deletion, oldest first. @throws message.not_found */
export async function getMessageVersions(tx: Tx, id: string): Promise<Pick<KeptVersion, "content" | "until" | "by">[]> {
  const rows = await tx.query<{ history: KeptVersion[] }>(
    "select history from messages where business_id = $1 and id = $2",
    [tx.businessId, id],
  );
  const versions = rows[0]?.history ?? refuse("message.not_found");
  return versions.map(({ content, until, by }) => ({ content: readContent(content), until, by }));
}

/** Messages of a business or of one conversation, newest first; ids grow with time. */
export async function listMessages(
  tx: Tx,
  page: { conversationId: string | undefined; before: string | undefined; limit: number },
): Promise<Message[]> {
  const rows = await tx.query<MessageRow>(
    `${selectMessages} and ($2::uuid is null or m.conversation_id = $2) and ($3::uuid is null or m.id < $3) order by m.id desc limit $4`,
    [tx.businessId, page.conversationId ?? null, page.before ?? null, page.limit],
  );
  return viewsOf(tx, rows);
}

/** `replayed`: it came out of the delivery log, long after it was written perhaps. */
export type Inbound = { messageId: string; seq: number; content: MessageContent; receivedAt: Date; replayed: boolean };

/**
 * What the customer said after a position, oldest first; without what they took back, notes of the provider, chatter of
 * groups and synced history.
 */
export async function listInboundAfter(tx: Tx, conversationId: string, seq: number): Promise<Inbound[]> {
  return tx.queryPlanned<Inbound>(
    `select id as "messageId", seq, content, created_at as "receivedAt", replayed_at is not null as replayed from messages
     where business_id = $1 and conversation_id = $2 and seq > greatest($3::bigint, 0) and direction = 'inbound'
       and deleted_at is null and type <> 'system' and content ->> 'label' is distinct from 'group_message'
     order by seq`,
    [tx.businessId, conversationId, seq],
  );
}

/**
 * What the customer said of the order being put together: since the bot placed the last one, not before `since`, at most
 * the newest `limit`; oldest first.
 */
export async function listLatelyHeard(
  tx: Tx,
  conversationId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<Inbound[]> {
  return tx.query<Inbound>(
    `select * from (
       select id as "messageId", seq, content, created_at as "receivedAt", replayed_at is not null as replayed from messages
       where business_id = $1 and conversation_id = $2 and direction = 'inbound' and at >= $3 and deleted_at is null
         and type <> 'system' and content ->> 'label' is distinct from 'group_message'
         and seq > coalesce((
           select seq from messages where business_id = $1 and conversation_id = $2 and origin = 'bot' and order_id is not null
           order by seq desc limit 1), 0)
       order by seq desc limit $4) as newest
     order by seq`,
    [tx.businessId, conversationId, since, limit],
  );
}
