import { CustomerFields, SaveCustomerFields } from "@croozer/contracts/customer-fields";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { listFields, saveFields } from "./definitions.ts";

export function fieldRoutes(http: Http): void {
  const all = { url: "/api/customer-fields", tag: "Customers", answer: CustomerFields } as const;
  tenantRoute(http, {
    ...all,
    method: "GET",
    summary: "What the business wants to know of its customers besides name and number",
    access: "customer.read",
    handle: async (tx) => ({ items: await listFields(tx) }),
  });
  tenantRoute(http, {
    ...all,
    method: "PUT",
    summary: "Make these the fields of customers, in this order; what is left out is removed with its values",
    access: "business.update",
    body: SaveCustomerFields,
    handle: async (tx, { body }) => ({ items: await saveFields(tx, body) }),
  });
}
