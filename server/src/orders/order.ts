import type { Language, LocalText } from "@croozer/contracts/basics";
import type { Fulfilment, ItemRequest, OrderItem, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
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
  /** What was asked for, to ask for the same again. */
  request: z.output<typeof ItemRequest>;
};

export type Order = Pick<
  OrderSummary,
  | ("id" | "number" | "shortNumber" | "status" | "paymentStatus" | "paymentMethod" | "source" | "fulfilment")
  | ("address" | "addressParts" | "location" | "areaUnchecked")
  | ("customer" | "conversationId" | "subtotalMinor" | "taxMinor" | "deliveryFeeMinor" | "discountMinor")
  | ("totalMinor" | "currency" | "customerNote" | "kitchenNote" | "cancelReason" | "version")
> & {
  items: SoldItem[];
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
  /** Its lines, its way, its address or its time. */
  | { kind: "edited" }
  | { kind: "status_changed"; from: OrderStatus; to: OrderStatus }
  | { kind: "cancelled"; from: OrderStatus; reason: string };

const steps: Record<OrderStatus, (fulfilment: Fulfilment) => OrderStatus[]> = {
  pending: () => ["confirmed", "cancelled"],
  confirmed: () => ["preparing", "cancelled"],
  preparing: () => ["ready", "cancelled"],
  ready: (fulfilment) => [fulfilment === "delivery" ? "out_for_delivery" : "delivered", "cancelled"],
  out_for_delivery: () => ["delivered", "cancelled"],
  delivered: () => [],
  cancelled: () => [],
};

/** Legal next steps, the usual one first and cancelling last; none from a final status. Nothing skips or goes back. */
export const nextStatuses = (status: OrderStatus, fulfilment: Fulfilment): OrderStatus[] => steps[status](fulfilment);

export const isFinal = (status: OrderStatus): boolean => status === "delivered" || status === "cancelled";

/** Before anybody began to make it, and while nothing of it was paid. */
export const isEditable = ({ status, paymentStatus }: Pick<Order, "status" | "paymentStatus">): boolean =>
  (status === "pending" || status === "confirmed") && paymentStatus === "pending";

/** The calendar day at a place, as `2026-08-06`. */
export const localDay = (at: Date, timeZone: string): string => localIso(at, timeZone).slice(0, 10);

/** `ORD-20260806-0184`; the last part grows past four digits when a day has more orders. */
export const orderNumber = (day: string, shortNumber: number): string =>
  `ORD-${day.replaceAll("-", "")}-${String(shortNumber).padStart(4, "0")}`;
