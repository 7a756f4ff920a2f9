import { record } from "../../events.ts";
import { backoffMs, isChannelProblem, remedyOf } from "../../meta/codes.ts";
import type { Sending } from "../../meta/send.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { applyParkedFor } from "../receiving/receive-units.ts";
import type { Claimed } from "./claim.ts";
import { decideLater } from "./lane-jobs.ts";
import { pauseLane, resumeLane, slowLane } from "./lane-state.ts";

/** How a claimed message ended; `unsent`: nothing of it went out, it may go as if it had not been claimed. */
export type Ended = { message: Claimed; sending: Sending | { outcome: "unsent" } };

type Item = {
  id: string;
  /** Attempts as the claim left them, and as they are now. */
  attempt: number;
  attempts: number;
  preparing: boolean;
  becomes: "accepted" | "uncertain" | "failed" | "queued";
  provider_id: string | null;
  code: string | null;
  detail: string | null;
  send_after: Date | null;
};

/** PostgreSQL keeps no NUL, and what Meta answers is not ours to trust: one would keep all outcomes from being kept. */
const clean = (text: string | null): string | null => text?.replaceAll("\0", "") ?? null;

function itemOf({ message, sending }: Ended, now: Date): Item {
  const item = {
    id: message.messageId,
    // Files that did not go count as an attempt, only not beforehand.
    attempt: message.preparing ? message.attempt - 1 : message.attempt,
    attempts: message.attempt,
    preparing: message.preparing,
    provider_id: null,
    code: null,
    detail: null,
    send_after: null,
  };
  if (sending.outcome === "accepted") return { ...item, becomes: "accepted", provider_id: clean(sending.providerId) };
  if (sending.outcome === "unsent") return { ...item, becomes: "queued", attempts: message.attempt - 1 };
  if (sending.outcome === "uncertain") return { ...item, becomes: "uncertain", detail: clean(sending.detail) };
  // Behind the others of the lane, so that a message that alone is at fault does not meet every probe.
  if (isChannelProblem(sending.code)) return { ...item, becomes: "queued", send_after: now };
  const delayMs = backoffMs(sending.code, message.attempt);
  if (delayMs !== null) return { ...item, becomes: "queued", send_after: new Date(now.getTime() + delayMs) };
  return { ...item, becomes: "failed", code: clean(sending.code), detail: clean(sending.detail) };
}

type Row = {
  message_id: string;
  conversation: string;
  seq: number;
  now_is: string;
  version: number | null;
  parked: boolean;
};

/**
 * Keeps how sends of a channel ended, all in one statement. May come late: whatever a status from Meta or a person has
 * made of a message meanwhile stays.
 */
export async function recordSends(
  tx: Tx,
  channelId: string,
  ended: readonly Ended[],
  settleAfterMs: number,
): Promise<void> {
  if (ended.length === 0) return;
  const now = tx.now();
  const items = ended.map((one) => itemOf(one, now));
  const rows = await tx.query<Row>("select * from record_sends($1, $2, $3, $4, $5)", [
    tx.businessId,
    channelId,
    JSON.stringify(items),
    now,
    `${settleAfterMs} milliseconds`,
  ]);
  for (const { message_id: id, conversation: conversationId, seq, now_is, version } of rows) {
    tx.notice({ type: "message", id, conversationId, seq });
    if (version !== null) tx.notice({ type: "conversation", id: conversationId, version });
    if (now_is === "failed") record(tx, "message.failed", { conversationId, messageId: id });
    if (now_is === "uncertain") decideLater(tx, id, settleAfterMs);
  }
  const accepted = items.flatMap(({ provider_id }) => provider_id ?? []);
  if (rows.some((row) => row.parked)) await applyParkedFor(tx, channelId, accepted);
  await steerLane(tx, channelId, ended);
}

/** So many sends kept together, none answered: Meta or the way to it is over its head. Fewer are connections that broke. */
const deafness = 3;

/** What the outcomes say about the number rather than about a message. */
async function steerLane(tx: Tx, channelId: string, ended: readonly Ended[]): Promise<void> {
  const rejected = ended.flatMap(({ sending }) => (sending.outcome === "rejected" ? [sending] : []));
  const problem = rejected.find(({ code }) => isChannelProblem(code));
  if (problem) await pauseLane(tx, channelId, problem);
  else if (ended.some(({ message, sending }) => message.probe && sending.outcome === "accepted"))
    await resumeLane(tx, channelId);
  // The pair rate concerns one customer; every other pace the whole number.
  const tooFast = rejected.some(({ code }) => remedyOf(code).kind === "pace" && code !== "131056");
  const deaf = ended.length >= deafness && ended.every(({ sending }) => sending.outcome === "uncertain");
  if (tooFast || deaf) await slowLane(tx, channelId);
  for (const { message, sending } of ended)
    if (sending.outcome === "uncertain")
      tx.log.warn({ messageId: message.messageId, reason: sending.detail }, "not known whether Meta took a message");
}
