import { OpenDisputes } from "@croozer/contracts/disputes";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

export const disputesQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "disputes"),
    queryFn: ({ signal }) => get("/api/orders/disputes", OpenDisputes, { businessId, signal }),
  });
