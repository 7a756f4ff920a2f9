import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { takeVersion } from "./queries.ts";

/** Transactions that changed the menu: until they commit, nothing they read may be remembered for others. */
const changing = new WeakSet<Tx>();

export const isChanging = (tx: Tx): boolean => changing.has(tx);

/** Begins an edit: takes the next version, tells the rooms below and the open screens. Once per transaction. */
export async function beginChange(tx: Tx): Promise<void> {
  if (changing.has(tx)) return;
  const version = await takeVersion(tx);
  changing.add(tx);
  record(tx, "catalogue.changed", { version });
  tx.notice({ type: "catalogue", id: tx.businessId, version });
}
