import { Macro } from "@croozer/contracts/macros";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

const Macros = z.object({ items: z.array(Macro) });

export const macrosQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "macros"),
    queryFn: ({ signal }) => get("/api/macros", Macros, { signal }),
  });
