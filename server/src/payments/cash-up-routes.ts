import { Readable } from "node:stream";
import { CashUp, CashUpQuery } from "@croozer/contracts/payments";
import { getBusiness } from "../businesses/businesses.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { assert } from "../platform/refusal.ts";
import { readCashUp } from "./cash-up.ts";
import { cashUpCsv } from "./cash-up-csv.ts";

const access = "order.pay";
const tag = "Payments";

export function cashUpRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/orders/cash-up",
    summary: "What was taken and given back on a day of the business, by method and by person, and what is still open",
    tag,
    access,
    query: CashUpQuery,
    answer: CashUp,
    handle: async (tx, { query }) => readCashUp(tx, (await getBusiness(tx)).settings, query.day),
  });
  csvRoute(http);
}

/** A file is no JSON: this route answers by itself. */
function csvRoute({ app, platform }: Http): void {
  app.route({
    method: "GET",
    url: "/api/orders/cash-up/export",
    config: { access: "order.export" },
    schema: { summary: "Every payment and refund of a day as CSV", tags: [tag], querystring: CashUpQuery },
    handler: async (request, reply) => {
      const tenant = request.tenant;
      assert(tenant, "a route of a business ran without one");
      // Fastify ran the schema of this very route over it.
      const { day } = request.query as { day?: string };
      const csv = await platform.db.inTx(tenant, async (tx) => cashUpCsv(tx, (await getBusiness(tx)).settings, day));
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="cash-up.csv"')
        .send(Readable.from([csv]));
    },
  });
}
