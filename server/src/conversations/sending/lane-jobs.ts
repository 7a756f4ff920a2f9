import type { Tx } from "../../platform/db/tx.ts";

/** Has the channel's lane look for what may go. */
export function askForDelivery(tx: Tx, channelId: string): void {
  tx.enqueue({ task: "drain_lane", key: channelId, payload: { channelId } });
}

/**
 * Has the lane look later. A key of its own: put off under the other one, it would take the place of somebody's wish to
 * have a new message looked at now.
 */
export function lookAt(tx: Tx, channelId: string, runAt: Date): void {
  tx.enqueue({ task: "drain_lane", key: `${channelId}:later`, payload: { channelId }, runAt });
}

/** Has a person decide about an uncertain message, once Meta has had its time. */
export function decideLater(tx: Tx, messageId: string, settleAfterMs: number): void {
  tx.enqueue({
    task: "ask_about_message",
    key: messageId,
    payload: { messageId },
    runAt: new Date(tx.now().getTime() + settleAfterMs),
  });
}
