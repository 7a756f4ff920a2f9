/** The door of the couriers. */
export { courierPhoneFor, getCourier, listCouriers, saveCourier } from "./courier-rows.ts";
export { handToCourier } from "./hand-over.ts";
export { linkOfCourier } from "./links.ts";
export { isOnShift } from "./on-shift.ts";
