import type { Http } from "../platform/http/http.ts";
import { cartRoutes } from "./cart/cart-routes.ts";
import { noticeRoutes } from "./notices/notice-routes.ts";
import { textRoutes } from "./texts/text-routes.ts";

export function automationRoutes(http: Http): void {
  textRoutes(http);
  cartRoutes(http);
  noticeRoutes(http);
}
