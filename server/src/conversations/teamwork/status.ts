import type { UpdateConversation } from "@croozer/contracts/conversations";
import type { ConversationAct } from "@croozer/contracts/teamwork";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Held } from "./held.ts";

const awake = { snoozedUntil: null, snoozeUntilReply: false };
type Moved = { held: Held; acts: ConversationAct[] };

/** Opens, puts aside, puts off or resolves. @throws conversation.snooze_past */
export function withStatus(
  tx: Tx,
  id: string,
  held: Held,
  { status, snooze }: Pick<UpdateConversation, "status" | "snooze">,
): Moved {
  if (snooze) return snoozed(tx, id, held, snooze);
  if (status === undefined || status === held.status) return { held, acts: [] };
  switch (status) {
    case "resolved":
      return {
        held: { ...held, ...awake, status, resolvedAt: tx.now(), waitingSince: null },
        acts: [{ act: "resolved", afterDays: null }],
      };
    case "pending":
      return { held: { ...held, ...awake, status, resolvedAt: null }, acts: [{ act: "pending" }] };
    case "open":
      return {
        held: { ...held, ...awake, status, resolvedAt: null },
        acts: [held.status === "snoozed" ? { act: "woke", because: "member" } : { act: "reopened", because: "member" }],
      };
  }
}

function snoozed(tx: Tx, id: string, held: Held, snooze: NonNullable<UpdateConversation["snooze"]>): Moved {
  const until = snooze.until === null ? null : new Date(snooze.until);
  if (until !== null && until <= tx.now()) refuse("conversation.snooze_past");
  if (until !== null) wakeAt(tx, id, until);
  const { untilReply } = snooze;
  return {
    held: { ...held, status: "snoozed", resolvedAt: null, snoozedUntil: until, snoozeUntilReply: untilReply },
    acts: [{ act: "snoozed", until: until?.toISOString() ?? null, untilReply }],
  };
}

/** One waiting job a conversation: a later wish replaces it, and it looks whether its time has come. */
export function wakeAt(tx: Tx, conversationId: string, runAt: Date): void {
  tx.enqueue({ task: "end_snooze", key: conversationId, payload: { conversationId }, runAt });
}

/** The time it was put off until has come: it stands among the open ones again, as one that waits. */
export function woken(tx: Tx, held: Held): Moved | null {
  if (held.status !== "snoozed" || held.snoozedUntil === null || held.snoozedUntil > tx.now()) return null;
  return {
    held: { ...held, ...awake, status: "open", waitingSince: held.waitingSince ?? tx.now() },
    acts: [{ act: "woke", because: "time" }],
  };
}
