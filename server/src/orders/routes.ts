import { Id, type Language, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  Board,
  CancelOrder,
  ChangeOrderStatus,
  OrderCancelled,
  OrderChanged,
  OrderDetail,
  OrderQuery,
  OrderSummary,
  PlaceOrder,
} from "@croozer/contracts/orders";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { getBusiness } from "../businesses/businesses.ts";
import { searchPatterns } from "../platform/db/search.ts";
import type { Tx } from "../platform/db/tx.ts";
import { pageFrom, readCursor } from "../platform/http/cursor.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { spokenIn } from "../platform/http/spoken-in.ts";
import { refuse } from "../platform/refusal.ts";
import { type ChangedOrder, cancelOrder, changeOrderStatus, getOrder, type NoticeFor, placeOrder } from "./orders.ts";
import { detailOf, readAverageMinutes, readBoard, readOrderPage, summaryOf } from "./views.ts";

const byId = z.object({ id: Id });
const read = { tag: "Orders", access: "order.read" } as const;
const one = { url: "/api/orders/:id", tag: "Orders", params: byId } as const;

/** Nobody who could tell the customer is wired in. */
const noNotices: NoticeFor = async () => ({ sent: false, reason: "notices_off" });

export function orderRoutes(http: Http, { noticeFor = noNotices }: { noticeFor?: NoticeFor } = {}): void {
  readingRoutes(http);
  placingRoute(http);
  changingRoutes(http, noticeFor);
}

function readingRoutes(http: Http): void {
  tenantRoute(http, {
    ...read,
    method: "GET",
    url: "/api/orders",
    summary: "Orders, latest first; search by number, customer or phone in any form",
    query: OrderQuery.extend(PageQuery.shape),
    answer: pageOf(OrderSummary),
    handle: async (tx, { query: { cursor, limit, search = "", ...filter }, request }) => {
      const language = await languageFor(tx, request);
      const position = { after: readCursor(cursor), limit: limit + 1 };
      const orders = await readOrderPage(tx, { ...filter, patterns: searchPatterns(search) }, position);
      const page = pageFrom(orders, limit, ({ placedAt, id }) => ({ at: placedAt, id }));
      return { ...page, items: page.items.map((order) => summaryOf(order, language)) };
    },
  });
  tenantRoute(http, {
    ...read,
    method: "GET",
    url: "/api/orders/board",
    summary: "Everything unfinished, and what was finished today",
    answer: Board,
    handle: async (tx, { request }) => {
      const { settings } = await getBusiness(tx);
      const language = spokenIn(request) ?? settings.language;
      return {
        orders: (await readBoard(tx, settings.timeZone)).map((order) => summaryOf(order, language)),
        intakeOpen: settings.intakeOpen,
        averageMinutesToday: await readAverageMinutes(tx, settings.timeZone),
      };
    },
  });
  tenantRoute(http, {
    ...read,
    ...one,
    method: "GET",
    summary: "One order with its timeline",
    answer: OrderDetail,
    handle: async (tx, { params, request }) =>
      detailOf(tx, await getOrder(tx, params.id), await languageFor(tx, request)),
  });
}

function placingRoute(http: Http): void {
  tenantRoute(http, {
    method: "POST",
    url: "/api/orders",
    summary: "Place an order by hand or by program; repeated with the same Idempotency-Key header it is placed once",
    tag: "Orders",
    access: "order.place",
    body: PlaceOrder,
    answer: OrderDetail,
    status: 201,
    handle: async (tx, { body, request }) => {
      const { order } = await placeOrder(tx, {
        ...body,
        requestedFor: body.requestedFor === null ? null : new Date(body.requestedFor),
        source: tx.actor.kind === "api_key" ? "api" : "manual",
        sourceKey: idempotencyKey(request),
      });
      return detailOf(tx, order, await languageFor(tx, request));
    },
  });
}

function changingRoutes(http: Http, noticeFor: NoticeFor): void {
  const tell = async (tx: Tx, { order, change }: ChangedOrder, request: FastifyRequest) => {
    const notice = await noticeFor(tx, order, change);
    // After the notice: its line is in the timeline too.
    const detail = await detailOf(tx, order, await languageFor(tx, request));
    return { order: detail, notificationSent: notice.sent, reason: notice.reason };
  };
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/status",
    summary: "Move an order one step on and tell its customer",
    access: "order.advance",
    body: ChangeOrderStatus,
    answer: OrderChanged,
    handle: async (tx, { params, body, request }) => tell(tx, await changeOrderStatus(tx, params.id, body), request),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/orders/:id/cancel",
    summary: "Cancel an order with a reason and tell its customer",
    access: "order.cancel",
    body: CancelOrder,
    answer: OrderCancelled,
    handle: async (tx, { params, body, request }) => ({
      ...(await tell(tx, await cancelOrder(tx, params.id, body), request)),
      refundInitiated: false,
    }),
  });
}

const languageFor = async (tx: Tx, request: FastifyRequest): Promise<Language> =>
  spokenIn(request) ?? (await getBusiness(tx)).settings.language;

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || key === "" || key.length > 200)
    refuse("request.invalid", { "idempotency-key": "1 to 200 characters" });
  return key;
}
