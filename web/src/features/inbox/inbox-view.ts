import type { Conversation } from "@croozer/contracts/conversations";
import type { InboxRule, InboxRules, InboxSort } from "@croozer/contracts/inbox-filters";
import { replyWindow } from "./reply-window.ts";

/** Views that everybody has; those of a group name which by `of`. */
export const plainViews = ["mine", "unassigned", "all", "mentions", "unread", "needs_person", "closing_soon"] as const;
export const groupViews = ["channel", "team", "label"] as const;
export const inboxViews = [...plainViews, ...groupViews] as const;
export type PlainView = (typeof plainViews)[number];
export type GroupView = (typeof groupViews)[number];
export type InboxView = PlainView | GroupView;
export const inboxStatuses = ["open", "pending", "snoozed", "resolved"] as const;
export type InboxStatus = (typeof inboxStatuses)[number];

/** What the list shows: a view, a status, an order, perhaps narrowed by rules; or what a search finds. */
export type InboxFilter = {
  view: InboxView;
  /** Which channel, team or label. */
  of: string | null;
  status: InboxStatus;
  sort: InboxSort;
  rules: InboxRules | null;
  search: string;
};
export const everything: InboxFilter = {
  ...{ view: "all", of: null, status: "open", sort: "newest", rules: null, search: "" },
};

/** Rules that say themselves which statuses are meant. */
export const saysStatus = (rules: InboxRules | null): boolean =>
  rules?.rules.some(({ field }) => field === "status") ?? false;

/** As `ConversationQuery` of the API wants it. */
export function queryOf({ view, of, status, sort, rules }: Omit<InboxFilter, "search">): Record<string, string> {
  const query: Record<string, string> = saysStatus(rules) ? {} : { status };
  if (sort !== "newest") query.sort = sort;
  if (view === "mine") query.assigned = "me";
  if (view === "unassigned") query.assigned = "nobody";
  if (view === "mentions") query.mentioned = "true";
  if (view === "unread") query.unread = "true";
  if (view === "needs_person") query.needsPerson = "true";
  if (view === "closing_soon") query.closingSoon = "true";
  if (of !== null && (view === "channel" || view === "team" || view === "label")) query[view] = of;
  if (rules !== null) query.rules = JSON.stringify(rules);
  return query;
}

/** The rule that says the same as a view, for narrowing it further; null for all, and for mentions, which none says. */
export function ruleOf({ view, of }: Pick<InboxFilter, "view" | "of">): InboxRule | null {
  switch (view) {
    case "mine":
      return { field: "assignee", op: "is", value: ["me"] };
    case "unassigned":
      return { field: "assignee", op: "is", value: ["nobody"] };
    case "unread":
      return { field: "unread", op: "is", value: true };
    case "needs_person":
      return { field: "automation", op: "is", value: ["needs_person"] };
    case "closing_soon":
      return { field: "window", op: "is", value: ["closing"] };
    case "channel":
    case "team":
    case "label":
      return of === null ? null : { field: view, op: "is", value: [of] };
    case "all":
    case "mentions":
      return null;
  }
}

/** Whether a changed conversation is of this list. Rules and mentions are the server's to decide: null. */
export function belongsTo(
  filter: InboxFilter,
  conversation: Conversation,
  me: { memberId: string; nowMs: number },
): boolean | null {
  if (filter.rules !== null) return null;
  if (conversation.status !== filter.status) return false;
  switch (filter.view) {
    case "mine":
      return conversation.assignee?.memberId === me.memberId;
    case "unassigned":
      return conversation.assignee === null;
    case "unread":
      return conversation.unread > 0;
    case "needs_person":
      return conversation.automation === "needs_person";
    case "closing_soon":
      return replyWindow(conversation.windowEndsAt, me.nowMs).state === "closing";
    case "channel":
      return conversation.channel.id === filter.of;
    case "team":
      return conversation.team?.id === filter.of;
    case "label":
      return conversation.labels.some(({ id }) => id === filter.of);
    case "mentions":
      return null;
    case "all":
      return true;
  }
}
