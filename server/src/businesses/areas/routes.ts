import { Id } from "@croozer/contracts/basics";
import {
  AddressChecked,
  CheckAddress,
  DeliveryArea,
  DeliveryAreas,
  OrderDeliveryAreas,
  SaveDeliveryArea,
  UpdateDeliveryArea,
} from "@croozer/contracts/delivery-areas";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import {
  addDeliveryArea,
  changeDeliveryArea,
  listDeliveryAreas,
  orderDeliveryAreas,
  removeDeliveryArea,
} from "./areas.ts";
import { matchArea, partsIn } from "./match-area.ts";

const all = { url: "/api/delivery-areas", tag: "Delivery areas" } as const;
const one = { url: "/api/delivery-areas/:id", tag: "Delivery areas", params: z.object({ id: Id }) } as const;
const change = { access: "business.update" } as const;

export function deliveryAreaRoutes(http: Http): void {
  tenantRoute(http, {
    ...all,
    method: "GET",
    summary: "Where the business delivers, in the order in which the areas are tried",
    access: "business.read",
    answer: DeliveryAreas,
    handle: async (tx) => ({ items: await listDeliveryAreas(tx) }),
  });
  tenantRoute(http, {
    ...all,
    ...change,
    method: "POST",
    summary: "Add a delivery area behind the others",
    body: SaveDeliveryArea,
    answer: DeliveryArea,
    status: 201,
    handle: (tx, { body }) => addDeliveryArea(tx, body),
  });
  tenantRoute(http, {
    ...change,
    method: "PUT",
    url: "/api/delivery-areas",
    tag: "Delivery areas",
    summary: "Bring the delivery areas into an order; every one is named",
    body: OrderDeliveryAreas,
    answer: DeliveryAreas,
    handle: async (tx, { body }) => ({ items: await orderDeliveryAreas(tx, body.ids) }),
  });
  tenantRoute(http, {
    ...one,
    ...change,
    method: "PUT",
    summary: "Change a delivery area",
    body: UpdateDeliveryArea,
    answer: DeliveryArea,
    handle: (tx, { params, body }) => changeDeliveryArea(tx, params.id, body),
  });
  tenantRoute(http, {
    ...one,
    ...change,
    method: "DELETE",
    summary: "Remove a delivery area; without any the business delivers everywhere",
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx, { params }) => {
      await removeDeliveryArea(tx, params.id);
      return { done: true } as const;
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/delivery-areas/check",
    summary: "Whether an address or a location is delivered to, and how the address was read",
    tag: "Delivery areas",
    access: "business.read",
    body: CheckAddress,
    answer: AddressChecked,
    handle: async (tx, { body }) => {
      const areas = await listDeliveryAreas(tx);
      const match = matchArea(areas, body);
      return {
        result: match.kind,
        areaId: match.kind === "served" ? match.area.id : null,
        missing: match.kind === "unclear" ? match.missing : null,
        parts: partsIn(areas, body),
      };
    },
  });
}
