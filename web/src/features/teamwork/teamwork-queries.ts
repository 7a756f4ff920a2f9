import { Availability, InboxRules, Label, Team } from "@croozer/contracts/teamwork";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf, queryClient } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";

export const Labels = z.object({ items: z.array(Label) });
export const Teams = z.object({ items: z.array(Team) });
export const Availabilities = z.object({ items: z.array(Availability) });

const keys = { labels: "labels", teams: "teams", rules: "inbox-rules", availability: "availability" };

export const labelsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, keys.labels),
    queryFn: ({ signal }) => get("/api/labels", Labels, { signal }),
  });

export const teamsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, keys.teams),
    queryFn: ({ signal }) => get("/api/teams", Teams, { signal }),
  });

export const rulesQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, keys.rules),
    queryFn: ({ signal }) => get("/api/inbox-rules", InboxRules, { signal }),
  });

/** Who is online changes all the time and is told of nowhere: asked again whenever it is shown. */
export const availabilityQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, keys.availability),
    queryFn: ({ signal }) => get("/api/availability", Availabilities, { signal }),
    refetchOnMount: "always",
  });

/** Labels, teams and rules as the server has them, by its notices. */
export function useTeamworkNotices(): void {
  const businessId = useBusinessId();
  useNotices(["teamwork"], () => {
    for (const key of Object.values(keys)) void queryClient.invalidateQueries({ queryKey: keyOf(businessId, key) });
  });
}
