import { pageOf } from "@croozer/contracts/basics";
import {
  ConnectedNumber,
  type RequestReplay,
  WaitingNumber,
  WebhookCounters,
  WebhookDelivery,
  WebhookDeliveryDetail,
  type WebhookDeliveryQuery,
  WebhookReplay,
} from "@croozer/contracts/channels";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get, post } from "../../lib/http.ts";

/** New deliveries come without a notice: the operator belongs to no one business. */
const refetchMs = 10_000;
/** While a replay is under way. */
const followMs = 500;
const path = "/api/admin/webhooks";
export const root = ["admin", "webhooks"] as const;

const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export const countersQuery = queryOptions({
  queryKey: [...root, "counters"],
  queryFn: ({ signal }) => get(`${path}/counters`, WebhookCounters, { signal }),
  refetchInterval: refetchMs,
});

export const deliveriesQuery = (query: WebhookDeliveryQuery) =>
  infiniteQueryOptions({
    queryKey: [...root, "list", query],
    queryFn: ({ signal, pageParam }) =>
      get(path, pageOf(WebhookDelivery), { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: refetchMs,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...root, "one", id],
    queryFn: ({ signal }) => get(`${path}/${id}`, WebhookDeliveryDetail, { signal }),
  });

export const numbersQuery = queryOptions({
  queryKey: [...root, "numbers"],
  queryFn: ({ signal }) => get(`${path}/numbers`, itemsOf(ConnectedNumber), { signal }),
});

export const waitingQuery = queryOptions({
  queryKey: [...root, "waiting"],
  queryFn: ({ signal }) => get(`${path}/waiting`, itemsOf(WaitingNumber), { signal }),
  refetchInterval: refetchMs * 3,
});

export const replaysQuery = queryOptions({
  queryKey: [...root, "replays"],
  queryFn: ({ signal }) => get(`${path}/replays`, itemsOf(WebhookReplay), { signal }),
});

/** Asked again until the replay is through. */
export const replayQuery = (id: string) =>
  queryOptions({
    queryKey: [...root, "replays", id],
    queryFn: ({ signal }) => get(`${path}/replays/${id}`, WebhookReplay, { signal }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : followMs),
  });

export const startReplay = (body: z.input<typeof RequestReplay>) => post(`${path}/replays`, WebhookReplay, body);
