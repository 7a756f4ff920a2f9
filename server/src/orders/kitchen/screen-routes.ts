import { OpenScreens, OrderScreen } from "@croozer/contracts/intake";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { noteScreen } from "./screens.ts";

export function screenRoutes(http: Http): void {
  tenantRoute(http, {
    method: "PUT",
    url: "/api/order-screens",
    summary: "A board or kitchen says that it is open and whether it can be heard; how many are",
    tag: "Orders",
    access: "order.read",
    body: OrderScreen,
    answer: OpenScreens,
    handle: (tx, { body }) => noteScreen(tx, body),
  });
}
