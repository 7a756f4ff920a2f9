import { CustomerFields } from "@croozer/contracts/customer-fields";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

/** What the business wants to know of its customers. */
export const customerFieldsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer-fields"),
    queryFn: ({ signal }) => get("/api/customer-fields", CustomerFields, { signal }),
  });
