import { AddressParts, Location } from "@croozer/contracts/addresses";
import { Id, Instant } from "@croozer/contracts/basics";
import type { QuoteOrder } from "@croozer/contracts/order-quotes";
import { Fulfilment, ItemRequest, PaymentMethod, type PlaceOrder } from "@croozer/contracts/orders";
import { z } from "zod";

/** A line that is being put together. */
const Line = z.object({
  /** Of this screen. */
  key: z.string(),
  /** The line of the order that it is, while one is edited. */
  keptId: Id.nullable(),
  item: ItemRequest,
});
export type Line = z.infer<typeof Line>;

/** An order as far as it is put together: what is on the screen, and kept in this browser until it is sent. */
export const Draft = z.object({
  /** Sent with it, so that the order is placed once however often it is sent. */
  key: z.string(),
  customerId: Id.nullable(),
  name: z.string(),
  phone: z.string(),
  lines: z.array(Line),
  fulfilment: Fulfilment,
  address: z.string(),
  /** Of an address that was chosen rather than typed. */
  addressParts: AddressParts.nullable(),
  location: Location.nullable(),
  requestedFor: Instant.nullable(),
  paymentMethod: PaymentMethod.nullable(),
  customerNote: z.string(),
  kitchenNote: z.string(),
  internalNote: z.string(),
  discountMinor: z.int(),
  discountReason: z.string(),
  overrule: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

export const emptyDraft = (fulfilment: Fulfilment): Draft => ({
  ...{ key: crypto.randomUUID(), customerId: null, name: "", phone: "", lines: [], fulfilment },
  ...{ address: "", addressParts: null, location: null, requestedFor: null, paymentMethod: null },
  ...{ customerNote: "", kitchenNote: "", internalNote: "", discountMinor: 0, discountReason: "", overrule: false },
});

export const newLine = (item: ItemRequest): Line => ({ key: crypto.randomUUID(), keptId: null, item });

/** With one more line, or more of the last one when it is the same thing. */
export function withItem(lines: readonly Line[], item: ItemRequest): Line[] {
  const last = lines.at(-1);
  const asked = JSON.stringify({ ...item, quantity: 0 });
  if (last === undefined || JSON.stringify({ ...last.item, quantity: 0 }) !== asked) return [...lines, newLine(item)];
  return [...lines.slice(0, -1), { ...last, item: { ...last.item, quantity: last.item.quantity + item.quantity } }];
}

const itemsOf = ({ lines }: Draft) => lines.map(({ item }) => item);
const placeOf = ({ fulfilment, address, addressParts, location }: Draft) =>
  fulfilment === "delivery" ? { address: address.trim() || null, addressParts, location } : {};

export const quoteBody = (draft: Draft): z.input<typeof QuoteOrder> => ({
  ...{ items: itemsOf(draft), fulfilment: draft.fulfilment, ...placeOf(draft), requestedFor: draft.requestedFor },
  ...{ discountMinor: draft.discountMinor, discountReason: draft.discountReason.trim() || null },
});

export const placeBody = (draft: Draft): z.input<typeof PlaceOrder> => ({
  ...{ ...quoteBody(draft), fulfilment: draft.fulfilment, items: itemsOf(draft), paymentMethod: draft.paymentMethod },
  ...{ customerId: draft.customerId, saveCustomer: true },
  ...{ customerName: draft.name.trim() || null, customerPhone: draft.phone.trim() || null },
  ...{ customerNote: draft.customerNote.trim() || null, kitchenNote: draft.kitchenNote.trim() || null },
  ...{ internalNote: draft.internalNote.trim() || null, overrule: draft.overrule },
  source: draft.phone.trim() === "" ? "manual" : "phone",
});

/** Somebody began. */
export const isBegun = ({ lines, name, phone }: Draft): boolean => lines.length > 0 || name !== "" || phone !== "";
