import { CourierPage } from "@croozer/contracts/couriers";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";

const askEveryMs = 10_000;

export const carriedQuery = (token: string) =>
  queryOptions({
    queryKey: ["courier", token],
    queryFn: ({ signal }) => get(`/api/carry/${encodeURIComponent(token)}`, CourierPage, { signal }),
    refetchInterval: askEveryMs,
    refetchOnWindowFocus: "always",
    staleTime: 0,
  });
