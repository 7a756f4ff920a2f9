import type { ConversationAct } from "@croozer/contracts/teamwork";
import type { Tx } from "../../platform/db/tx.ts";
import { tellActs } from "./acts.ts";
import { askToDeal } from "./ask-to-deal.ts";
import { isDealing } from "./deal.ts";
import { findMember, holdConversation, keepHeld } from "./held.ts";
import { readRules } from "./rules.ts";

/** A conversation that a customer's message moved: what it was until now, and since when it was resolved. */
export type MovedBack = {
  conversation: string;
  woke: "resolved" | "snoozed" | null;
  since: Date | null;
  /** It needs a person and has none. */
  unclaimed: boolean | null;
};

const dayMs = 86_400_000;

/** What follows when customers write to conversations that were resolved, snoozed or are nobody's. */
export async function comeBack(tx: Tx, moved: readonly MovedBack[]): Promise<void> {
  for (const { conversation, woke, since } of moved)
    if (woke === "snoozed") await tellActs(tx, conversation, [{ act: "woke", because: "reply" }]);
    else if (woke === "resolved") await reopen(tx, conversation, since);
  if (moved.some(({ unclaimed }) => unclaimed) && (await isDealing(tx))) askToDeal(tx);
}

/** Back to who had it, unless that is long ago or they are no member any more. */
async function reopen(tx: Tx, id: string, resolvedAt: Date | null): Promise<void> {
  const held = await holdConversation(tx, id);
  const acts: ConversationAct[] = [{ act: "reopened", because: "reply" }];
  if (held.assigneeId !== null) {
    const { reopenDays } = await readRules(tx);
    const isLate = resolvedAt === null || resolvedAt.getTime() + reopenDays * dayMs < tx.now().getTime();
    if (isLate || !(await findMember(tx, held.assigneeId))) {
      await keepHeld(tx, id, { ...held, assigneeId: null });
      acts.push({ act: "assigned", to: null, automatically: true });
    }
  }
  await tellActs(tx, id, acts);
}
