import type { Tx } from "../../platform/db/tx.ts";

/** Has what waits for a person dealt out, once for all that ask at a time. */
export function askToDeal(tx: Tx, runAt?: Date): void {
  tx.enqueue({ task: "deal_waiting", key: runAt ? "later" : "now", payload: {}, ...(runAt ? { runAt } : {}) });
}
