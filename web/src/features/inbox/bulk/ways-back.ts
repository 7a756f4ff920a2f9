import type { BulkChange } from "@croozer/contracts/bulk-conversations";
import type { Conversation } from "@croozer/contracts/conversations";
import { standing } from "../together/standing.ts";

type WayBack = { ids: string[]; change: BulkChange };

/** What puts each conversation back as it was before a change: those that stood alike together. Reading is not undone. */
export function waysBack(before: readonly Conversation[], change: BulkChange): WayBack[] {
  const ways = new Map<string, WayBack>();
  for (const one of before) {
    const back = wayBackOf(one, change);
    if (Object.keys(back).length === 0) continue;
    const key = JSON.stringify(back);
    const way = ways.get(key) ?? { ids: [], change: back };
    way.ids.push(one.id);
    ways.set(key, way);
  }
  return [...ways.values()];
}

function wayBackOf(one: Conversation, change: BulkChange): BulkChange {
  const had = new Set(one.labels.map(({ id }) => id));
  const added = (change.addLabelIds ?? []).filter((id) => !had.has(id));
  const removed = (change.removeLabelIds ?? []).filter((id) => had.has(id));
  const { status, snooze } = standing(one).change;
  const moves = change.status !== undefined || change.snooze !== undefined;
  return {
    ...(change.assigneeId === undefined ? {} : { assigneeId: one.assignee?.memberId ?? null }),
    ...(change.teamId === undefined ? {} : { teamId: one.team?.id ?? null }),
    ...(change.priority === undefined ? {} : { priority: one.priority }),
    ...(added.length > 0 ? { removeLabelIds: added } : {}),
    ...(removed.length > 0 ? { addLabelIds: removed } : {}),
    ...(moves && status !== undefined ? { status } : {}),
    ...(moves && snooze !== undefined ? { snooze } : {}),
  };
}
