import type { Conversation } from "@croozer/contracts/conversations";
import { replyWindow } from "./reply-window.ts";

export const inboxViews = ["mine", "unassigned", "all", "needs_person", "closing_soon"] as const;
export type InboxView = (typeof inboxViews)[number];
export const inboxStatuses = ["open", "pending", "resolved"] as const;
export type InboxStatus = (typeof inboxStatuses)[number];

/** What the list shows: a view, a status and perhaps a search. */
export type InboxFilter = { view: InboxView; status: InboxStatus; search: string };

/** As `ConversationQuery` of the API wants it. */
export function queryOf(filter: InboxFilter): Record<string, string> {
  const query: Record<string, string> = { status: filter.status };
  if (filter.view === "mine") query.assigned = "me";
  if (filter.view === "unassigned") query.assigned = "nobody";
  if (filter.view === "needs_person") query.needsPerson = "true";
  if (filter.view === "closing_soon") query.closingSoon = "true";
  if (filter.search !== "") query.search = filter.search;
  return query;
}

/** Whether a changed conversation is of this list. A search is the server's to decide: null. */
export function belongsTo(
  filter: InboxFilter,
  conversation: Conversation,
  me: { memberId: string; nowMs: number },
): boolean | null {
  if (conversation.status !== filter.status) return false;
  if (filter.search !== "") return null;
  switch (filter.view) {
    case "mine":
      return conversation.assignee?.memberId === me.memberId;
    case "unassigned":
      return conversation.assignee === null;
    case "needs_person":
      return conversation.automation === "needs_person";
    case "closing_soon":
      return replyWindow(conversation.windowEndsAt, me.nowMs).state === "closing";
    case "all":
      return true;
  }
}
