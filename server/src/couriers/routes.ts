import { Id } from "@croozer/contracts/basics";
import {
  ChangeCourier,
  Courier,
  CourierDay,
  CourierMessage,
  HandedManyToCourier,
  HandedToCourier,
  HandIn,
  HandManyToCourier,
  HandToCourier,
  SaveCourier,
} from "@croozer/contracts/couriers";
import { CashUpQuery } from "@croozer/contracts/payments";
import { z } from "zod";
import { detailOf, lookingFor, type NoticeFor, withPresentOrder } from "../orders/orders.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { handIn, readCourierDay } from "./courier-day.ts";
import { courierMessageOf } from "./courier-message.ts";
import { changeCourier } from "./courier-rows.ts";
import { handToCourier, listCouriers, saveCourier } from "./couriers.ts";
import { handManyToCourier } from "./hand-over-many.ts";
import { courierLinkRoutes } from "./link-routes.ts";

const tag = "Couriers";
const byId = z.object({ id: Id });

export function courierRoutes(http: Http, { noticeFor }: { noticeFor: NoticeFor }): void {
  listRoutes(http);
  dayRoutes(http);
  orderRoutes(http, noticeFor);
  courierLinkRoutes(http, { noticeFor });
}

function listRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/couriers",
    summary: "Who takes orders to customers, those who are active first",
    tag,
    access: "order.read",
    answer: z.object({ items: z.array(Courier) }),
    handle: async (tx) => ({ items: await listCouriers(tx) }),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/couriers",
    summary: "Add a courier: a member, or a name and a phone",
    tag,
    access: "business.update",
    body: SaveCourier,
    answer: Courier,
    status: 201,
    handle: (tx, { body }) => saveCourier(tx, body),
  });
  tenantRoute(http, {
    method: "PATCH",
    url: "/api/couriers/:id",
    summary: "Change a courier; one who is not active is offered no orders, and their link ends",
    tag,
    access: "business.update",
    params: byId,
    body: ChangeCourier,
    answer: Courier,
    handle: (tx, { params, body }) => changeCourier(tx, params.id, body),
  });
}

function dayRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/couriers/day",
    summary: "What each courier did on a day: deliveries, minutes, cash that was not handed in yet",
    tag,
    access: "order.pay",
    query: CashUpQuery,
    answer: CourierDay,
    handle: (tx, { query }) => readCourierDay(tx, query.day),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/couriers/:id/hand-ins",
    summary: "Take in the cash that a courier has of a day; refused when it is another amount than was counted",
    tag,
    access: "order.pay",
    idempotent: true,
    params: byId,
    body: HandIn,
    answer: CourierDay,
    handle: (tx, { params, body }) => handIn(tx, params.id, body),
  });
}

function orderRoutes(http: Http, noticeFor: NoticeFor): void {
  const { publicUrl } = http.platform.config;
  tenantRoute(http, {
    method: "POST",
    url: "/api/orders/:id/courier",
    summary: "Give an order to a courier, or to nobody, and tell them; with `leaves` it goes on its way as well",
    tag,
    access: "order.advance",
    idempotent: true,
    params: byId,
    body: HandToCourier,
    answer: HandedToCourier,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () => {
        const { order, notice, courier } = await handToCourier(tx, id, body, { publicUrl, noticeFor });
        return {
          order: await detailOf(tx, order, await lookingFor(tx, request)),
          ...{ notificationSent: notice.sent, reason: notice.reason },
          ...{ courierTold: courier.told, courierReason: courier.reason },
        };
      }),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/couriers/:id/hand-over",
    summary: "Send several orders that are ready on their way with a courier, and tell them of all in one message",
    tag,
    access: "order.advance",
    idempotent: true,
    params: byId,
    body: HandManyToCourier,
    answer: HandedManyToCourier,
    handle: (tx, { params, body }) =>
      handManyToCourier(tx, { courierId: params.id, ...body }, { publicUrl, noticeFor }),
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/orders/:id/courier-message",
    summary: "What the courier of an order is told, to be copied or shared",
    tag,
    access: "order.advance",
    params: byId,
    answer: CourierMessage,
    handle: (tx, { params }) => courierMessageOf(tx, publicUrl, params.id),
  });
}
