import { type InboxStatus, type InboxView, inboxStatuses, inboxViews } from "./inbox-view.ts";

/** What stands in the address, so that a view can be kept as a bookmark; left out is "all", "open", no search. */
export type InboxSearch = {
  view?: InboxView;
  status?: InboxStatus;
  q?: string;
  /** A message of the conversation, to open it there. */
  message?: string;
};

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((candidate) => candidate === value);

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const view = oneOf(inboxViews, search.view);
  const status = oneOf(inboxStatuses, search.status);
  return {
    ...(view === undefined || view === "all" ? {} : { view }),
    ...(status === undefined || status === "open" ? {} : { status }),
    ...(typeof search.q === "string" && search.q !== "" ? { q: search.q } : {}),
    ...(typeof search.message === "string" && /^[\da-f-]{36}$/.test(search.message) ? { message: search.message } : {}),
  };
}
