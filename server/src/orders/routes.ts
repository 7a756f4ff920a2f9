import { Id, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  Board,
  BoardPart,
  OrderDetail,
  OrderQuery,
  OrderStatistics,
  OrderSummary,
  PlaceOrder,
  PrintedOrder,
} from "@croozer/contracts/orders";
import { Print, RecordPrint } from "@croozer/contracts/printing";
import { z } from "zod";
import { getBusiness, listDeliveryAreas, listPauses, openAt } from "../businesses/businesses.ts";
import { pageFrom, readCursor } from "../platform/http/cursor.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import type { WordCause } from "./changing/cancel-reason.ts";
import { changingRoutes } from "./changing/changing-routes.ts";
import { kitchenRoutes } from "./kitchen/kitchen-routes.ts";
import { printOf } from "./kitchen/print-order.ts";
import { linesBefore, recordPrint } from "./kitchen/record-print.ts";
import { screenRoutes } from "./kitchen/screen-routes.ts";
import { readScreens } from "./kitchen/screens.ts";
import { exportRoute } from "./list/export-route.ts";
import { readOrderPage } from "./list/order-list.ts";
import { readStatistics } from "./list/statistics.ts";
import { demand, lookingFor, withPresentOrder } from "./looking.ts";
import { disputeRoutes } from "./money/dispute-routes.ts";
import { getOrder, type NoticeFor, placeOrder } from "./orders.ts";
import { quoteRoutes } from "./pricing/quote-routes.ts";
import { detailOf, readAverageMinutes, readBoard, readOnBoard, summaryOf } from "./views.ts";

const read = { tag: "Orders", access: "order.read", method: "GET" } as const;
const byId = z.object({ id: Id });

/** Nobody who could tell the customer is wired in. */
const noNotices: NoticeFor = async () => ({ sent: false, reason: "notices_off" });

/** Nor who could word a cause. */
const asCalled: WordCause = async (_tx, _order, cause) => cause;

type Wiring = { noticeFor?: NoticeFor; wordCause?: WordCause };

export function orderRoutes(http: Http, { noticeFor = noNotices, wordCause = asCalled }: Wiring = {}): void {
  listRoutes(http);
  exportRoute(http);
  disputeRoutes(http);
  oneRoutes(http);
  quoteRoutes(http);
  placingRoute(http);
  changingRoutes(http, noticeFor, wordCause);
  kitchenRoutes(http, noticeFor);
  screenRoutes(http);
}

function listRoutes(http: Http): void {
  tenantRoute(http, {
    ...read,
    url: "/api/orders",
    summary: "Orders, latest first; search by number, customer, phone in any form or name of a product",
    query: OrderQuery.extend(PageQuery.shape),
    answer: pageOf(OrderSummary),
    handle: async (tx, { query: { cursor, limit, ...query }, request }) => {
      const { timeZone } = (await getBusiness(tx)).settings;
      const looking = await lookingFor(tx, request);
      const orders = await readOrderPage(tx, query, { after: readCursor(cursor), limit: limit + 1, timeZone });
      const page = pageFrom(orders, limit, ({ placedAt, id }) => ({ at: placedAt, id }));
      return { ...page, items: page.items.map((order) => summaryOf(order, looking)) };
    },
  });
  tenantRoute(http, {
    ...read,
    url: "/api/orders/board",
    summary: "Everything unfinished, and what was finished today",
    answer: Board,
    handle: async (tx, { request }) => {
      const { settings } = await getBusiness(tx);
      const looking = await lookingFor(tx, request);
      return {
        orders: (await readBoard(tx, settings.timeZone)).map((order) => summaryOf(order, looking)),
        intakeOpen: settings.intakeOpen,
        pauses: await listPauses(tx),
        screens: await readScreens(tx),
        isOpen: openAt(settings, tx.now()),
        escalation: {
          screens: settings.ringScreensAfterMinutes,
          owner: settings.tellOwnerAfterMinutes,
          customer: settings.tellCustomerAfterMinutes,
        },
        lead: {
          preparationMinutes: settings.preparationMinutes,
          areaMinutes: Object.fromEntries((await listDeliveryAreas(tx)).map(({ id, minutes }) => [id, minutes])),
        },
        ageing: { soonMinutesLeft: settings.soonMinutesLeft, lateMinutesLeft: settings.lateMinutesLeft },
        averageMinutesToday: await readAverageMinutes(tx, settings.timeZone),
      };
    },
  });
  tenantRoute(http, {
    ...read,
    url: "/api/orders/board/changes",
    summary: "Some orders as the board has them; those that do not belong to it are left out",
    query: z.object({
      ids: z
        .string()
        .transform((text) => text.split(","))
        .pipe(z.array(Id).min(1).max(100)),
    }),
    answer: BoardPart,
    handle: async (tx, { request, query }) => {
      const looking = await lookingFor(tx, request);
      const { settings } = await getBusiness(tx);
      return { items: (await readOnBoard(tx, settings.timeZone, query.ids)).map((order) => summaryOf(order, looking)) };
    },
  });
  tenantRoute(http, {
    ...read,
    url: "/api/orders/statistics",
    summary: "Orders, revenue and average of today, against the same weekday a week ago up to this time of day",
    answer: OrderStatistics,
    handle: async (tx) => readStatistics(tx, (await getBusiness(tx)).settings),
  });
}

function oneRoutes(http: Http): void {
  tenantRoute(http, {
    ...read,
    url: "/api/orders/:id",
    summary: "One order with its timeline and payments",
    params: byId,
    answer: OrderDetail,
    handle: async (tx, { params, request }) =>
      detailOf(tx, await getOrder(tx, params.id), await lookingFor(tx, request)),
  });
  tenantRoute(http, {
    ...read,
    url: "/api/orders/:id/print",
    summary: "What a ticket of an order says: lines as the kitchen reads them, additions and removals marked",
    params: byId,
    answer: PrintedOrder,
    handle: async (tx, { params, request }) => {
      const order = await getOrder(tx, params.id);
      return printOf(order, await linesBefore(tx, order), await getBusiness(tx), await lookingFor(tx, request));
    },
  });
  tenantRoute(http, {
    ...read,
    method: "POST",
    access: "order.advance",
    url: "/api/orders/:id/prints",
    summary: "Say that an order is being put on paper, before its paper is fetched; twice only as a copy",
    params: byId,
    body: RecordPrint,
    answer: Print,
    status: 201,
    idempotent: true,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, () => recordPrint(tx, id, body)),
  });
}

function placingRoute(http: Http): void {
  tenantRoute(http, {
    method: "POST",
    url: "/api/orders",
    summary: "Place an order by hand or by program",
    tag: "Orders",
    access: "order.place",
    idempotent: true,
    body: PlaceOrder,
    answer: OrderDetail,
    status: 201,
    handle: async (tx, { body, request }) => {
      if (body.discountMinor > 0) demand(tx, request, "order.edit");
      const { order } = await placeOrder(tx, {
        ...body,
        requestedFor: body.requestedFor === null ? null : new Date(body.requestedFor),
        source: tx.actor.kind === "api_key" ? "api" : body.source,
      });
      return detailOf(tx, order, await lookingFor(tx, request));
    },
  });
}
