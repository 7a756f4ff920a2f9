import type { Tx } from "../../platform/db/tx.ts";

/** Labels, teams or the rules of the inbox changed: screens ask for them again. */
export function tellTeamwork(tx: Tx): void {
  tx.notice({ type: "teamwork", id: tx.businessId, version: tx.now().getTime() });
}
