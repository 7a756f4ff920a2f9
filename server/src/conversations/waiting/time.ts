import { furthestDays } from "@croozer/contracts/waiting-messages";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** @throws request.invalid for what lies too far ahead */
export function checkTime(tx: Tx, at: Date): void {
  if (at.getTime() > tx.now().getTime() + furthestDays * 86_400_000)
    refuse("request.invalid", { field: "scheduledFor" });
}

/** Has a message looked at when its time comes; one job for each, whose time moves with it. */
export function wakeAt(tx: Tx, messageId: string, at: Date): void {
  tx.enqueue({ task: "send_scheduled", key: messageId, payload: { messageId }, runAt: at });
}
