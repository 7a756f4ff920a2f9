import { Channel } from "@croozer/contracts/channels";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

const Numbers = z.object({ items: z.array(Channel) });

/** Connected numbers and their health, for those who may not see the rest of a channel. */
export const numbersQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "channels"),
    queryFn: ({ signal }) => get("/api/channels", Numbers, { businessId, signal }),
  });
