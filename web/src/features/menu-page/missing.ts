import type { Cart } from "./cart.ts";

const leastDigits = 7;

/** What has to be said before an order can be sent, in the order of the page. */
export function missingOf({ fulfilment, address, name, phone, paymentMethod }: Cart) {
  return [
    ...(fulfilment === "delivery" && address.trim() === "" ? (["address"] as const) : []),
    ...(name.trim() === "" ? (["name"] as const) : []),
    ...(phone.replaceAll(/\D/g, "").length < leastDigits ? (["phone"] as const) : []),
    ...(paymentMethod === null ? (["payment"] as const) : []),
  ];
}
