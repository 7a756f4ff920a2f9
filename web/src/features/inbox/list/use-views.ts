import { mostCounted } from "@croozer/contracts/inbox-filters";
import type { SavedView } from "@croozer/contracts/saved-views";
import type { Label, Team } from "@croozer/contracts/teamwork";
import { useQuery } from "@tanstack/react-query";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { numbersQuery } from "../../channels/numbers-query.ts";
import { conversationCountsQuery } from "../../shell/counters.ts";
import { viewsQuery } from "../../views/views-queries.ts";
import type { PlainView } from "../inbox-view.ts";
import { groupsKey, labelsQuery, teamsQuery, viewCountsQuery } from "./groups-queries.ts";

/** How many conversations each view holds; null until known. */
export function useViewCounts(): Record<PlainView, number> | null {
  const counts = useQuery(conversationCountsQuery(useBusinessId())).data;
  if (counts === undefined) return null;
  const { mine, unassigned, all, mentions, unread, needsPerson, closingSoon } = counts;
  return { mine, unassigned, all, mentions, unread, needs_person: needsPerson, closing_soon: closingSoon };
}

/** As it is read: beyond what is counted there are "more than". */
export const countText = (count: number, atLeast = false): string =>
  count >= mostCounted ? `${mostCounted - 1}+` : `${count}${atLeast ? "+" : ""}`;

export type Group<T> = { one: T; count: number }[];
export type Groups = {
  channels: Group<{ id: string; name: string }>;
  teams: Group<Team>;
  labels: Group<Label>;
  saved: Group<SavedView>;
  atLeast: boolean;
};

/** What the inbox can be divided by, with how many conversations each holds, followed live. */
export function useGroups(): Groups {
  const businessId = useBusinessId();
  const counts = useQuery(viewCountsQuery(businessId)).data;
  const channels = useQuery({ ...numbersQuery(businessId), enabled: usePermission("channel.read") }).data?.items;
  const teams = useQuery(teamsQuery(businessId)).data ?? [];
  const labels = useQuery(labelsQuery(businessId)).data ?? [];
  const saved = useQuery(viewsQuery(businessId, "inbox")).data ?? [];
  useNotices(["conversation", "teamwork"], ({ type }) => {
    if (type === "teamwork") refetchChanged(groupsKey(businessId));
    refetchChanged(viewCountsQuery(businessId).queryKey);
  });
  const counted = <T extends { id: string }>(all: readonly T[], numbers: readonly { id: string; count: number }[]) => {
    const byId = new Map(numbers.map(({ id, count }) => [id, count]));
    return all.map((one) => ({ one, count: byId.get(one.id) ?? 0 }));
  };
  return {
    channels: counted(
      (channels ?? []).map(({ id, verifiedName, displayPhoneNumber }) => ({
        id,
        name: verifiedName || displayPhoneNumber,
      })),
      counts?.channels ?? [],
    ),
    teams: counted(teams, counts?.teams ?? []),
    labels: counted(labels, counts?.labels ?? []),
    saved: counted(saved, counts?.views ?? []),
    atLeast: counts?.atLeast ?? false,
  };
}
