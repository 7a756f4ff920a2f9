/** The door of the payments. */
export { isReadyOnline } from "./accounts.ts";
export { dayOr, ofDay } from "./cash-up.ts";
export { findPaymentLink, openPaymentLink } from "./open-link.ts";
