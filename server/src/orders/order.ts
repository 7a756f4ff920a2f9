import type { Language, LocalText } from "@croozer/contracts/basics";
import type { ItemRequest, OrderItem, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import type { z } from "zod";
import { localIso } from "../platform/clock/zones.ts";

/** One thing about a sold line, with the price it adds to one unit (0 when it is free or takes something out). */
export type SoldOption = {
  kind: OrderItem["options"][number]["kind"];
  /** Of the option or ingredient itself: "Olives", never "no olives". */
  name: LocalText;
  half: 1 | 2 | null;
  priceMinor: number;
};

export type SoldItem = {
  id: string;
  productId: string | null;
  name: LocalText;
  quantity: number;
  unit: OrderItem["unit"];
  unitPriceMinor: number;
  subtotalMinor: number;
  options: SoldOption[];
  note: string | null;
  /** So much of it is made. */
  madeQuantity: number;
  /** Somebody in the kitchen is at it. */
  doing: boolean;
  /** What was asked for, to ask for the same again. */
  request: z.output<typeof ItemRequest>;
};

export type Order = Pick<
  OrderSummary,
  | ("id" | "number" | "shortNumber" | "status" | "paymentStatus" | "paymentMethod" | "source" | "fulfilment")
  | ("address" | "addressParts" | "location" | "areaUnchecked")
  | ("customer" | "conversationId" | "subtotalMinor" | "taxMinor" | "deliveryFeeMinor" | "discountMinor")
  | (
      | "discountReason"
      | "totalMinor"
      | "currency"
      | "customerNote"
      | "kitchenNote"
      | "internalNote"
      | "cancelReason"
      | "cancelCause"
    )
  | (
      | "tags"
      | "assignee"
      | "courier"
      | "deliveryProblem"
      | "paidMinor"
      | "refundedMinor"
      | "refundingMinor"
      | "lostMinor"
      | "dispute"
      | "revision"
      | "version"
      | "ticketPrint"
    )
> & {
  items: SoldItem[];
  /** As the kitchen last saw them, while they are others by now. */
  seenItems: SoldItem[] | null;
  kitchenChangedAt: Date | null;
  /** How much of the total needs no more paying. */
  settledMinor: number;
  /** Whose terms were taken, as it was called then. */
  deliveryArea: { id: string; name: LocalText } | null;
  /** The customer's: notices are written in it. */
  language: Language;
  /** Whether `totalMinor` holds the tax already within its prices. */
  taxIncluded: boolean;
  requestedFor: Date | null;
  promisedFor: Date | null;
  placedAt: Date;
  statusChangedAt: Date;
};

/** What happened to an order, for those who tell its customer. */
export type OrderChange =
  | { kind: "placed" }
  /** By the customer, who is answered where they asked. */
  | { kind: "edited"; by: "customer" }
  /** `isOther`: its lines, its way, its address, its time or its price, and not just what is noted of it. */
  | { kind: "edited"; by: "member"; isOther: boolean }
  /** A step was taken back: what was told by mistake is not told again. */
  | { kind: "recalled"; from: OrderStatus; to: OrderStatus }
  | { kind: "status_changed"; from: OrderStatus; to: OrderStatus }
  | { kind: "cancelled"; from: OrderStatus; reason: string };

export const isFinal = (status: OrderStatus): boolean => status === "delivered" || status === "cancelled";

type Standing = Pick<Order, "status" | "paidMinor" | "discountMinor">;

/**
 * Whether its customer may change it by themselves: before anybody began to make it, while nothing of it was paid and
 * nobody made a price of their own for it.
 */
export const isEditable = ({ status, paidMinor, discountMinor }: Standing): boolean =>
  (status === "pending" || status === "confirmed") && paidMinor === 0 && discountMinor === 0;

/** The calendar day at a place, as `2026-08-06`. */
export const localDay = (at: Date, timeZone: string): string => localIso(at, timeZone).slice(0, 10);

/** `ORD-20260806-0184`; the last part grows past four digits when a day has more orders. */
export const orderNumber = (day: string, shortNumber: number): string =>
  `ORD-${day.replaceAll("-", "")}-${String(shortNumber).padStart(4, "0")}`;
