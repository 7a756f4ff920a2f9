import { type Addressed, countryOf, learnAddresses } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import type { StatusUnit } from "../../meta/units.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { readCallback } from "../callback.ts";
import { anyShard } from "./usage.ts";

export type ArrivedStatus = { channelId: string; unit: StatusUnit };

type Row = {
  channel: string;
  provider: string;
  message_id: string;
  conversation: string;
  customer: string;
  seq: number;
  /** Of the conversation, where its line in the list or its free time changed. */
  version: number | null;
  was: string;
  now_is: string;
};

/**
 * Applies statuses in any order and number; a message only advances, and is counted once.
 * @returns for each status whether its message is known
 */
export async function receiveStatuses(tx: Tx, arrived: readonly ArrivedStatus[]): Promise<boolean[]> {
  if (arrived.length === 0) return [];
  const rows = await tx.queryPlanned<Row>("select * from apply_statuses($1, $2, $3, $4)", [
    tx.businessId,
    JSON.stringify(arrived.map(itemOf)),
    tx.now(),
    anyShard(),
  ]);
  const customers = new Map(rows.map((row) => [`${row.channel} ${row.provider}`, row.customer]));
  const customerOf = ({ channelId, unit }: ArrivedStatus) => customers.get(`${channelId} ${unit.providerId}`);
  for (const row of rows) {
    if (row.version !== null) tx.notice({ type: "conversation", id: row.conversation, version: row.version });
    if (row.was === row.now_is) continue;
    tx.notice({ type: "message", id: row.message_id, conversationId: row.conversation, seq: row.seq });
    if (row.now_is === "failed")
      record(tx, "message.failed", { conversationId: row.conversation, messageId: row.message_id });
  }
  await learnAddresses(
    tx,
    arrived.flatMap((one): Addressed[] => {
      const customerId = customerOf(one);
      const { waId, bsuid, inGroup } = one.unit.recipient;
      // The members of a group are not the customer of its thread.
      return customerId === undefined || inGroup ? [] : [{ customerId, waId, bsuid }];
    }),
  );
  return arrived.map((one) => customerOf(one) !== undefined);
}

function itemOf({ channelId, unit }: ArrivedStatus, n: number) {
  const sent = readCallback(unit.callbackData);
  return {
    n,
    channel_id: channelId,
    provider_id: unit.providerId,
    status: unit.said,
    at: unit.at,
    errors: unit.errors,
    pricing: unit.pricing,
    conversation: unit.conversation,
    free_entry_ends_at: freeEntryEnd(unit),
    country: countryOf(unit.recipient),
    message_id: sent?.messageId ?? null,
    attempt: sent?.attempt ?? null,
  };
}

/** 72 hours from our answer to whom an advertisement brought; Meta tells the end with the first status of the time. */
function freeEntryEnd({ conversation, pricing }: StatusUnit): Date | null {
  const free = conversation?.origin === "referral_conversion" || pricing?.type === "free_entry_point";
  return free ? (conversation?.expiresAt ?? null) : null;
}
