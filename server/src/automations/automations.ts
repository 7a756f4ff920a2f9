/** The door of automations. */
export { saveCart } from "./cart/save-cart.ts";
export { noticeFor } from "./order-notices.ts";
