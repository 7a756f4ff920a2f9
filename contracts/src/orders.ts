import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, Instant, Language, Minor } from "./basics.ts";

export const orderStatuses = [
  "pending",
  "confirmed",
  "preparing",
  "ready",
  "out_for_delivery",
  "delivered",
  "cancelled",
] as const;
export const OrderStatus = z.enum(orderStatuses);
export type OrderStatus = z.infer<typeof OrderStatus>;
export const PaymentStatus = z.enum(["pending", "paid", "refunded", "cancelled"]);
export const PaymentMethod = z.enum(["cash", "card", "bit", "online", "other"]);
export const OrderSource = z.enum([
  "whatsapp",
  "instagram",
  "facebook",
  "webchat",
  "voice",
  "web",
  "manual",
  "phone",
  "api",
]);
export const Fulfilment = z.enum(["delivery", "pickup"]);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** A line as sold: names and prices are copies, so that a later menu change does not rewrite history. */
export const OrderItem = z.object({
  id: Id,
  productId: Id.nullable(),
  name: z.string(),
  /** In the product's unit; 1.5 for a kilo and a half. */
  quantity: z.number().positive(),
  unit: z.enum(["unit", "kg", "100g"]),
  unitPriceMinor: Minor,
  subtotalMinor: Minor,
  /** In the order they are shown. The name is the thing's own ("Olives"); `kind` says whether it is left out, more, less or on a half. */
  options: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["option", "removed", "extra", "light", "half"]),
      half: z.union([z.literal(1), z.literal(2)]).nullable(),
      priceMinor: Minor,
    }),
  ),
  note: z.string().nullable(),
});
export type OrderItem = z.infer<typeof OrderItem>;

export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  /** e.g. `placed`, `status_changed`, `edited`, `cancelled`, `notice_sent`, `notice_not_sent` */
  kind: z.string(),
  from: OrderStatus.nullable(),
  to: OrderStatus.nullable(),
  actor: z.object({ kind: z.enum(["member", "customer", "api_key", "system"]), name: z.string() }),
  detail: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** What the board and lists show. */
export const OrderSummary = z.object({
  id: Id,
  /** `ORD-20260806-0184` */
  number: z.string(),
  /** The last part as people say it: 184. */
  shortNumber: z.int(),
  status: OrderStatus,
  /** Legal next steps, in order: the first is the usual one, `cancelled` the last. Empty once delivered or cancelled. */
  nextStatuses: z.array(OrderStatus),
  paymentStatus: PaymentStatus,
  paymentMethod: PaymentMethod.nullable(),
  source: OrderSource,
  fulfilment: Fulfilment,
  address: z.string().nullable(),
  /** The address taken apart; null for a pickup. */
  addressParts: AddressParts.nullable(),
  location: Location.nullable(),
  /** Whose fee, minimum and minutes were taken, as it was called then. */
  deliveryArea: z.object({ id: Id, name: z.string() }).nullable(),
  /** Nobody knows yet whether the address is delivered to: a person looks before confirming. */
  areaUnchecked: z.boolean(),
  customer: z.object({ id: Id.nullable(), name: z.string(), phone: z.string().nullable() }),
  conversationId: Id.nullable(),
  items: z.array(OrderItem),
  subtotalMinor: Minor,
  taxMinor: Minor,
  deliveryFeeMinor: Minor,
  discountMinor: Minor,
  totalMinor: Minor,
  currency: z.string(),
  customerNote: z.string().nullable(),
  kitchenNote: z.string().nullable(),
  /** When the customer asked for it; null is as soon as possible. */
  requestedFor: Instant.nullable(),
  /** What the business promised on accepting. */
  promisedFor: Instant.nullable(),
  cancelReason: z.string().nullable(),
  placedAt: Instant,
  statusChangedAt: Instant,
  /** Grows with every change; sent back with an act so that two people never overwrite each other. */
  version: z.int(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrderDetail = OrderSummary.extend({ timeline: z.array(TimelineEntry) });
export type OrderDetail = z.infer<typeof OrderDetail>;

export const OrderQuery = z.object({
  status: OrderStatus.optional(),
  search: z.string().trim().max(80).optional(),
  customerId: Id.optional(),
  conversationId: Id.optional(),
});
/** Answer of `GET /api/orders/board`: everything not finished, and what was finished in the business's day. */
export const Board = z.object({
  orders: z.array(OrderSummary),
  intakeOpen: z.boolean(),
  averageMinutesToday: z.number().nullable(),
});
export type Board = z.infer<typeof Board>;

export const ItemRequest = z.object({
  productId: Id,
  quantity: z.number().positive().max(1000),
  /** Option ids by option group id. */
  options: z.record(Id, z.array(Id)).default({}),
  removedIngredientIds: z.array(Id).default([]),
  /** Option or ingredient id → how much. */
  amounts: z.record(Id, z.enum(["extra", "light"])).default({}),
  /** Option ids of each half. */
  halves: z.tuple([z.array(Id), z.array(Id)]).optional(),
  note: z.string().trim().max(300).optional(),
});
export type ItemRequest = z.infer<typeof ItemRequest>;

export const PlaceOrder = z.object({
  items: z.array(ItemRequest).min(1).max(100),
  fulfilment: Fulfilment,
  address: z.string().trim().max(300).nullable().default(null),
  /** Say more than `address`, which is then written from them when it is left out. */
  addressParts: AddressParts.nullable().default(null),
  location: Location.nullable().default(null),
  paymentMethod: PaymentMethod.nullable().default(null),
  requestedFor: Instant.nullable().default(null),
  customerNote: z.string().trim().max(1000).nullable().default(null),
  kitchenNote: z.string().trim().max(1000).nullable().default(null),
  customerId: Id.nullable().default(null),
  /** When there is no customer record yet. */
  customerName: z.string().trim().max(120).nullable().default(null),
  customerPhone: z.string().trim().max(40).nullable().default(null),
  language: Language.optional(),
  /** Takes it although it is closed, the time is not possible or the address is not delivered to: somebody decided so. */
  overrule: z.boolean().default(false),
});
export const ChangeOrderStatus = z.object({
  status: OrderStatus.exclude(["pending", "cancelled"]),
  /** The version the person was looking at; left out by programs that do not care. */
  version: z.int().optional(),
  /** With `confirmed`: minutes from now. */
  readyInMinutes: z.int().min(1).max(600).optional(),
});
export const CancelOrder = z.object({ reason: z.string().trim().min(1).max(300), version: z.int().optional() });

/** `notificationSent` is true when a message to the customer was queued; else `reason` says why not. */
export const OrderChanged = z.object({
  order: OrderDetail,
  notificationSent: z.boolean(),
  reason: z.string().nullable(),
});
export const OrderCancelled = OrderChanged.extend({ refundInitiated: z.boolean() });
