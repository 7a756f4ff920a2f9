import type { MessageStatus } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";
import { getChannelForSending, noteHealth, noteTraffic } from "../channels/channels.ts";
import { findAddress } from "../customers/customers.ts";
import { record } from "../events.ts";
import { backoffMs, isChannelProblem } from "../meta/codes.ts";
import { type Recipient, sendBody } from "../meta/payloads.ts";
import { type Sending, sendToMeta } from "../meta/send.ts";
import type { Tx } from "../platform/db/tx.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { callbackFor } from "./callback.ts";
import { askForPerson } from "./change-conversation.ts";
import { fileIdsOf } from "./file-parts.ts";
import { maySendWithNewUpload, resolveMedia, uploadFailure } from "./outgoing-media.ts";
import { lockThread } from "./queue-message.ts";
import { applyParkedFor } from "./receive-units.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** How long a call may take, and after what time a message found in `sending` was left there by a process that died. */
export type DeliveryTimes = { timeoutMs: number; abandonedMs: number };
const usual: DeliveryTimes = { timeoutMs: 10_000, abandonedMs: 15_000 };
/** While another process sends in the same conversation. */
const waitMs = 1_000;

type Claimed = {
  messageId: string;
  attempt: number;
  conversationId: string;
  channelId: string;
  content: MessageContent;
  replyToProviderId: string | null;
  to: Recipient;
  phoneNumberId: string;
  accessToken: string;
};
type Next =
  | { kind: "nothing" }
  | { kind: "later"; at: Date }
  | { kind: "settled" }
  /** Its files go to Meta first; it stays queued meanwhile, however long that takes. */
  | { kind: "upload"; messageId: string; outgoing: { content: MessageContent; channelId: string } }
  | { kind: "send"; message: Claimed };

/**
 * Sends what is queued in a conversation, one after another in their order. Each is claimed in a transaction of its own,
 * sent with none open, and recorded in another: a crash in between leaves it `sending`, and whoever finds it there calls
 * it `uncertain` and does not send it again.
 * @throws {RetryLater} when Meta or another process asks for patience
 */
export async function deliverConversation(
  platform: Platform,
  inTx: InTx,
  conversationId: string,
  times: DeliveryTimes = usual,
): Promise<void> {
  const uploads: Uploads = new Map();
  for (;;) {
    const next = await inTx((tx) => claimNext(tx, platform, conversationId, times, uploads));
    if (next.kind === "nothing") return;
    if (next.kind === "later") throw new RetryLater(next.at);
    if (next.kind === "settled") continue;
    if (next.kind === "upload") {
      uploads.set(next.messageId, await upload(platform, inTx, next.outgoing));
      continue;
    }
    const { message } = next;
    const files = uploads.get(message.messageId);
    uploads.delete(message.messageId);
    const sending = files && "outcome" in files ? files : await send(platform, message, files?.content, times);
    await inTx((tx) => recordOutcome(tx, message, sending));
  }
}

type Rejected = Extract<Sending, { outcome: "rejected" }>;
/** Messages whose files were taken to Meta in this run: as they can be sent, or why not. */
type Uploads = Map<string, { content: MessageContent } | Rejected>;

/** When a file does not get to Meta, nothing was sent. */
async function upload(
  platform: Platform,
  inTx: InTx,
  outgoing: { content: MessageContent; channelId: string },
): Promise<{ content: MessageContent } | Rejected> {
  try {
    return { content: await resolveMedia(platform, inTx, outgoing) };
  } catch (error) {
    const failure = uploadFailure(error);
    if (failure) return failure;
    throw error;
  }
}

const send = (
  platform: Platform,
  message: Claimed,
  content: MessageContent | undefined,
  times: DeliveryTimes,
): Promise<Sending> =>
  sendToMeta(
    { ...platform.config.meta, ...message, timeoutMs: times.timeoutMs },
    sendBody(message.to, content ?? message.content, {
      callbackData: callbackFor(message.messageId, message.attempt),
      replyToProviderId: message.replyToProviderId,
    }),
  );

type Row = {
  id: string;
  status: "queued" | "sending";
  attempts: number;
  channel_id: string;
  customer_id: string;
  content: MessageContent;
  reply_to_provider_id: string | null;
  sending_since: Date | null;
  send_after: Date | null;
};

async function claimNext(
  tx: Tx,
  platform: Platform,
  conversationId: string,
  { abandonedMs }: DeliveryTimes,
  uploads: Uploads,
): Promise<Next> {
  await lockThread(tx, conversationId);
  const rows = await tx.query<Row>(
    `select m.id, m.status, m.attempts, m.channel_id, c.customer_id, m.content, m.reply_to_provider_id, m.sending_since, m.send_after
     from messages m join conversations c on c.business_id = $1 and c.id = m.conversation_id
     where m.business_id = $1 and m.conversation_id = $2 and m.status in ('queued', 'sending')
     order by m.seq limit 1`,
    [tx.businessId, conversationId],
  );
  const row = rows[0];
  if (!row) return { kind: "nothing" };
  const now = tx.now();
  if (row.status === "sending") {
    if (row.sending_since && now.getTime() - row.sending_since.getTime() < abandonedMs)
      return { kind: "later", at: new Date(now.getTime() + waitMs) };
    await setStatus(tx, row.id, "uncertain", { detail: "the process that sent it ended" });
    // Meta would have told of it by now: most likely nobody was told anything, and only a person may say it again.
    await askForPerson(tx, conversationId);
    return { kind: "settled" };
  }
  if (row.send_after && row.send_after > now) return { kind: "later", at: row.send_after };
  const channel = await getChannelForSending(tx, row.channel_id, platform.secrets);
  if (!channel.active) {
    await setStatus(tx, row.id, "failed", { code: "channel.disconnected", detail: null });
    return { kind: "settled" };
  }
  if (!uploads.has(row.id) && fileIdsOf(row.content).length > 0)
    return { kind: "upload", messageId: row.id, outgoing: { content: row.content, channelId: row.channel_id } };
  const claimed = await tx.query<{ attempts: number }>(
    `update messages set status = 'sending', sending_since = $3, send_after = null, attempts = attempts + 1
     where business_id = $1 and id = $2 returning attempts`,
    [tx.businessId, row.id, now],
  );
  return {
    kind: "send",
    message: {
      messageId: row.id,
      attempt: claimed[0]?.attempts ?? row.attempts + 1,
      conversationId,
      channelId: row.channel_id,
      content: row.content,
      replyToProviderId: row.reply_to_provider_id,
      to: await findAddress(tx, row.customer_id),
      phoneNumberId: channel.phoneNumberId,
      accessToken: channel.accessToken,
    },
  };
}

async function recordOutcome(tx: Tx, message: Claimed, sending: Sending): Promise<void> {
  await lockThread(tx, message.conversationId);
  if (sending.outcome === "accepted") return recordAccepted(tx, message, sending.providerId);
  if (sending.outcome === "uncertain") {
    tx.log.warn({ messageId: message.messageId, reason: sending.detail }, "not known whether Meta took a message");
    await setStatus(tx, message.messageId, "uncertain", { detail: sending.detail });
    return;
  }
  if (isChannelProblem(sending.code)) await noteHealth(tx, message.channelId, sending.code);
  const delayMs = (await maySendWithNewUpload(tx, message, sending.code))
    ? 0
    : backoffMs(sending.code, message.attempt);
  if (delayMs === null) {
    await setStatus(tx, message.messageId, "failed", sending);
    return;
  }
  await tx.query(
    "update messages set status = 'queued', send_after = $3 where business_id = $1 and id = $2 and status = 'sending'",
    [tx.businessId, message.messageId, new Date(tx.now().getTime() + delayMs)],
  );
}

/** A status may have overtaken the answer and told the id already; then it stays as far as that took it. */
async function recordAccepted(tx: Tx, message: Claimed, providerId: string): Promise<void> {
  await tx.query(
    "update messages set provider_id = $3 where business_id = $1 and id = $2 and provider_id is null and attempts = $4",
    [tx.businessId, message.messageId, providerId, message.attempt],
  );
  await setStatus(tx, message.messageId, "accepted", { detail: null });
  await applyParkedFor(tx, message.channelId, providerId);
  await noteTraffic(tx, message.channelId, "outbound", tx.now());
  await noteHealth(tx, message.channelId, null);
}

/** Ends an attempt. Does nothing once a status from Meta has gone further. */
async function setStatus(
  tx: Tx,
  messageId: string,
  status: Extract<MessageStatus, "accepted" | "uncertain" | "failed">,
  { code = null, detail }: { code?: string | null; detail: string | null },
): Promise<void> {
  const rows = await tx.query<{ conversation_id: string; seq: number; version: number | null }>(
    `with ended as (
       update messages set status = $3, error_code = $4, error_detail = $5,
         failed_at = case when $3 = 'failed' then $6::timestamptz end
       where business_id = $1 and id = $2 and status in ('queued', 'sending', 'uncertain')
       returning id, conversation_id, seq
     ), shown as (
       update conversations c set last_message = jsonb_set(c.last_message, '{status}', to_jsonb($3::text)),
         version = c.version + 1, updated_at = $6
       from ended e where c.business_id = $1 and c.id = e.conversation_id and c.last_message ->> 'messageId' = e.id::text
       returning c.version
     )
     select e.conversation_id, e.seq, (select version from shown) as version from ended e`,
    [tx.businessId, messageId, status, code, detail, tx.now()],
  );
  const row = rows[0];
  if (!row) return;
  tx.notice({ type: "message", id: messageId, conversationId: row.conversation_id, seq: row.seq });
  if (row.version !== null) tx.notice({ type: "conversation", id: row.conversation_id, version: row.version });
  if (status === "failed") record(tx, "message.failed", { conversationId: row.conversation_id, messageId });
}
