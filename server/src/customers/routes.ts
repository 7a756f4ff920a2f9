import { Id, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  ChangeSavedAddress,
  Customer,
  CustomerQuery,
  SavedAddresses,
  UpdateCustomer,
} from "@croozer/contracts/customers";
import { z } from "zod";
import { getBusiness } from "../businesses/businesses.ts";
import { pageFrom, readCursor } from "../platform/http/cursor.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { findWholeNumber } from "./by-phone.ts";
import { changeAddress, forgetAddress, getCustomer, savedAddresses, updateCustomer } from "./customers.ts";
import { duplicateRoutes } from "./duplicates.ts";
import { fieldRoutes } from "./fields/field-routes.ts";
import { readCustomers } from "./queries.ts";

const byId = z.object({ id: Id });

export function customerRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/customers",
    summary: "Customers, the latest to write first; search by name, username or phone in any form",
    tag: "Customers",
    access: "customer.read",
    query: CustomerQuery.extend(PageQuery.shape),
    answer: pageOf(Customer),
    handle: async (tx, { query: { cursor, limit, search = "" } }) => {
      const whole = await findWholeNumber(tx, search, (await getBusiness(tx)).phone);
      if (whole) return { items: [whole], nextCursor: null };
      const found = await readCustomers(tx, {
        search,
        after: readCursor(cursor),
        limit: limit + 1,
      });
      const page = pageFrom(found, limit, ({ at, customer }) => ({ at, id: customer.id }));
      return { ...page, items: page.items.map(({ customer }) => customer) };
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/customers/:id",
    summary: "One customer",
    tag: "Customers",
    access: "customer.read",
    params: byId,
    answer: Customer,
    handle: (tx, { params }) => getCustomer(tx, params.id),
  });
  tenantRoute(http, {
    method: "PATCH",
    url: "/api/customers/:id",
    summary: "Change name, note, tags, language, e-mail or fields",
    tag: "Customers",
    access: "customer.edit",
    params: byId,
    body: UpdateCustomer,
    answer: Customer,
    handle: (tx, { params, body }) => updateCustomer(tx, params.id, body),
  });
  addressRoutes(http);
  fieldRoutes(http);
  duplicateRoutes(http);
}

function addressRoutes(http: Http): void {
  const one = {
    url: "/api/customers/:id/addresses/:addressId",
    tag: "Customers",
    access: "customer.edit",
    params: byId.extend({ addressId: Id }),
    answer: SavedAddresses,
  } as const;
  tenantRoute(http, {
    method: "GET",
    url: "/api/customers/:id/addresses",
    summary: "Where things were delivered to a customer: the default first, then the latest used",
    tag: "Customers",
    access: "customer.read",
    params: byId,
    answer: SavedAddresses,
    handle: async (tx, { params }) => {
      await getCustomer(tx, params.id);
      return { items: await savedAddresses(tx, params.id) };
    },
  });
  tenantRoute(http, {
    ...one,
    method: "PATCH",
    summary: "Name an address of a customer, write it otherwise, or make it the default",
    body: ChangeSavedAddress,
    handle: async (tx, { params, body }) => ({ items: await changeAddress(tx, params.id, params.addressId, body) }),
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Forget an address of a customer",
    handle: async (tx, { params }) => {
      await forgetAddress(tx, params.id, params.addressId);
      return { items: await savedAddresses(tx, params.id) };
    },
  });
}
