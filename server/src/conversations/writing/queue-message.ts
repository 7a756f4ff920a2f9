import type { NoteMention } from "@croozer/contracts/mentions";
import type { MessageContent } from "@croozer/contracts/message-content";
import { checkContent, Unsendable } from "../../meta/payloads.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { previewOf } from "../preview.ts";
import { askForDelivery } from "../sending/lane-jobs.ts";
import { refreshTurns } from "../sending/turns.ts";
import { checkTime, wakeAt } from "../waiting/time.ts";
import { refuseForeignAddress } from "./address-country.ts";
import { checkMentions, keepMentions } from "./mentions.ts";
import { completeFiles } from "./outgoing-media.ts";
import { reactionTarget, showReaction } from "./reactions.ts";

export type NewMessage = {
  conversationId: string;
  content: MessageContent;
  origin: "member" | "bot" | "order_notice" | "api";
  /** Member id of the person who wrote it. */
  sentBy?: string | null;
  /** Makes writing it twice impossible within the conversation: a browser's id, an event's. */
  clientId?: string | null | undefined;
  /** A message of the same conversation. */
  replyToId?: string | null | undefined;
  orderId?: string | null;
  /** Who goes first where many wait; an answer unless the origin says otherwise. */
  urgency?: Urgency;
  /** What becomes of it while the customer's window is closed: refused, or kept until they write. */
  whenClosed?: "refuse" | "park" | undefined;
  /** Not before; whether it may go is decided then. */
  scheduledFor?: Date | undefined;
};
export type Urgency = "answer" | "notice" | "broadcast";
export type Queued = { messageId: string; seq: number };

export type Thread = { id: string; channel_id: string; last_seq: number; window_ends_at: Date | null };

const priorities: Record<Urgency, number> = { answer: 0, notice: 1, broadcast: 2 };

/**
 * Puts a message to the customer at the end of the thread and has it delivered: a row and a job, no network. A template
 * may go at any time; anything else only within the window, which is looked at again when it goes.
 * @throws conversation.not_found · file.not_found, file.not_ready · conversation.window_closed outside the 24 hours unless it may be parked ·
 * message.unsendable with the field · message.not_found for the quoted message
 */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<Queued> {
  refuseUnsendable(message.content, tx.now());
  const thread = await lockThread(tx, message.conversationId);
  const earlier = await findByClientId(tx, message.conversationId, message.clientId ?? null);
  if (earlier) return earlier;
  const content = await completeFiles(tx, message.content);
  const scheduledFor = message.scheduledFor && message.scheduledFor > tx.now() ? message.scheduledFor : null;
  if (scheduledFor) checkTime(tx, scheduledFor);
  const isKept = scheduledFor === null && message.content.type !== "template" && isClosed(tx, thread);
  if (isKept && message.whenClosed !== "park") refuseClosed(thread);
  const parked = isKept || scheduledFor !== null;
  if (message.content.type === "address_request")
    await refuseForeignAddress(tx, message.conversationId, message.content);
  const quoted = await quotedBy(tx, message);
  const urgency = message.urgency ?? (message.origin === "order_notice" ? "notice" : "answer");
  const queued = await append(tx, thread, {
    direction: "outbound",
    status: "queued",
    content,
    origin: message.origin,
    sentBy: message.sentBy ?? null,
    clientId: message.clientId ?? null,
    replyToId: quoted.messageId,
    replyToProviderId: quoted.providerId,
    orderId: message.orderId ?? null,
    priority: priorities[urgency],
    whenClosed: message.whenClosed ?? "refuse",
    waitingFor: parked ? "answer" : null,
    scheduledFor,
  });
  if (scheduledFor) wakeAt(tx, queued.messageId, scheduledFor);
  if (message.content.type === "reaction")
    await showReaction(tx, message.conversationId, queued.messageId, message.content);
  if (parked) return queued;
  await refreshTurns(tx, [thread.id]);
  askForDelivery(tx, thread.channel_id);
  return queued;
}

/** Exact to the second: at its end the window is closed. */
export const isClosed = (tx: Tx, { window_ends_at }: Thread): boolean =>
  window_ends_at === null || window_ends_at <= tx.now();

export function refuseClosed({ window_ends_at }: Thread): never {
  refuse("conversation.window_closed", { windowEndsAt: window_ends_at?.toISOString() ?? null });
}

/** A remark for colleagues in the thread; the customer never sees it. */
export async function addNote(
  tx: Tx,
  note: {
    conversationId: string;
    body: string;
    sentBy: string | null;
    clientId: string | null;
    mentions?: readonly NoteMention[];
  },
): Promise<Queued> {
  const mentions = note.mentions ?? [];
  await checkMentions(tx, note.body, mentions);
  const content = { type: "text", body: note.body } as const;
  refuseUnsendable(content, tx.now());
  const thread = await lockThread(tx, note.conversationId);
  const earlier = await findByClientId(tx, note.conversationId, note.clientId);
  if (earlier) return earlier;
  const added = await append(tx, thread, {
    direction: "note",
    status: "noted",
    content,
    origin: "note",
    sentBy: note.sentBy,
    clientId: note.clientId,
    replyToId: null,
    replyToProviderId: null,
    orderId: null,
    priority: 0,
    whenClosed: "refuse",
    waitingFor: null,
    scheduledFor: null,
  });
  const { conversationId, sentBy } = note;
  await keepMentions(tx, { messageId: added.messageId, conversationId, sentBy, mentions });
  return added;
}

export function refuseUnsendable(content: MessageContent, now: Date): void {
  try {
    checkContent(content, now);
  } catch (error) {
    if (error instanceof Unsendable) refuse("message.unsendable", { field: error.field, reason: error.message });
    throw error;
  }
}

/** @throws conversation.not_found */
export async function lockThread(tx: Tx, conversationId: string): Promise<Thread> {
  const rows = await tx.queryPlanned<Thread>(
    "select id, channel_id, last_seq, window_ends_at from conversations where business_id = $1 and id = $2 for update",
    [tx.businessId, conversationId],
  );
  return rows[0] ?? refuse("conversation.not_found");
}

async function findByClientId(tx: Tx, conversationId: string, clientId: string | null): Promise<Queued | null> {
  if (clientId === null) return null;
  const rows = await tx.query<{ id: string; seq: number }>(
    "select id, seq from messages where business_id = $1 and conversation_id = $2 and client_id = $3",
    [tx.businessId, conversationId, clientId],
  );
  return rows[0] ? { messageId: rows[0].id, seq: rows[0].seq } : null;
}

/** The message that is answered, or reacted to. */
async function quotedBy(
  tx: Tx,
  { conversationId, content, replyToId }: NewMessage,
): Promise<{ messageId: string | null; providerId: string | null }> {
  if (content.type === "reaction")
    return { messageId: content.messageId, providerId: await reactionTarget(tx, conversationId, content) };
  if (!replyToId) return { messageId: null, providerId: null };
  return { messageId: replyToId, providerId: await quotedProviderId(tx, conversationId, replyToId) };
}

/** @throws message.not_found; null for a message that has no provider's id, which is then not quoted */
async function quotedProviderId(tx: Tx, conversationId: string, messageId: string): Promise<string | null> {
  const rows = await tx.query<{ provider_id: string | null }>(
    "select provider_id from messages where business_id = $1 and conversation_id = $2 and id = $3",
    [tx.businessId, conversationId, messageId],
  );
  return rows[0] ? rows[0].provider_id : refuse("message.not_found");
}

type Row = {
  direction: "outbound" | "note";
  status: "queued" | "noted";
  content: MessageContent;
  origin: string;
  sentBy: string | null;
  clientId: string | null;
  replyToId: string | null;
  replyToProviderId: string | null;
  orderId: string | null;
  priority: number;
  whenClosed: "refuse" | "park";
  waitingFor: "answer" | null;
  scheduledFor: Date | null;
};

/**
 * Adds a row at the end of a locked thread and moves the conversation with it. An answer ends the customer's waiting,
 * except the bot's while it has asked for a person. A reaction stands on its message and moves neither; what waits for its
 * time has not been said yet.
 */
async function append(tx: Tx, thread: Thread, row: Row): Promise<Queued> {
  const id = newId();
  const seq = thread.last_seq + 1;
  const now = tx.now();
  const lastMessage = {
    messageId: id,
    preview: previewOf(row.content),
    type: row.content.type,
    direction: row.direction,
    status: row.status,
    at: now,
  };
  const rows = await tx.queryPlanned<{ version: number }>(
    `with added as (
       insert into messages (business_id, id, conversation_id, seq, channel_id, client_id, direction, origin, type, content,
         status, reply_to_provider_id, reply_to_id, sent_by, order_id, at, created_at, priority, when_closed, waiting_for, scheduled_for)
       values ($1, $3, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $18, $19, $20, $21)
     )
     update conversations set
       last_seq = $4,
       last_message = case when $9 = 'reaction' or $21::timestamptz is not null then last_message else $17 end,
       last_message_at = case when $9 = 'reaction' or $21::timestamptz is not null then last_message_at else greatest(last_message_at, $16::timestamptz) end,
       waiting_since = case
         when $7 = 'note' or $9 = 'reaction' or $21::timestamptz is not null or ($8 in ('bot', 'order_notice') and automation = 'needs_person') then waiting_since end,
       version = version + 1, updated_at = $16
     where business_id = $1 and id = $2 returning version`,
    [
      tx.businessId,
      thread.id,
      id,
      seq,
      thread.channel_id,
      row.clientId,
      row.direction,
      row.origin,
      row.content.type,
      JSON.stringify(row.content),
      row.status,
      row.replyToProviderId,
      row.replyToId,
      row.sentBy,
      row.orderId,
      now,
      JSON.stringify(lastMessage),
      row.priority,
      row.whenClosed,
      row.waitingFor,
      row.scheduledFor,
    ],
  );
  tx.notice({ type: "message", id, conversationId: thread.id, seq });
  if (rows[0]) tx.notice({ type: "conversation", id: thread.id, version: rows[0].version });
  return { messageId: id, seq };
}
