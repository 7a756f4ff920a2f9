import type { Tx } from "../../platform/db/tx.ts";

/** Who reads it in the page meanwhile is not told by their telephone as well. */
const patienceMs = 1_500;

/** Has the member's browsers told of a notification, if it is still unread by then and they look at none of our pages. */
export function askForPush(tx: Tx, notificationId: string): void {
  tx.enqueue({
    task: "push_notification",
    key: notificationId,
    payload: { notificationId },
    runAt: new Date(tx.now().getTime() + patienceMs),
  });
}
