import type { BulkChange, ConversationsChanged } from "@croozer/contracts/bulk-conversations";
import { afterDeadlock } from "../../platform/db/after-deadlock.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { markRead } from "../change-conversation.ts";
import { changeConversation } from "./change.ts";
import { markUnread } from "./mark-unread.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Acts on each in a transaction of its own: what is refused for one stands in the way of no other. */
export async function eachAlone(
  inTx: InTx,
  ids: readonly string[],
  act: (tx: Tx, id: string) => Promise<void>,
): Promise<ConversationsChanged> {
  const items: ConversationsChanged["items"] = [];
  for (const id of new Set(ids)) items.push({ id, code: await alone(inTx, (tx) => act(tx, id)) });
  return { items };
}

/** @returns the code of the refusal, or null when it was done */
async function alone(inTx: InTx, act: (tx: Tx) => Promise<void>): Promise<string | null> {
  try {
    await afterDeadlock(() => inTx(act));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

export const changeConversations = (
  inTx: InTx,
  ids: readonly string[],
  { mark, ...change }: BulkChange,
): Promise<ConversationsChanged> =>
  eachAlone(inTx, ids, async (tx, id) => {
    await changeConversation(tx, id, change);
    if (mark === "read") await markRead(tx, id, Number.MAX_SAFE_INTEGER);
    if (mark === "unread") await markUnread(tx, id);
  });
