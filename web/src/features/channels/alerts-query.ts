import { Alert } from "@croozer/contracts/alerts";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

/** What is wrong with connected accounts now, the gravest first. */
export const alertsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "alerts"),
    queryFn: ({ signal }) => get("/api/alerts", z.object({ items: z.array(Alert) }), { businessId, signal }),
  });
