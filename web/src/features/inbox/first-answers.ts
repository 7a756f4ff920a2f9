import { queryClient } from "../../lib/query.ts";
import { findMembership, meQuery } from "../../lib/session.ts";
import { numbersQuery } from "../channels/numbers-query.ts";
import { notificationSettingsQuery, summaryQuery } from "../notifications/queries.ts";
import { conversationCountsQuery } from "../shell/counters.ts";
import { viewsQuery } from "../views/views-queries.ts";
import { draftsQuery } from "./composer/draft-sync.ts";
import { listQuery } from "./inbox-queries.ts";
import { filterOf, type InboxSearch } from "./inbox-search.ts";
import { labelsQuery, teamsQuery, viewCountsQuery } from "./list/groups-queries.ts";

/** A slow network is not waited for: the page is drawn without them, as skeletons. */
const patienceMs = 300;

/**
 * Asks for what the inbox shows first and waits a moment for the answers: drawn once and whole it is there sooner than
 * empty and then anew with each of ten answers.
 */
export async function askForInbox(search: InboxSearch): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  const membership = me ? findMembership(me) : null;
  if (membership === null) return;
  const { id } = membership.business;
  const may = (permission: (typeof membership.permissions)[number]) => membership.permissions.includes(permission);
  if (!may("conversation.read")) return;
  const filter = filterOf(search);
  const asked = [
    ...(filter.search === "" ? [queryClient.prefetchInfiniteQuery(listQuery(id, filter))] : []),
    queryClient.prefetchQuery(conversationCountsQuery(id)),
    queryClient.prefetchQuery(viewCountsQuery(id)),
    queryClient.prefetchQuery(teamsQuery(id)),
    queryClient.prefetchQuery(labelsQuery(id)),
    queryClient.prefetchQuery(viewsQuery(id, "inbox")),
    queryClient.prefetchQuery(summaryQuery(id)),
    queryClient.prefetchQuery(notificationSettingsQuery(id)),
    ...(may("conversation.reply") ? [queryClient.prefetchQuery(draftsQuery(id))] : []),
    ...(may("channel.read") ? [queryClient.prefetchQuery(numbersQuery(id))] : []),
  ];
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    // What fails is told where it is shown.
    Promise.allSettled(asked),
    new Promise((done) => {
      timer = setTimeout(done, patienceMs);
    }),
  ]);
  clearTimeout(timer);
}
