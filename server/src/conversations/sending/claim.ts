import type { MessageContent } from "@croozer/contracts/message-content";
import { findAddresses } from "../../customers/customers.ts";
import { record } from "../../events.ts";
import type { Recipient } from "../../meta/payloads.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { askForPerson } from "../change-conversation.ts";
import { decideLater } from "./lane-jobs.ts";
import { showStatuses } from "./show-statuses.ts";

/**
 * A message that is `sending` from now on, and when its slot comes; or one that is still queued and whose files are
 * wanted by Meta first.
 */
export type Claimed = {
  messageId: string;
  conversationId: string;
  channelId: string;
  attempt: number;
  content: MessageContent;
  replyToProviderId: string | null;
  to: Recipient | null;
  sendAt: Date;
  /** Only its files go now. */
  preparing: boolean;
  /** The one that tries whether a paused lane can go on. */
  probe: boolean;
};

export type Claim =
  | { held: false; until: Date }
  | {
      held: true;
      messages: Claimed[];
      /** When to claim again; null while nothing waits. */
      nextAt: Date | null;
      /** The lease was given back. */
      released: boolean;
      throughput: number;
      paused: boolean;
    };

type Verdict = {
  verdict: "send" | "uncertain" | "closed" | "disconnected" | "answer" | "pair_limit" | "daily_limit" | "file";
  messageId: string;
  conversationId: string;
  seq: number;
  customerId: string;
  attempt: number;
  content: MessageContent;
  replyToProviderId: string | null;
  sendAt: string;
};
type Answer = {
  heldUntil?: string;
  messages: Verdict[];
  nextAt: string | null;
  released: boolean;
  throughput: number;
  paused: string | null;
};

/**
 * Claims what may go now in a channel's lane, in one statement, and tells of what may not go any more: one left behind by
 * a process that died is `uncertain`, one whose window has closed failed.
 */
export async function claimSends(
  tx: Tx,
  channelId: string,
  lane: { claimant: string; room: number; own: readonly string[]; leaving: boolean; settleAfterMs: number },
): Promise<Claim> {
  const rows = await tx.query<{ answer: Answer }>("select claim_sends($1, $2, $3, $4, $5, $6, $7, $8) as answer", [
    tx.businessId,
    channelId,
    lane.claimant,
    tx.now(),
    lane.room,
    lane.own,
    lane.leaving,
    `${lane.settleAfterMs} milliseconds`,
  ]);
  const answer = rows[0]?.answer;
  if (!answer) throw new Error("claim_sends gave nothing");
  if (answer.heldUntil !== undefined) return { held: false, until: new Date(answer.heldUntil) };
  await tellStopped(tx, answer.messages, lane.settleAfterMs);
  const sends = answer.messages.filter(({ verdict }) => verdict === "send" || verdict === "file");
  const addresses = await findAddresses(
    tx,
    sends.map(({ customerId }) => customerId),
    channelId,
  );
  return {
    held: true,
    messages: sends.map((send) => ({
      messageId: send.messageId,
      conversationId: send.conversationId,
      channelId,
      attempt: send.attempt,
      content: send.content,
      replyToProviderId: send.replyToProviderId,
      to: addresses.get(send.customerId) ?? null,
      sendAt: new Date(send.sendAt),
      preparing: send.verdict === "file",
      probe: answer.paused !== null,
    })),
    nextAt: answer.nextAt === null ? null : new Date(answer.nextAt),
    released: answer.released,
    throughput: answer.throughput,
    paused: answer.paused !== null,
  };
}

async function tellStopped(tx: Tx, verdicts: readonly Verdict[], settleAfterMs: number): Promise<void> {
  const stopped = verdicts.filter(({ verdict }) => verdict !== "send");
  if (stopped.length === 0) return;
  await showStatuses(
    tx,
    stopped.map(({ messageId }) => messageId),
  );
  for (const { verdict, messageId, conversationId, seq } of stopped) {
    tx.notice({ type: "message", id: messageId, conversationId, seq });
    if (verdict === "closed" || verdict === "disconnected") record(tx, "message.failed", { conversationId, messageId });
    if (verdict !== "uncertain") continue;
    // Meta would have told of it by now: most likely nobody was told anything, and only a person may say it again.
    await askForPerson(tx, conversationId);
    decideLater(tx, messageId, settleAfterMs);
  }
}
