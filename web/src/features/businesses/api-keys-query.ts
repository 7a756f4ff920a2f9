import { ApiKey } from "@croozer/contracts/businesses";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

export const apiKeysQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "api-keys"),
    queryFn: ({ signal }) =>
      get(`/api/businesses/${businessId}/api-keys`, z.object({ items: z.array(ApiKey) }), { businessId, signal }),
  });
