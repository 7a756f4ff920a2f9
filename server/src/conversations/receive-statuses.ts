import { record } from "../events.ts";
import type { StatusUnit } from "../meta/units.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCallback } from "./callback.ts";

export type ArrivedStatus = { channelId: string; unit: StatusUnit };

type Row = {
  channel: string;
  provider: string;
  message_id: string;
  conversation: string;
  seq: number;
  /** Of the conversation, where its list line shows this message. */
  version: number | null;
  was: string;
  now_is: string;
};

/**
 * Applies statuses in any order and number; a message only advances.
 * @returns for each status whether its message is known
 */
export async function receiveStatuses(tx: Tx, arrived: readonly ArrivedStatus[]): Promise<boolean[]> {
  if (arrived.length === 0) return [];
  const items = arrived.map(({ channelId, unit }, n) => {
    const sent = readCallback(unit.callbackData);
    return {
      n,
      channel_id: channelId,
      provider_id: unit.providerId,
      status: unit.status,
      at: unit.at,
      error_code: unit.error?.code ?? null,
      error_detail: unit.error?.detail ?? null,
      pricing: unit.pricing,
      message_id: sent?.messageId ?? null,
      attempt: sent?.attempt ?? null,
    };
  });
  const rows = await tx.query<Row>("select * from apply_statuses($1, $2, $3)", [
    tx.businessId,
    JSON.stringify(items),
    tx.now(),
  ]);
  for (const row of rows) {
    if (row.was === row.now_is) continue;
    tx.notice({ type: "message", id: row.message_id, conversationId: row.conversation, seq: row.seq });
    if (row.version !== null) tx.notice({ type: "conversation", id: row.conversation, version: row.version });
    if (row.now_is === "failed")
      record(tx, "message.failed", { conversationId: row.conversation, messageId: row.message_id });
  }
  const known = new Set(rows.map((row) => `${row.channel} ${row.provider}`));
  return arrived.map(({ channelId, unit }) => known.has(`${channelId} ${unit.providerId}`));
}
