import { pageOf } from "@croozer/contracts/basics";
import { Customer } from "@croozer/contracts/customers";
import { OrderRequests } from "@croozer/contracts/order-quotes";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";

const Customers = pageOf(Customer);
const mostShown = 6;

/** Customers whose name or number holds what was typed, the latest to write first. */
export const callersQuery = (businessId: string, search: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customers", "search", search),
    queryFn: ({ signal }) => get("/api/customers", Customers, { query: { search, limit: mostShown }, signal }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const fetchRequests = (orderId: string, signal?: AbortSignal) =>
  get(`/api/orders/${orderId}/requests`, OrderRequests, signal === undefined ? {} : { signal });

/** Of one version of an order: they change with it. */
export const requestsQuery = (businessId: string, orderId: string, version: number) =>
  queryOptions({
    queryKey: keyOf(businessId, "order-requests", orderId, version),
    queryFn: ({ signal }) => fetchRequests(orderId, signal),
  });
