import { ViewCounts } from "@croozer/contracts/inbox-filters";
import { Label, Team } from "@croozer/contracts/teamwork";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

/** Numbers beside channels, teams, labels and saved views. */
export const viewCountsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "conversations", "view-counts"),
    queryFn: ({ signal }) => get("/api/conversations/view-counts", ViewCounts, { businessId, signal }),
  });

/** All groups of the inbox begin with this. */
export const groupsKey = (businessId: string) => keyOf(businessId, "inbox-groups");

const Labels = z.object({ items: z.array(Label) });
export const labelsQuery = (businessId: string) =>
  queryOptions({
    queryKey: [...groupsKey(businessId), "labels"],
    queryFn: ({ signal }) => get("/api/labels", Labels, { businessId, signal }),
    select: ({ items }) => items,
  });

const Teams = z.object({ items: z.array(Team) });
export const teamsQuery = (businessId: string) =>
  queryOptions({
    queryKey: [...groupsKey(businessId), "teams"],
    queryFn: ({ signal }) => get("/api/teams", Teams, { businessId, signal }),
    select: ({ items }) => items,
  });
