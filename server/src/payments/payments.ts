/** The door of the payments. */
export { isReadyOnline } from "./accounts.ts";
export { findPaymentLink, openPaymentLink } from "./open-link.ts";
