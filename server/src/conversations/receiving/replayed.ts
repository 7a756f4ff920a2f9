import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Arrived, Stored } from "./arrived.ts";
import { isSaid } from "./receive-messages.ts";

/** How messages come that an operator takes out of the delivery log; null: they come from the customer just now. */
export type Replay = { resendAnswers: boolean } | null;

/**
 * Notes on messages of a replay that automations leave them to a person. With `resendAnswers` they are not marked, so that
 * what is new is answered as if it came now, and what we had is told of once more.
 */
export async function markReplayed(
  tx: Tx,
  arrived: readonly Arrived[],
  stored: readonly Stored[],
  { resendAnswers }: NonNullable<Replay>,
): Promise<void> {
  if (!resendAnswers) {
    const fresh = stored.flatMap(({ fresh, messageId }) => (fresh ? messageId : []));
    await tx.query("update messages set replayed_at = $3 where business_id = $1 and id = any($2::uuid[])", [
      tx.businessId,
      fresh,
      tx.now(),
    ]);
    return;
  }
  stored.forEach(({ fresh, messageId, conversationId, seq }, n) => {
    const unit = arrived[n]?.unit;
    if (!fresh && unit && isSaid(unit)) record(tx, "message.received", { conversationId, messageId, seq, again: true });
  });
}
