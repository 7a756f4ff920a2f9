import { Id, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  ConnectedNumber,
  WaitingNumber,
  WebhookCounters,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryQuery,
} from "@croozer/contracts/channels";
import { z } from "zod";
import { readJson } from "../meta/read-json.ts";
import type { Http } from "../platform/http/http.ts";
import { openRoute, personOf } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { listConnectedNumbers } from "./connected-numbers.ts";
import type { WebhookTally } from "./counters.ts";
import { filterOf, findDelivery, listDeliveries } from "./delivery-log.ts";
import type { Intake } from "./intake.ts";
import { replayRoutes } from "./replay-routes.ts";
import { listWaitingNumbers } from "./waiting-numbers.ts";

const url = "/api/admin/webhooks";
const common = { tag: "Operator", access: "super_admin" } as const;

/** The log of what Meta sent, for the operator alone. */
export function operatorRoutes(
  http: Http,
  { tally, intake }: { tally: { read(): WebhookTally }; intake: Intake },
): void {
  const { db, log } = http.platform;
  openRoute(http, {
    ...common,
    method: "GET",
    url,
    summary: "Webhook deliveries, newest first",
    query: PageQuery.extend({ ...WebhookDeliveryQuery.shape, cursor: Id.optional() }),
    answer: pageOf(WebhookDelivery),
    handle: async ({ query: { cursor, limit, ...query } }) => {
      const rows = await db.withoutTenant("the operator reads the webhook log", (client) =>
        listDeliveries(client, filterOf(query), { before: cursor, limit: limit + 1 }),
      );
      const items = rows.slice(0, limit);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  });
  openRoute(http, {
    ...common,
    method: "GET",
    url: `${url}/counters`,
    summary: "Webhook POSTs since this process started",
    answer: WebhookCounters,
    handle: async () => tally.read(),
  });
  openRoute(http, {
    ...common,
    method: "GET",
    url: `${url}/numbers`,
    summary: "Connected numbers of the installation",
    answer: z.object({ items: z.array(ConnectedNumber) }),
    handle: async () => ({ items: await listConnectedNumbers(db) }),
  });
  openRoute(http, {
    ...common,
    method: "GET",
    url: `${url}/waiting`,
    summary: "Connected numbers of which deliveries came before they were connected",
    answer: z.object({ items: z.array(WaitingNumber) }),
    handle: async () => ({
      items: await db.withoutTenant("unrouted webhooks of numbers that are connected now", listWaitingNumbers),
    }),
  });
  replayRoutes(http, intake);
  openRoute(http, {
    ...common,
    method: "GET",
    url: `${url}/:id`,
    summary: "One webhook delivery with its payload",
    params: z.object({ id: Id }),
    answer: WebhookDeliveryDetail,
    handle: async ({ params: { id } }, caller) => {
      const delivery =
        (await db.withoutTenant("the operator reads a webhook", (client) => findDelivery(client, id))) ??
        refuse("webhook.delivery_not_found");
      // Payloads hold what customers wrote.
      log.info({ deliveryId: id, userId: personOf(caller).userId }, "the operator read a webhook's payload");
      return { ...delivery, payload: read(delivery.payload) };
    },
  });
}

/** Null for what is not JSON. */
function read(payload: string): unknown {
  try {
    return readJson(payload) ?? null;
  } catch {
    return null;
  }
}
