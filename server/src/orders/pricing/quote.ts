import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { BusinessSettings, HoursException } from "@croozer/contracts/businesses";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import type { IntakePause } from "@croozer/contracts/intake";
import type { Fulfilment, ItemRequest } from "@croozer/contracts/orders";
import type { z } from "zod";
import {
  type AreaMatch,
  checkTime,
  earliestReady,
  matchArea,
  type TimeProblem,
  whenOpen,
} from "../../businesses/businesses.ts";
import type { Menu } from "../../catalogue/catalogue.ts";
import { type LineProblem, type PricedLine, priceLine } from "./line.ts";
import { type Totals, totalsOf } from "./pricing.ts";

/** Orders above ten million of the currency are mistakes, and larger ones would not fit the contract. */
const largestMinor = 1_000_000_000;

export type OrderProblem =
  | LineProblem
  | { code: "order.empty" }
  | { code: "order.fulfilment_unavailable"; fulfilment: Fulfilment }
  | { code: "order.below_minimum"; minimumMinor: number; missingMinor: number }
  /** There is less of it than is asked for. */
  | { code: "order.sold_out"; productId: string; left: number }
  | { code: "order.discount_too_large"; mostMinor: number }
  | { code: "order.too_large" }
  | { code: "order.area_not_served" }
  /** Asked for as soon as possible while closed. Instants as the API writes them. */
  | { code: "order.closed"; opensAt: string | null; earliest: string | null; note: HoursException["note"] | null }
  /** This way takes no orders until then (null: until somebody opens it), or before `earliest`. */
  | { code: "order.intake_paused"; fulfilment: Fulfilment; until: string | null; earliest: string | null }
  | { code: "order.time_not_possible"; reason: TimeProblem["reason"]; suggestion: string | null };

/** An order that stands is not refused for the time it was taken for. */
export const isAboutTime = (code: OrderProblem["code"]): boolean =>
  code === "order.closed" || code === "order.time_not_possible";

/** What is asked for: what, how, where and when. */
export type QuotedCart = {
  items: readonly z.input<typeof ItemRequest>[];
  fulfilment: Fulfilment | null;
  address?: string | null | undefined;
  addressParts?: AddressParts | null | undefined;
  location?: Location | null | undefined;
  /** Null is as soon as possible. */
  requestedFor?: Date | null | undefined;
  discountMinor?: number | undefined;
};

export type Quote = Totals & {
  lines: PricedLine[];
  subtotalMinor: number;
  deliveryFeeMinor: number;
  discountMinor: number;
  currency: BusinessSettings["currency"];
  /** Of a delivery whose address or location was said; else null. */
  area: AreaMatch | null;
  /** Preparation, and the way of a delivery. */
  minutes: number;
  /** When it is ready at the earliest; null without `at`, and when the business does not open within two months. */
  earliest: Date | null;
  /** Everything that keeps it from being placed; empty when it can be. */
  problems: OrderProblem[];
};

/**
 * What a cart costs and what keeps it from being an order, by the same rules that placing it follows. Pure. While
 * `fulfilment` is not known, no delivery fee is counted.
 * @param at where the business delivers and the present moment; without it nothing is said of place and time
 */
export const quoteOrder = (
  menu: Menu,
  settings: BusinessSettings,
  cart: QuotedCart,
  at: WhereAndNow | null = null,
): Quote =>
  quoteLines(
    cart.items.map((item) => priceLine(menu, item)),
    settings,
    cart,
    at,
  );

/** Pauses concern what is to be placed: an order that stands is changed in spite of them. */
type WhereAndNow = { areas: readonly DeliveryArea[]; now: Date; pauses?: readonly IntakePause[] };
type Terms = Omit<QuotedCart, "items">;

/** The same for lines that have a price already: what stays in an order keeps the price it was sold for. */
export function quoteLines(
  lines: PricedLine[],
  settings: BusinessSettings,
  cart: Terms,
  at: WhereAndNow | null,
): Quote {
  const subtotalMinor = lines.reduce((sum, line) => sum + line.subtotalMinor, 0);
  const area = at === null ? null : areaOf(cart, at.areas);
  const terms = termsOf(settings, area, subtotalMinor);
  const deliveryFeeMinor = cart.fulfilment === "delivery" ? terms.feeMinor : 0;
  const mostMinor = subtotalMinor + deliveryFeeMinor;
  const discountMinor = Math.min(cart.discountMinor ?? 0, mostMinor);
  const amounts = { subtotalMinor, deliveryFeeMinor, discountMinor };
  const totals = totalsOf(amounts, settings);
  const problems: OrderProblem[] = lines.flatMap((line) => line.problems);
  if (lines.length === 0) problems.push({ code: "order.empty" });
  problems.push(...soldOut(lines));
  if (discountMinor < (cart.discountMinor ?? 0)) problems.push({ code: "order.discount_too_large", mostMinor });
  if (cart.fulfilment !== null && !isOffered(cart.fulfilment, settings))
    problems.push({ code: "order.fulfilment_unavailable", fulfilment: cart.fulfilment });
  if (totals.totalMinor > largestMinor) problems.push({ code: "order.too_large" });
  if (area?.kind === "not_served") problems.push({ code: "order.area_not_served" });
  const { minutes, minimumMinor } = terms;
  const missingMinor = minimumMinor - subtotalMinor;
  if (lines.length > 0 && missingMinor > 0) problems.push({ code: "order.below_minimum", minimumMinor, missingMinor });
  const earliest = at === null ? null : earliestReady(settings, at.now, minutes);
  if (at !== null) problems.push(...timeProblems(settings, cart.requestedFor ?? null, at.now, { minutes, earliest }));
  if (at !== null) problems.push(...pausedProblems(settings, cart, at, minutes));
  return { ...totals, ...amounts, lines, currency: settings.currency, problems, area, minutes, earliest };
}

/** What the menu counts and has less of than all lines together ask for; nothing left is told by the line itself. */
function soldOut(lines: readonly PricedLine[]): OrderProblem[] {
  const wanted = new Map<string, { left: number; quantity: number }>();
  for (const { productId, product, quantity } of lines) {
    if (!product?.stock) continue;
    wanted.set(productId, { left: product.stock, quantity: (wanted.get(productId)?.quantity ?? 0) + quantity });
  }
  return [...wanted].flatMap(([productId, { left, quantity }]) =>
    quantity > left + 0.0005 ? [{ code: "order.sold_out" as const, productId, left }] : [],
  );
}

function areaOf(cart: Terms, areas: readonly DeliveryArea[]): AreaMatch | null {
  const isSaid = cart.address?.trim() || cart.addressParts || cart.location;
  if (cart.fulfilment !== "delivery" || !isSaid) return null;
  return matchArea(areas, { address: cart.address, parts: cart.addressParts, location: cart.location });
}

/** An area's own terms, or the business's where there is no area or it is not clear which. */
function termsOf(settings: BusinessSettings, match: AreaMatch | null, subtotalMinor: number) {
  const { deliveryFeeMinor, minimumOrderMinor, preparationMinutes } = settings;
  if (match?.kind !== "served")
    return { feeMinor: deliveryFeeMinor, minimumMinor: minimumOrderMinor, minutes: preparationMinutes };
  const { feeMinor, minimumMinor, freeFromMinor, minutes } = match.area;
  const isFree = freeFromMinor !== null && subtotalMinor >= freeFromMinor;
  return { feeMinor: isFree ? 0 : feeMinor, minimumMinor, minutes: preparationMinutes + minutes };
}

function timeProblems(
  settings: BusinessSettings,
  requestedFor: Date | null,
  now: Date,
  { minutes, earliest }: { minutes: number; earliest: Date | null },
): OrderProblem[] {
  if (requestedFor !== null) {
    const problem = checkTime(settings, requestedFor, now, minutes);
    const suggestion = problem?.suggestion?.toISOString() ?? null;
    return problem ? [{ code: "order.time_not_possible", reason: problem.reason, suggestion }] : [];
  }
  const opening = whenOpen(settings, now);
  if (opening.open) return [];
  const opensAt = opening.opensAt?.toISOString() ?? null;
  return [{ code: "order.closed", opensAt, earliest: earliest?.toISOString() ?? null, note: opening.note }];
}

/** What is wanted for a time after the end of a pause is taken. */
function pausedProblems(
  settings: BusinessSettings,
  { fulfilment, requestedFor }: Terms,
  { pauses = [] }: WhereAndNow,
  minutes: number,
): OrderProblem[] {
  const pause = pauses.find((one) => one.fulfilment === fulfilment);
  if (!pause) return [];
  const { until } = pause;
  const earliest = until === null ? null : earliestReady(settings, new Date(until), minutes);
  if (requestedFor && earliest !== null && requestedFor >= earliest) return [];
  const told = { fulfilment: pause.fulfilment, until, earliest: earliest?.toISOString() ?? null };
  return [{ code: "order.intake_paused", ...told }];
}

const isOffered = (fulfilment: Fulfilment, settings: BusinessSettings): boolean =>
  fulfilment === "delivery" ? settings.deliveryEnabled : settings.pickupEnabled;
