import { pageOf } from "@croozer/contracts/basics";
import { Customer, SavedAddresses } from "@croozer/contracts/customers";
import { OrderSummary } from "@croozer/contracts/orders";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { freshOnOpen, keyOf } from "../../lib/query.ts";

const Orders = pageOf(OrderSummary);
// Nothing tells of most of what changes here, so it is fetched again whenever it is opened.

export const customerQuery = (businessId: string, customerId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer", customerId),
    queryFn: ({ signal }) => get(`/api/customers/${customerId}`, Customer, { signal }),
    ...freshOnOpen,
  });

export const addressesQuery = (businessId: string, customerId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer", customerId, "addresses"),
    queryFn: ({ signal }) => get(`/api/customers/${customerId}/addresses`, SavedAddresses, { signal }),
    ...freshOnOpen,
  });

export const customerOrdersQuery = (businessId: string, customerId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "customer", customerId),
    queryFn: ({ signal }) => get("/api/orders", Orders, { query: { customerId, limit: 20 }, signal }),
    ...freshOnOpen,
  });
