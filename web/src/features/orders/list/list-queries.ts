import { pageOf } from "@croozer/contracts/basics";
import { OrderStatistics, OrderSummary } from "@croozer/contracts/orders";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchFile, get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

const Orders = pageOf(OrderSummary);
const perPage = 50;
type Filters = Readonly<Record<string, string>>;

// Under "orders", so that a notice of any order has it fetched again.
export const orderListQuery = (businessId: string, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: keyOf(businessId, "orders", "list", filters),
    queryFn: ({ pageParam, signal }) =>
      get("/api/orders", Orders, { query: { ...filters, cursor: pageParam, limit: perPage }, signal, businessId }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: "always",
  });

export const statisticsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "statistics"),
    queryFn: ({ signal }) => get("/api/orders/statistics", OrderStatistics, { signal, businessId }),
    refetchOnMount: "always",
    refetchInterval: 60_000,
  });

/** Hands the orders that the filters find to the browser as a file. */
export async function saveOrders(businessId: string, filters: Filters): Promise<void> {
  const url = URL.createObjectURL(await fetchFile("/api/orders/export", { query: filters, businessId }));
  const link = Object.assign(document.createElement("a"), { href: url, download: "orders.csv" });
  link.click();
  URL.revokeObjectURL(url);
}
