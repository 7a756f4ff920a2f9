import { threadsOfCustomers } from "../../conversations/conversations.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { withoutOrder } from "../dialogue/dialogue.ts";
import { findDialogue, holdDialogue, keepDialogue } from "../dialogue-store.ts";

/**
 * Two customers were one person: what they write from now on comes into one thread of each channel, so what was being put
 * together in the other goes there. Where both have a cart, each stays where it is: nobody said that it is one order.
 */
export async function moveCarts(tx: Tx, { from, into }: { from: string; into: string }): Promise<void> {
  const threads = await threadsOfCustomers(tx, [from, into]);
  for (const behind of threads.filter(({ customerId }) => customerId === from)) {
    const goesOn = threads.find(({ customerId, channelId }) => customerId === into && channelId === behind.channelId);
    const left = await findDialogue(tx, behind.id);
    if (!goesOn || !left || left.dialogue.cart.items.length + left.dialogue.unclear.length === 0) continue;
    const token = () => newId().slice(-12);
    const kept = await holdDialogue(tx, goesOn.id, left.dialogue.language, token());
    if (kept.dialogue.cart.items.length + kept.dialogue.unclear.length > 0) continue;
    const { cart, unclear, amends } = left.dialogue;
    // Buttons that were sent to the other number are of another thread: the cart is asked about anew.
    const moved = { ...kept.dialogue, cart, unclear, amends, asking: { kind: "change", corrected: true } as const };
    await keepDialogue(tx, goesOn.id, { ...moved, token: token(), offered: [], agreed: null }, kept.handledSeq);
    await keepDialogue(tx, behind.id, { ...withoutOrder(left.dialogue), token: token() }, left.handledSeq);
  }
}
