import { Id } from "@croozer/contracts/basics";
import { EditOrder } from "@croozer/contracts/order-acts";
import { EditPreview, OrderQuote, OrderRequests, QuoteOrder } from "@croozer/contracts/order-quotes";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { previewEdit } from "../changing/preview-edit.ts";
import { lookingFor, withPresentOrder } from "../looking.ts";
import { getOrder } from "../orders.ts";
import { quotedOrder } from "./quoted-order.ts";

const tag = "Orders";
const params = z.object({ id: Id });

/** What an order would be, before it is one; nothing is kept. */
export function quoteRoutes(http: Http): void {
  tenantRoute(http, {
    method: "POST",
    url: "/api/orders/quote",
    summary: "What an order would cost now and what is in its way; nothing is placed",
    tag,
    access: "order.place",
    body: QuoteOrder,
    answer: OrderQuote,
    handle: async (tx, { body, request }) => quotedOrder(tx, body, (await lookingFor(tx, request)).language),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/orders/:id/quote",
    summary: "What an edit would make of an order, at what price, and what is in its way; nothing is changed",
    tag,
    access: "order.edit",
    params,
    body: EditOrder,
    answer: EditPreview,
    handle: (tx, { params: { id }, body, request }) =>
      withPresentOrder(tx, request, id, async () =>
        previewEdit(tx, id, body, (await lookingFor(tx, request)).language),
      ),
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/orders/:id/requests",
    summary: "The lines of an order as they were asked for: to ask for the same again, or to change them",
    tag,
    access: "order.read",
    params,
    answer: OrderRequests,
    handle: async (tx, { params: { id } }) => ({
      items: (await getOrder(tx, id)).items.map(({ id: line, request }) => ({ id: line, request })),
    }),
  });
}
