import type { UpdateConversation } from "@croozer/contracts/conversations";
import { type ConversationAct, priorities } from "@croozer/contracts/teamwork";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { setAutomation } from "../change-conversation.ts";
import { tellActs } from "./acts.ts";
import { askToDeal } from "./ask-to-deal.ts";
import { isDealing } from "./deal.ts";
import { findMember, type Held, holdConversation, keepHeld } from "./held.ts";
import { putLabels } from "./put-labels.ts";
import { withStatus } from "./status.ts";
import { findTeam } from "./teams.ts";

/** How it stands after a change, and what is told of it. */
export type Changed = { held: Held; acts: ConversationAct[] };

/**
 * Changes what a member may change; what is left out stays. Resolving hands the conversation back to the automation, so
 * that the customer's next order is answered again.
 * @throws conversation.not_found · member.not_found, team.not_found, label.not_found · conversation.taken when somebody else
 * has it than the one who assigns saw · conversation.snooze_past
 */
export async function changeConversation(tx: Tx, id: string, change: UpdateConversation): Promise<void> {
  const before = await holdConversation(tx, id);
  const assigned = await withAssignee(tx, before, change);
  const placed = await withTeam(tx, assigned.held, change.teamId);
  const ranked = withPriority(placed.held, change.priority);
  const moved = withStatus(tx, id, ranked.held, change);
  const labelled = await putLabels(tx, id, change);
  const acts = [...assigned.acts, ...placed.acts, ...ranked.acts, ...labelled, ...moved.acts];
  if (acts.length > 0) await keepHeld(tx, id, moved.held);
  await tellActs(tx, id, acts);
  if (assigned.acts.length > 0) {
    const byMemberId = tx.actor.kind === "member" ? tx.actor.memberId : null;
    record(tx, "conversation.assigned", { conversationId: id, memberId: moved.held.assigneeId, byMemberId });
  }
  // Who had it has room for another.
  const hasRoom = moved.acts.length > 0 && moved.held.assigneeId !== null && moved.held.status !== "open";
  if (hasRoom && (await isDealing(tx))) askToDeal(tx);
  const isResolved = moved.held.status === "resolved" && change.status === "resolved";
  if (change.automation) await setAutomation(tx, id, change.automation);
  // Part of resolving: the thread needs no second line for it.
  else if (isResolved) await setAutomation(tx, id, "on", null, "untold");
}

async function withAssignee(
  tx: Tx,
  held: Held,
  { assigneeId, expectedAssigneeId }: Pick<UpdateConversation, "assigneeId" | "expectedAssigneeId">,
): Promise<Changed> {
  if (assigneeId === undefined) return { held, acts: [] };
  const to = assigneeId === null ? null : ((await findMember(tx, assigneeId)) ?? refuse("member.not_found"));
  if (held.assigneeId === assigneeId) return { held, acts: [] };
  if (expectedAssigneeId !== undefined && held.assigneeId !== expectedAssigneeId)
    refuse("conversation.taken", { assignee: held.assigneeId && (await findMember(tx, held.assigneeId)) });
  return { held: { ...held, assigneeId }, acts: [{ act: "assigned", to, automatically: false }] };
}

async function withTeam(tx: Tx, held: Held, teamId: string | null | undefined): Promise<Changed> {
  if (teamId === undefined || teamId === held.teamId) return { held, acts: [] };
  const team = teamId === null ? null : ((await findTeam(tx, teamId)) ?? refuse("team.not_found"));
  const to = team && { id: team.id, name: team.name };
  return { held: { ...held, teamId }, acts: [{ act: "team", to }] };
}

function withPriority(held: Held, to: UpdateConversation["priority"]): Changed {
  if (to === undefined) return { held, acts: [] };
  const priority = priorities.indexOf(to);
  if (priority === held.priority) return { held, acts: [] };
  return { held: { ...held, priority }, acts: [{ act: "priority", to }] };
}
