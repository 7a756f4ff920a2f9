import { Business } from "@croozer/contracts/businesses";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

/** The open business with all its settings. */
export const businessQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "business"),
    queryFn: ({ signal }) => get(`/api/businesses/${businessId}`, Business, { businessId, signal }),
  });
