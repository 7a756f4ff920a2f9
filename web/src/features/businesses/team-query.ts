import { Member } from "@croozer/contracts/businesses";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

const Members = z.object({ items: z.array(Member) });

export const teamQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "team"),
    queryFn: ({ signal }) => get("/api/team", Members, { signal }),
  });
