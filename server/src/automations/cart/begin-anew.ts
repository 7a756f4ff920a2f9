import { readAutomation } from "../../conversations/conversations.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { withoutOrder } from "../dialogue/dialogue.ts";
import { holdDialogue, keepDialogue } from "../dialogue-store.ts";

/**
 * Forgets what was being put together and what was asked; buttons that were sent before are of an earlier prompt.
 * @throws `conversation.not_found`
 */
export async function beginAnew(tx: Tx, conversationId: string): Promise<void> {
  const { customer } = await readAutomation(tx, conversationId);
  const token = newId().slice(-12);
  const { dialogue, handledSeq } = await holdDialogue(tx, conversationId, customer.language ?? "he", token);
  const now = tx.now().toISOString();
  await keepDialogue(
    tx,
    conversationId,
    { ...withoutOrder(dialogue), token, settledAt: now, placedAt: now },
    handledSeq,
  );
}
