import type { AcceptedMethod } from "@croozer/contracts/businesses";
import type { Fulfilment, ItemRequest } from "@croozer/contracts/orders";
import type { PlacePublicOrder, QuotePublicOrder } from "@croozer/contracts/public-menu";
import type { z } from "zod";

export type Line = { key: string; item: ItemRequest };

/** What is being put together, kept on the device. */
export type Cart = {
  /** Sent with the order, so that it is placed once however often it is sent. */
  key: string;
  lines: Line[];
  fulfilment: Fulfilment;
  address: string;
  name: string;
  phone: string;
  note: string;
  /** Null is as soon as possible. */
  requestedFor: string | null;
  paymentMethod: AcceptedMethod | null;
};

export const emptyCart = (fulfilment: Fulfilment): Cart => ({
  ...{ key: crypto.randomUUID(), lines: [], fulfilment, address: "", name: "", phone: "", note: "" },
  ...{ requestedFor: null, paymentMethod: null },
});

/** After an order: the next one is for the same person at the same place. */
export const afterOrder = (cart: Cart): Cart => ({
  ...cart,
  ...{ key: crypto.randomUUID(), lines: [], note: "", requestedFor: null },
});

/** Everything wanted, in one word: the same as long as nobody changed anything. */
export const wishIn = ({ key: _key, ...wish }: Cart): string => JSON.stringify(wish);

const sameThing = (a: ItemRequest, b: ItemRequest): boolean =>
  JSON.stringify({ ...a, quantity: 0 }) === JSON.stringify({ ...b, quantity: 0 });

/** With one more line, or more of the one that is the same thing. */
export function withItem(lines: readonly Line[], item: ItemRequest): Line[] {
  const same = lines.find((line) => sameThing(line.item, item));
  if (same === undefined) return [...lines, { key: crypto.randomUUID(), item }];
  const more = { ...same.item, quantity: same.item.quantity + item.quantity };
  return lines.map((line) => (line === same ? { ...line, item: more } : line));
}

/** With a line changed or, given null, taken out. */
export const withLine = (lines: readonly Line[], key: string, item: ItemRequest | null): Line[] =>
  lines.flatMap((line) => (line.key !== key ? [line] : item === null ? [] : [{ ...line, item }]));

/** Pieces; what is weighed counts as one. */
export const countOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { item }) => sum + (Number.isInteger(item.quantity) ? item.quantity : 1), 0);

export const quoteBody = (cart: Cart, day: string | null): z.input<typeof QuotePublicOrder> => ({
  ...{ items: cart.lines.map(({ item }) => item), fulfilment: cart.fulfilment, requestedFor: cart.requestedFor, day },
  address: cart.fulfilment === "delivery" ? cart.address.trim() || null : null,
});

type Agreed = { totalMinor: number; language: "he" | "en"; paymentMethod: AcceptedMethod };
export function orderBody(cart: Cart, agreed: Agreed): z.input<typeof PlacePublicOrder> {
  const { day: _day, fulfilment: _fulfilment, ...asked } = quoteBody(cart, null);
  return {
    ...{ ...asked, ...agreed, key: cart.key, fulfilment: cart.fulfilment },
    ...{ customerName: cart.name.trim(), customerPhone: cart.phone.trim(), customerNote: cart.note.trim() || null },
  };
}

/** A cart as this version of the page keeps it; of any other it is nothing. */
export function readCart(text: string | null): Cart | null {
  try {
    const read: Partial<Cart> | null = JSON.parse(text ?? "null");
    const isOurs =
      typeof read?.key === "string" &&
      Array.isArray(read.lines) &&
      read.lines.every(({ key, item }) => typeof key === "string" && typeof item?.productId === "string") &&
      [read.address, read.name, read.phone, read.note].every((words) => typeof words === "string");
    return isOurs ? (read as Cart) : null;
  } catch {
    return null;
  }
}
