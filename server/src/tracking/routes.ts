import { Id } from "@croozer/contracts/basics";
import { OrderLink, TrackedOrder, TrackedPayment, TrackingToken } from "@croozer/contracts/tracking";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { sayFor } from "../automations/automations.ts";
import { getBusiness } from "../businesses/businesses.ts";
import { courierPhoneFor } from "../couriers/couriers.ts";
import {
  cancelOrder,
  findLinkedOrder,
  getOrder,
  isEditable,
  linkOf,
  type NoticeFor,
  type Order,
} from "../orders/orders.ts";
import { isReadyOnline, openPaymentLink } from "../payments/payments.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { openRoute, tenantRoute } from "../platform/http/route.ts";
import { spokenIn } from "../platform/http/spoken-in.ts";
import { refuse } from "../platform/refusal.ts";
import { isOver, trackedOf } from "./tracked-order.ts";

const byToken = z.object({ token: TrackingToken });
/** A page asks every few seconds; who tries tokens out gets nowhere. */
const limit = (max: number) => ({ max, timeWindow: "1 minute", by: (request: FastifyRequest) => request.ip });
const open = { tag: "Tracking", access: "public", params: byToken, answer: TrackedOrder } as const;

export function trackingRoutes(http: Http, { noticeFor }: { noticeFor: NoticeFor }): void {
  const { db, config } = http.platform;

  /** Runs in the business of the order, as the customer who ordered. @throws order.link_expired */
  const withOrder = async <T>(token: string, request: FastifyRequest, act: (tx: Tx, order: Order) => Promise<T>) => {
    const linked = (await findLinkedOrder(db, token)) ?? refuse("order.link_expired");
    const actor = { kind: "system", name: "tracking page" } as const;
    return db.inTx({ businessId: linked.businessId, actor, requestId: request.id }, async (tx) => {
      const order = await getOrder(tx, linked.orderId);
      if (isOver(order, tx.now())) refuse("order.link_expired");
      const { id, name } = order.customer;
      if (id !== null) tx.actFor({ kind: "customer", id, name });
      return act(tx, order);
    });
  };

  openRoute(http, {
    ...open,
    method: "GET",
    url: "/api/track/:token",
    summary: "An order by its link: how far it is, without anything of a person",
    rateLimit: limit(240),
    handle: ({ params, request }, _caller, reply) =>
      withOrder(params.token, request, async (tx, order) => {
        reply.header("cache-control", "no-store");
        return shown(tx, order, request);
      }),
  });
  openRoute(http, {
    ...open,
    method: "POST",
    url: "/api/track/:token/cancel",
    summary: "Cancel an order by its link, while the kitchen has not begun",
    rateLimit: limit(20),
    handle: ({ params, request }) =>
      withOrder(params.token, request, async (tx, before) => {
        if (!isEditable(before)) refuse("order.not_cancellable", { status: before.status });
        const reason = (await sayFor(tx, before.language))("customerCancelledOnPage");
        const { order, change } = await cancelOrder(tx, before.id, { reason, cause: "asked", version: before.version });
        await noticeFor(tx, order, change);
        return shown(tx, order, request);
      }),
  });
  openRoute(http, {
    ...open,
    method: "POST",
    url: "/api/track/:token/pay",
    summary: "Where the customer pays what is due of an order",
    answer: TrackedPayment,
    rateLimit: limit(20),
    handle: async ({ params, request }) => {
      const { businessId, orderId } = await withOrder(params.token, request, async (tx, order) => ({
        businessId: tx.businessId,
        orderId: order.id,
      }));
      const context = { businessId, actor: { kind: "system", name: "tracking page" } as const, requestId: request.id };
      const { url } = await openPaymentLink(http.platform, (act) => db.inTx(context, act), orderId);
      return { url };
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/orders/:id/link",
    summary: "The page on which the customer follows the order",
    tag: "Tracking",
    access: "order.read",
    params: z.object({ id: Id }),
    answer: OrderLink,
    handle: async (tx, { params }) => ({
      url: await linkOf(tx, config.publicUrl, (await getOrder(tx, params.id)).id),
    }),
  });
}

const shown = async (tx: Tx, order: Order, request: FastifyRequest): Promise<z.output<typeof TrackedOrder>> =>
  trackedOf(order, await getBusiness(tx), {
    asked: spokenIn(request),
    isReadyOnline: await isReadyOnline(tx),
    courierPhone: await courierPhoneFor(tx, order),
  });
