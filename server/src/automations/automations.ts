/** The door of automations. */
export { saveCart } from "./cart/save-cart.ts";
export { noticesWith } from "./notices/tell-order.ts";
export { wordCause } from "./notices/word-cause.ts";
export { sendPaymentLink } from "./payment-link.ts";
export { sayFor } from "./texts/text-store.ts";
