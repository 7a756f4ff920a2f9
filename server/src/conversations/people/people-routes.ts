import { Id } from "@croozer/contracts/basics";
import { Conversation } from "@croozer/contracts/conversations";
import { MergeCustomers } from "@croozer/contracts/customer-merge";
import { Customer } from "@croozer/contracts/customers";
import { z } from "zod";
import { getCustomer } from "../../customers/customers.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { mergePeople } from "./merge-people.ts";
import { conversationsOf } from "./of-customer.ts";

/** What is said of a customer's conversations as a whole. */
export function peopleRoutes(http: Http): void {
  const params = z.object({ id: Id });
  tenantRoute(http, {
    method: "GET",
    url: "/api/customers/:id/conversations",
    summary: "All conversations of a customer, on any channel and number, the latest message first",
    tag: "Customers",
    access: "conversation.read",
    params,
    answer: z.object({ items: z.array(Conversation) }),
    handle: async (tx, { params: { id } }) => {
      await getCustomer(tx, id);
      return { items: await conversationsOf(tx, id) };
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/customers/:id/merge",
    summary: "Make another customer one with this one: threads, orders, addresses and all. It cannot be undone",
    tag: "Customers",
    access: "customer.merge",
    params,
    body: MergeCustomers,
    answer: Customer,
    handle: async (tx, { params: { id }, body }) => getCustomer(tx, await mergePeople(tx, id, body)),
  });
}
