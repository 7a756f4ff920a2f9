import { Id } from "@croozer/contracts/basics";
import { Usage, UsageQuery } from "@croozer/contracts/usage";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { getUsage } from "./usage.ts";

export function usageRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/businesses/:businessId/usage",
    summary: "Messages between two days, and what Meta counts of them by category, country and price",
    tag: "Conversations",
    access: "usage.read",
    params: z.object({ businessId: Id }),
    query: UsageQuery,
    answer: Usage,
    handle: (tx, { query }) => getUsage(tx, query),
  });
}
