import { getChannelForSending } from "../channels/channels.ts";
import { receiptBody } from "../meta/payloads.ts";
import { sendToMeta } from "../meta/send.ts";
import { newRequestId } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";

/** Shows the customer that an answer is being written, and their messages as read. Best effort. */
export function showTyping(tx: Tx, conversationId: string): void {
  tx.enqueue({
    task: "send_receipt",
    key: `${conversationId}:typing`,
    payload: { conversationId, typing: true },
    maxAttempts: 1,
  });
}

/** A member writes in a conversation: while an answer may go out, the customer sees it. Best effort. */
export function showMemberTyping({ db, log }: Platform, businessId: string, conversationId: string): void {
  const context = { businessId, actor: { kind: "system", name: "typing" } as const, requestId: newRequestId() };
  const told = db.inTx(context, async (tx) => {
    const rows = await tx.queryPlanned(
      "select 1 from conversations where business_id = $1 and id = $2 and window_ends_at > $3",
      [businessId, conversationId, tx.now()],
    );
    if (rows.length > 0) showTyping(tx, conversationId);
  });
  told.catch((error: Error) => log.warn({ err: error.message }, "the customer was not shown that somebody writes"));
}

/** Shows the customer's messages as read. Best effort. */
export function showRead(tx: Tx, conversationId: string): void {
  tx.enqueue({
    task: "send_receipt",
    key: `${conversationId}:read`,
    payload: { conversationId, typing: false },
    maxAttempts: 1,
  });
}

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Tells Meta that the newest message of the customer was read. What it answers changes nothing here. */
export async function sendReceipt(
  platform: Platform,
  inTx: InTx,
  conversationId: string,
  typing: boolean,
): Promise<void> {
  const target = await inTx(async (tx) => {
    const rows = await tx.queryPlanned<{ provider_id: string; channel_id: string }>(
      `select provider_id, channel_id from messages
       where business_id = $1 and conversation_id = $2 and direction = 'inbound' and seq > 0 order by seq desc limit 1`,
      [tx.businessId, conversationId],
    );
    const row = rows[0];
    return (
      row && { providerId: row.provider_id, channel: await getChannelForSending(tx, row.channel_id, platform.secrets) }
    );
  });
  if (!target?.channel.active) return;
  await sendToMeta({ ...platform.config.meta, ...target.channel }, receiptBody(target.providerId, typing));
}
