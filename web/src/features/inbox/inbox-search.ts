import { InboxRules, type InboxSort, inboxSorts } from "@croozer/contracts/inbox-filters";
import {
  groupViews,
  type InboxFilter,
  type InboxStatus,
  type InboxView,
  inboxStatuses,
  inboxViews,
} from "./inbox-view.ts";

/** What stands in the address, so that a list can be kept as a bookmark; left out is "all", "open", newest, no search. */
export type InboxSearch = {
  view?: InboxView;
  /** Which channel, team or label. */
  of?: string;
  status?: InboxStatus;
  sort?: InboxSort;
  rules?: InboxRules;
  q?: string;
  /** A message of the conversation, to open it there. */
  message?: string;
};

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((candidate) => candidate === value);
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const view = oneOf(inboxViews, search.view);
  const of = text(search.of);
  const status = oneOf(inboxStatuses, search.status);
  const sort = oneOf(inboxSorts, search.sort);
  const rules = search.rules === undefined ? undefined : InboxRules.safeParse(search.rules).data;
  const q = text(search.q);
  const message = /^[\da-f-]{36}$/.test(text(search.message) ?? "") ? text(search.message) : undefined;
  const isGroup = groupViews.some((group) => group === view);
  return {
    ...(view === undefined || view === "all" || (isGroup && of === undefined) ? {} : { view }),
    ...(isGroup && of !== undefined ? { of } : {}),
    ...(status === undefined || status === "open" ? {} : { status }),
    ...(sort === undefined || sort === "newest" ? {} : { sort }),
    ...(rules === undefined ? {} : { rules }),
    ...(q === undefined ? {} : { q }),
    ...(message === undefined ? {} : { message }),
  };
}

/** The list that an address means. */
export const filterOf = ({ view, of, status, sort, rules, q }: InboxSearch): InboxFilter => ({
  ...{ view: view ?? "all", of: of ?? null, status: status ?? "open", sort: sort ?? "newest" },
  ...{ rules: rules ?? null, search: q ?? "" },
});

/** The same list beside another conversation, which is opened where it was left. */
export const atAnother = (search: Record<string, unknown>): InboxSearch => readInboxSearch({ ...search, message: "" });

/** The same list beside a thread that is opened at a message. */
export const atMessage =
  (message: string) =>
  (search: Record<string, unknown>): InboxSearch =>
    readInboxSearch({ ...search, message });
