import type { BulkChange, ConversationsChanged } from "@croozer/contracts/bulk-conversations";
import { afterDeadlock } from "../../platform/db/after-deadlock.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { Refusal } from "../../platform/refusal.ts";
import { markRead } from "../change-conversation.ts";
import { changeConversation } from "./change.ts";
import { markUnread } from "./mark-unread.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Changes each in a transaction of its own: what is refused for one stands in the way of no other. */
export async function changeConversations(
  inTx: InTx,
  ids: readonly string[],
  change: BulkChange,
): Promise<ConversationsChanged> {
  const items: ConversationsChanged["items"] = [];
  for (const id of new Set(ids)) items.push({ id, code: await changeOne(inTx, id, change) });
  return { items };
}

async function changeOne(inTx: InTx, id: string, { mark, ...change }: BulkChange): Promise<string | null> {
  try {
    await afterDeadlock(() =>
      inTx(async (tx) => {
        await changeConversation(tx, id, change);
        if (mark === "read") await markRead(tx, id, Number.MAX_SAFE_INTEGER);
        if (mark === "unread") await markUnread(tx, id);
      }),
    );
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
