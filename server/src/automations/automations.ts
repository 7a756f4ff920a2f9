/** The door of automations. */
export { noticeFor } from "./order-notices.ts";
