import { pageOf } from "@croozer/contracts/basics";
import {
  Notification,
  NotificationSettings,
  NotificationSummary,
  Participants,
  type ReadNotifications,
} from "@croozer/contracts/notifications";
import { PushDevices } from "@croozer/contracts/push";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, post, request } from "../../lib/http.ts";
import { keyOf, queryClient } from "../../lib/query.ts";

const Page = pageOf(Notification);

export const summaryQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "notifications", "summary"),
    queryFn: ({ signal }) => get("/api/notifications/summary", NotificationSummary, { businessId, signal }),
  });

export const listQuery = (businessId: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(businessId, "notifications", "list"),
    queryFn: ({ pageParam, signal }) =>
      get("/api/notifications", Page, { businessId, query: { cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: "always",
  });

export const notificationSettingsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "notification-settings"),
    queryFn: ({ signal }) => get("/api/notification-settings", NotificationSettings, { businessId, signal }),
  });

export const pushDevicesQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "push-devices"),
    queryFn: ({ signal }) => get("/api/push-devices", PushDevices, { businessId, signal }),
    refetchOnMount: "always",
  });

export const participantsQuery = (businessId: string, conversationId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "participants", conversationId),
    queryFn: ({ signal }) =>
      get(`/api/conversations/${conversationId}/participants`, Participants, { businessId, signal }),
    refetchOnMount: "always",
  });

/** Marks some as read; what is shown follows at once. */
export async function markRead(businessId: string, which: z.infer<typeof ReadNotifications>): Promise<void> {
  const summary = await post("/api/notifications/read", NotificationSummary, which, { businessId });
  queryClient.setQueryData(summaryQuery(businessId).queryKey, summary);
  await queryClient.invalidateQueries({ queryKey: listQuery(businessId).queryKey });
}

export async function setFollowing(businessId: string, conversationId: string, isFollowing: boolean): Promise<void> {
  const path = `/api/conversations/${conversationId}/following`;
  const answer = await request("PUT", path, Participants, { businessId, body: { isFollowing } });
  queryClient.setQueryData(participantsQuery(businessId, conversationId).queryKey, answer);
}
