import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Fulfilment, ItemRequest } from "@croozer/contracts/orders";
import type { z } from "zod";
import type { Menu } from "../catalogue/catalogue.ts";
import { type LineProblem, type PricedLine, priceLine } from "./line.ts";
import { type Totals, totalsOf } from "./pricing.ts";

/** Orders above ten million of the currency are mistakes, and larger ones would not fit the contract. */
const largestMinor = 1_000_000_000;

export type OrderProblem =
  | LineProblem
  | { code: "order.empty" }
  | { code: "order.fulfilment_unavailable"; fulfilment: Fulfilment }
  | { code: "order.below_minimum"; minimumMinor: number; missingMinor: number }
  | { code: "order.too_large" };

export type Quote = Totals & {
  lines: PricedLine[];
  subtotalMinor: number;
  deliveryFeeMinor: number;
  discountMinor: number;
  currency: BusinessSettings["currency"];
  /** Everything that keeps it from being placed; empty when it can be. */
  problems: OrderProblem[];
};

/**
 * What a cart costs and what keeps it from being an order, by the same rules that placing it follows. Pure. While
 * `fulfilment` is not known, no delivery fee is counted.
 */
export function quoteOrder(
  menu: Menu,
  settings: BusinessSettings,
  cart: { items: readonly z.input<typeof ItemRequest>[]; fulfilment: Fulfilment | null },
): Quote {
  const lines = cart.items.map((item) => priceLine(menu, item));
  const subtotalMinor = lines.reduce((sum, line) => sum + line.subtotalMinor, 0);
  const deliveryFeeMinor = cart.fulfilment === "delivery" ? settings.deliveryFeeMinor : 0;
  const discountMinor = 0;
  const amounts = { subtotalMinor, deliveryFeeMinor, discountMinor };
  const totals = totalsOf(amounts, settings);
  const problems: OrderProblem[] = lines.flatMap((line) => line.problems);
  if (lines.length === 0) problems.push({ code: "order.empty" });
  if (cart.fulfilment !== null && !isOffered(cart.fulfilment, settings))
    problems.push({ code: "order.fulfilment_unavailable", fulfilment: cart.fulfilment });
  if (totals.totalMinor > largestMinor) problems.push({ code: "order.too_large" });
  const missingMinor = settings.minimumOrderMinor - subtotalMinor;
  if (lines.length > 0 && missingMinor > 0)
    problems.push({ code: "order.below_minimum", minimumMinor: settings.minimumOrderMinor, missingMinor });
  return { ...totals, ...amounts, lines, currency: settings.currency, problems };
}

const isOffered = (fulfilment: Fulfilment, settings: BusinessSettings): boolean =>
  fulfilment === "delivery" ? settings.deliveryEnabled : settings.pickupEnabled;
