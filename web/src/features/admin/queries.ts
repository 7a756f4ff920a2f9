import { pageOf } from "@croozer/contracts/basics";
import { WebhookCounters, WebhookDelivery, WebhookDeliveryDetail } from "@croozer/contracts/channels";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";

/** New deliveries come without a notice: the operator belongs to no one business. */
const refetchMs = 10_000;
const root = ["admin", "webhooks"] as const;

export const countersQuery = queryOptions({
  queryKey: [...root, "counters"],
  queryFn: ({ signal }) => get("/api/admin/webhooks/counters", WebhookCounters, { signal }),
  refetchInterval: refetchMs,
});

export const deliveriesQuery = (outcome: string | null) =>
  infiniteQueryOptions({
    queryKey: [...root, "list", outcome],
    queryFn: ({ signal, pageParam }) =>
      get("/api/admin/webhooks", pageOf(WebhookDelivery), { signal, query: { outcome, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: refetchMs,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...root, "one", id],
    queryFn: ({ signal }) => get(`/api/admin/webhooks/${id}`, WebhookDeliveryDetail, { signal }),
  });
