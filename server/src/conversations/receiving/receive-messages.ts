import { identifyCustomers } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import type { MessageUnit } from "../../meta/units.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { previewOf } from "../preview.ts";
import { comeBack, type MovedBack } from "../teamwork/come-back.ts";
import type { Arrived, Stored } from "./arrived.ts";
import { keepFilesOf, withFileId } from "./inbound-files.ts";
import { moveConversations } from "./move-conversations.ts";
import { fillPlaceholders, sortPast } from "./past.ts";

/** A message stored now (no `n`), a conversation moved (no message), or an item that was known. */
type Row = {
  n: number | null;
  message_id: string | null;
  conversation: string;
  seq: number;
  version: number | null;
  parked: boolean | null;
} & Omit<MovedBack, "conversation">;

/**
 * Stores messages of any number of customers: customers and conversations are found or made, each message is kept once,
 * counters and windows move with it. A customer's new message records `message.received`; echoes of the phone app and
 * synced history ring nothing. Costs the same round trips for one as for a hundred.
 * @returns what became of each, and whether anything at all waits for its message in this business
 */
export async function receiveMessages(
  tx: Tx,
  arrived: readonly Arrived[],
): Promise<{ stored: Stored[]; mayHaveParked: boolean }> {
  if (arrived.length === 0) return { stored: [], mayHaveParked: false };
  const heard = await heardChanges(tx, arrived);
  const { customerIds, merged } = await identifyCustomers(
    tx,
    arrived.map(({ unit, channelId }) => ({
      ...unit.person,
      channelId,
      becomes: heard.has(unit.providerId) ? null : unit.becomes,
      becameAt: unit.at,
      wroteAt: isSaid(unit) ? unit.at : null,
    })),
  );
  await moveConversations(tx, merged);
  const items = arrived.map(({ unit, channelId }, n) => ({
    n,
    id: newId(),
    conversation_id: newId(),
    channel_id: channelId,
    customer_id: customerIds[n],
    provider_id: unit.providerId,
    direction: unit.direction,
    origin: unit.origin,
    type: unit.content.type,
    content: withFileId(unit.content),
    raw: unit.raw,
    status: unit.status,
    reply_to: unit.replyToProviderId,
    forwarded: unit.forwarded,
    referral: unit.referral,
    past: unit.past,
    quiet: unit.quiet,
    at: unit.at,
    preview: previewOf(unit.content),
  }));
  const rows = await tx.queryPlanned<Row>("select * from store_messages($1, $2, $3)", [
    tx.businessId,
    JSON.stringify(onceEach(items)),
    tx.now(),
  ]);
  const stored = settle(arrived, items, rows);
  await keepFilesOf(
    tx,
    items.flatMap(({ content, channel_id: channelId, raw, at, past }, n) => {
      const { messageId, fresh } = stored[n] ?? {};
      return fresh && messageId ? [{ messageId, channelId, content, raw, at, past }] : [];
    }),
  );
  if (arrived.some(({ unit }) => unit.past)) {
    await fillPlaceholders(tx, arrived, stored);
    await sortPast(tx, arrived, stored);
  }
  announce(tx, arrived, stored);
  for (const { message_id, conversation, version } of rows)
    if (message_id === null && version !== null) tx.notice({ type: "conversation", id: conversation, version });
  await comeBack(tx, rows);
  return { stored, mayHaveParked: rows.some((row) => row.parked) };
}

/**
 * Changed numbers that we have heard of: told twice, the second time must not join whoever has the old number by now to
 * whoever left it.
 */
async function heardChanges(tx: Tx, arrived: readonly Arrived[]): Promise<ReadonlySet<string>> {
  const changes = arrived.filter(({ unit }) => unit.becomes !== null);
  if (changes.length === 0) return new Set();
  const rows = await tx.query<{ provider_id: string }>(
    `select m.provider_id from unnest($2::uuid[], $3::text[]) k (channel_id, provider_id)
     join messages m on m.business_id = $1 and m.channel_id = k.channel_id and m.provider_id = k.provider_id`,
    [tx.businessId, changes.map(({ channelId }) => channelId), changes.map(({ unit }) => unit.providerId)],
  );
  return new Set(rows.map((row) => row.provider_id));
}

/** Something a customer says to us now. */
export const isSaid = (unit: MessageUnit): boolean => unit.direction === "inbound" && !unit.past && !unit.quiet;

const keyOf = (channelId: string, providerId: string) => `${channelId} ${providerId}`;

function onceEach<T extends { channel_id: string; provider_id: string }>(items: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item.channel_id, item.provider_id);
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}

/** Rows in the order of the batch; the second of two equal messages is not fresh. */
function settle(arrived: readonly Arrived[], items: readonly { id: string }[], rows: readonly Row[]): Stored[] {
  const byId = new Map(rows.map((row) => [row.message_id, row]));
  const byIndex = new Map(rows.map((row) => [row.n, row]));
  const byKey = new Map<string, Row>();
  return arrived.map(({ channelId, unit }, n) => {
    const key = keyOf(channelId, unit.providerId);
    const fresh = byId.get(items[n]?.id ?? "");
    const row = fresh ?? byIndex.get(n) ?? byKey.get(key);
    if (!row?.message_id) throw new Error("a message was neither stored nor known");
    byKey.set(key, row);
    return { messageId: row.message_id, conversationId: row.conversation, seq: row.seq, fresh: fresh !== undefined };
  });
}

function announce(tx: Tx, arrived: readonly Arrived[], stored: readonly Stored[]): void {
  stored.forEach(({ messageId, conversationId, seq, fresh }, n) => {
    const unit = arrived[n]?.unit;
    if (!unit || !fresh) return;
    tx.notice({ type: "message", id: messageId, conversationId, seq });
    if (isSaid(unit)) record(tx, "message.received", { conversationId, messageId, seq });
  });
}
