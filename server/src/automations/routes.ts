import type { Http } from "../platform/http/http.ts";
import { cartActRoutes } from "./cart/act-routes.ts";
import { cartRoutes } from "./cart/cart-routes.ts";
import { noticeRoutes } from "./notices/notice-routes.ts";
import { textRoutes } from "./texts/text-routes.ts";

export function automationRoutes(http: Http): void {
  textRoutes(http);
  cartRoutes(http);
  cartActRoutes(http);
  noticeRoutes(http);
}
