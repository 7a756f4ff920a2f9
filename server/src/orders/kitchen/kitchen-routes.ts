import { Id } from "@croozer/contracts/basics";
import { BumpOrder, OrderChanged, SeeOrder, SetItemProgress } from "@croozer/contracts/order-acts";
import { OrderDetail } from "@croozer/contracts/orders";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { lookingFor, withPresentOrder } from "../looking.ts";
import type { Order, OrderChange } from "../order.ts";
import { bumpOrder, type NoticeFor, seeOrder, setItemProgress } from "../orders.ts";
import { tellThrough } from "../tell.ts";
import { detailOf } from "../views.ts";

const one = { tag: "Orders", access: "order.advance", params: z.object({ id: Id }), idempotent: true } as const;

/** What is done in the kitchen, where nobody looks at anything but what is in an order. */
export function kitchenRoutes(http: Http, noticeFor: NoticeFor): void {
  const tell = tellThrough(noticeFor);
  const shown = async (tx: Tx, order: Order, request: FastifyRequest) =>
    detailOf(tx, order, await lookingFor(tx, request));
  const told = async (
    tx: Tx,
    { order, change }: { order: Order; change: OrderChange | null },
    request: FastifyRequest,
  ) =>
    change === null
      ? { order: await shown(tx, order, request), notificationSent: false, reason: "not_needed" }
      : tell(tx, { order, change }, request);

  tenantRoute(http, {
    ...one,
    method: "PUT",
    url: "/api/orders/:id/items/:itemId/progress",
    summary: "Say how far the kitchen is with a line; beginning one of a confirmed order puts it in preparation",
    params: z.object({ id: Id, itemId: Id }),
    body: SetItemProgress,
    answer: OrderChanged,
    handle: (tx, { params: { id, itemId }, body, request }) =>
      withPresentOrder(tx, request, id, async () => told(tx, await setItemProgress(tx, id, itemId, body), request)),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/bump",
    summary: "The kitchen is done with an order: it is ready, whether it was begun on a screen or not",
    body: BumpOrder,
    answer: OrderChanged,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => told(tx, await bumpOrder(tx, id, body), request)),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/seen",
    summary: "The kitchen saw what was added and removed: it is marked no longer",
    body: SeeOrder,
    answer: OrderDetail,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => shown(tx, await seeOrder(tx, id, body), request)),
  });
}
