import type { Tx } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { tellActs } from "./acts.ts";
import { type Held, holdConversation, keepHeld } from "./held.ts";
import { wakeAt, woken } from "./status.ts";

/** Wakes a conversation whose time has come; looks again later where it has not. May run twice. */
export async function endSnooze(tx: Tx, conversationId: string): Promise<void> {
  const held = await holdIfThere(tx, conversationId);
  if (held?.status !== "snoozed" || held.snoozedUntil === null) return;
  const moved = woken(tx, held);
  if (moved === null) return wakeAt(tx, conversationId, held.snoozedUntil);
  await keepHeld(tx, conversationId, moved.held);
  await tellActs(tx, conversationId, moved.acts);
}

async function holdIfThere(tx: Tx, conversationId: string): Promise<Held | null> {
  try {
    return await holdConversation(tx, conversationId);
  } catch (error) {
    if (error instanceof Refusal && error.code === "conversation.not_found") return null;
    throw error;
  }
}
