import { Id } from "@croozer/contracts/basics";
import {
  AssignOrder,
  CancelOrder,
  ChangeOrderStatus,
  EditOrder,
  OrderCancelled,
  OrderChanged,
  RecallOrder,
  RefundOrder,
  TakePayment,
} from "@croozer/contracts/order-acts";
import { OrderDetail } from "@croozer/contracts/orders";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { demand, lookingFor, withPresentOrder } from "../looking.ts";
import type { Order } from "../order.ts";
import {
  amendOrder,
  assignOrder,
  cancelOrder,
  changeOrderStatus,
  type NoticeFor,
  recallOrder,
  refundOrder,
  takePayment,
} from "../orders.ts";
import { tellThrough } from "../tell.ts";
import { detailOf } from "../views.ts";
import { holdOrder } from "../write-change.ts";
import { settleReason, type WordCause } from "./cancel-reason.ts";

const one = { tag: "Orders", params: z.object({ id: Id }), idempotent: true } as const;

/** Every one takes the version that was seen, honours an Idempotency-Key, and refuses with the present order. */
export function changingRoutes(http: Http, noticeFor: NoticeFor, wordCause: WordCause): void {
  toldRoutes(http, noticeFor);
  cancelRoute(http, noticeFor, wordCause);
  paymentRoutes(http);
  quietRoutes(http);
}

/** What the customer may have to hear of. */
function toldRoutes(http: Http, noticeFor: NoticeFor): void {
  const tell = tellThrough(noticeFor);
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/status",
    summary: "Move an order one step on and tell its customer",
    access: "order.advance",
    body: ChangeOrderStatus,
    answer: OrderChanged,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => tell(tx, await changeOrderStatus(tx, id, body), request)),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/recall",
    summary: "Take an order's last step back; its customer is not told",
    access: "order.advance",
    body: RecallOrder,
    answer: OrderChanged,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => tell(tx, await recallOrder(tx, id, body.version), request)),
  });
  tenantRoute(http, {
    ...one,
    method: "PATCH",
    url: "/api/orders/:id",
    summary: "Change an order: lines, way, address, time, discount, notes, tags; what is left out stays",
    access: "order.edit",
    body: EditOrder,
    answer: OrderChanged,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => tell(tx, await amendOrder(tx, id, body), request)),
  });
}

function cancelRoute(http: Http, noticeFor: NoticeFor, wordCause: WordCause): void {
  const tell = tellThrough(noticeFor);
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/cancel",
    summary: "Cancel an order with a reason and tell its customer; stock comes back unless told, money only when told",
    access: "order.cancel",
    body: CancelOrder,
    answer: OrderCancelled,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => {
        if (body.refund) demand(tx, request, "order.refund");
        if (body.markSoldOut) demand(tx, request, "catalogue.edit");
        const before = await holdOrder(tx, id, body.version);
        const reason = await settleReason(tx, before, body, wordCause);
        const { refundedMinor, ...cancelled } = await cancelOrder(tx, id, { ...body, reason });
        return { ...(await tell(tx, cancelled, request)), refundInitiated: refundedMinor > 0 };
      }),
  });
}

const shown = async (tx: Tx, order: Order, request: FastifyRequest) =>
  detailOf(tx, order, await lookingFor(tx, request));

function paymentRoutes(http: Http): void {
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/payments",
    summary: "Record money that was taken for an order: all that is due, or a part",
    access: "order.pay",
    body: TakePayment,
    answer: OrderDetail,
    status: 201,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => shown(tx, await takePayment(tx, id, body), request)),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/refunds",
    summary: "Record money that was given back: all that was kept, or a part",
    access: "order.refund",
    body: RefundOrder,
    answer: OrderDetail,
    status: 201,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => shown(tx, await refundOrder(tx, id, body), request)),
  });
}

/** Among ourselves. */
function quietRoutes(http: Http): void {
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/assign",
    summary: "Give an order to a member, or to nobody",
    access: "order.edit",
    body: AssignOrder,
    answer: OrderDetail,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => shown(tx, await assignOrder(tx, id, body), request)),
  });
}
