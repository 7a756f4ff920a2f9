import { Readable } from "node:stream";
import { OrderQuery } from "@croozer/contracts/orders";
import { getBusiness } from "../../businesses/businesses.ts";
import type { Http } from "../../platform/http/http.ts";
import { spokenIn } from "../../platform/http/spoken-in.ts";
import { assert } from "../../platform/refusal.ts";
import { type InTx, orderCsv } from "./export-orders.ts";

/** A file is no JSON: this route answers by itself, while the rows are being read. */
export function exportRoute({ app, platform }: Http): void {
  app.route({
    method: "GET",
    url: "/api/orders/export",
    config: { access: "order.export" },
    schema: {
      summary: "Orders as CSV, latest first, by the filters of the list",
      tags: ["Orders"],
      querystring: OrderQuery,
    },
    handler: async (request, reply) => {
      const tenant = request.tenant;
      assert(tenant, "a route of a business ran without one");
      // Fastify ran the schema of this very route over it.
      const query = request.query as OrderQuery;
      const inTx: InTx = (act) => platform.db.inTx(tenant, act);
      const { settings } = await inTx(getBusiness);
      const how = { query, timeZone: settings.timeZone, language: spokenIn(request) ?? settings.language };
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="orders.csv"')
        .send(Readable.from(orderCsv(inTx, how)));
    },
  });
}
