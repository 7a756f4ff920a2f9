import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, Instant, Language, Minor, PriceMinor } from "./basics.ts";
import { CancelCause } from "./cancel-causes.ts";
import { DisputeLine, DisputeMark } from "./disputes.ts";
import { IntakePause, OpenScreens } from "./intake.ts";
import { NoticeLine } from "./notices.ts";
import { Print, TicketPrint } from "./printing.ts";

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
/**
 * What costs nothing is `paid` from the start. A part given back leaves it `paid`, with `refundedMinor`; `cancelled` when
 * nothing was taken of a cancelled order.
 */
export const PaymentStatus = z.enum(["pending", "paid", "refunded", "cancelled"]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;
export const PaymentMethod = z.enum(["cash", "card", "bit", "online", "other"]);
export type PaymentMethod = z.infer<typeof PaymentMethod>;
export const PaymentStep = z.enum(["pay", "refund"]);
export type PaymentStep = z.infer<typeof PaymentStep>;
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

/** What the kitchen made of a line: nobody at it, somebody at it, made. */
export const KitchenProgress = z.enum(["todo", "doing", "done"]);
export type KitchenProgress = z.infer<typeof KitchenProgress>;
/** A line of an order that is being worked on. */
export const OrderLine = OrderItem.extend({
  progress: KitchenProgress,
  /** So much is made: all of it when it is done; a part when an edit added to the line since. */
  madeQuantity: z.number().nonnegative(),
  /** So much of it was added since the kitchen last saw the order. */
  addedQuantity: z.number().nonnegative(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** How a line became more or less: what to make besides, what to leave. */
export const LineChange = OrderItem.pick({ name: true, quantity: true, unit: true, options: true, note: true }).extend({
  change: z.enum(["added", "removed"]),
});
export type LineChange = z.infer<typeof LineChange>;
/** One that the kitchen has not seen, with the product by which its stations share what is to be made. */
export const KitchenChange = LineChange.extend({ productId: Id.nullable().default(null) });
export type KitchenChange = z.infer<typeof KitchenChange>;
export const orderFields = [
  "fulfilment",
  "address",
  "requestedFor",
  "paymentMethod",
  "discountMinor",
  "discountReason",
  "deliveryFeeMinor",
  "customerNote",
  "kitchenNote",
  "internalNote",
  "tags",
] as const;
export const OrderField = z.enum(orderFields);
export type OrderField = z.infer<typeof OrderField>;
/** What an edit made of an order. Values are written as the API writes them, tags with commas between. */
export const OrderDifference = z.object({
  lines: z.array(LineChange),
  fields: z.array(z.object({ field: OrderField, from: z.string().nullable(), to: z.string().nullable() })),
  totalMinor: z.object({ from: Minor, to: Minor }),
});
export type OrderDifference = z.infer<typeof OrderDifference>;

export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  /**
   * `placed`, `status_changed`, `recalled`, `cancelled`, `edited`, `seen`, `assigned`, `paid`, `overpaid`,
   * `paid_after_cancelling`, `refund_requested`, `refunded`, `refund_failed`, `payment_link_sent`, `notice_sent`,
   * `notice_not_sent`, `notice_failed`: it could not be delivered; `ticket_printed`, `ticket_copied`, `receipt_printed`,
   * `receipt_copied`: `detail` is the revision; `receipt_sent`; `escalated_screens`, `escalated_owner`,
   * `escalated_paused`: nobody had answered; `courier_assigned`, `courier_told`, `courier_not_told`,
   * `delivery_failed`: the courier stood before a closed door; `dispute_inquiry`, `disputed`, `dispute_answered`,
   * `dispute_won`, `dispute_lost`, and `dispute_told`: the owner was written to
   */
  kind: z.string(),
  from: OrderStatus.nullable(),
  to: OrderStatus.nullable(),
  actor: z.object({ kind: z.enum(["member", "customer", "courier", "api_key", "system"]), name: z.string() }),
  detail: z.string().nullable(),
  /** Of an edit. */
  difference: OrderDifference.nullable(),
  /** Of money taken or given back. */
  amountMinor: Minor.nullable(),
  dispute: DisputeLine.nullable(),
  /** Of a cancellation whose cause was a usual one. */
  cause: CancelCause.nullable(),
  /** Of an update to the customer. */
  notice: NoticeLine.nullable(),
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
  /**
   * Legal next steps for the one who asks, in order: the first is the usual one, `cancelled` the last. Empty once delivered
   * or cancelled.
   */
  nextStatuses: z.array(OrderStatus),
  /** Where taking the last step back leads; null when it cannot be taken back, or not by the one who asks. */
  recallTo: OrderStatus.nullable(),
  paymentStatus: PaymentStatus,
  nextPaymentSteps: z.array(PaymentStep),
  paidMinor: Minor,
  refundedMinor: Minor,
  /** On its way back through a provider; still counted as kept. */
  refundingMinor: Minor,
  /** Taken by disputes that were lost. */
  lostMinor: Minor,
  dispute: DisputeMark.nullable(),
  /** Still to be taken. */
  dueMinor: Minor,
  /** Taken beyond the total, by an edit that made it cheaper. */
  overpaidMinor: Minor,
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
  items: z.array(OrderLine),
  subtotalMinor: Minor,
  taxMinor: Minor,
  deliveryFeeMinor: Minor,
  discountMinor: Minor,
  discountReason: z.string().nullable(),
  totalMinor: Minor,
  currency: z.string(),
  customerNote: z.string().nullable(),
  kitchenNote: z.string().nullable(),
  /** Among members: no customer sees it. */
  internalNote: z.string().nullable(),
  tags: z.array(z.string()),
  assignee: z.object({ memberId: Id, name: z.string() }).nullable(),
  /** Who carries it, as they were called then. */
  courier: z.object({ courierId: Id, name: z.string() }).nullable(),
  /** Why the courier could not hand it over; null once it goes on. */
  deliveryProblem: z.string().nullable(),
  /** What became more or less since the kitchen last saw the order. */
  kitchenChanges: z.array(KitchenChange),
  /** When it last did; null when there is nothing the kitchen has not seen. */
  kitchenChangedAt: Instant.nullable(),
  /** 1 as placed; grows with every change of what is in it. */
  revision: z.int(),
  /** The kitchen's latest paper of it; null without any. */
  ticketPrint: TicketPrint.nullable(),
  /** When the customer asked for it; null is as soon as possible. */
  requestedFor: Instant.nullable(),
  /** What the business promised on accepting. */
  promisedFor: Instant.nullable(),
  /** As its customer was told. */
  cancelReason: z.string().nullable(),
  /** The usual cause that was said, to be read in anybody's language; null where somebody found words of their own. */
  cancelCause: CancelCause.nullable(),
  placedAt: Instant,
  statusChangedAt: Instant,
  /** Grows with every change; sent back with an act so that two people never overwrite each other. */
  version: z.int(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
/** Money taken or given back. */
export const OrderPayment = z.object({
  id: Id,
  kind: z.enum(["payment", "refund", "dispute"]),
  method: PaymentMethod,
  amountMinor: Minor,
  /**
   * A refund through a provider is `pending` until it arrived there. What failed was not given back. A dispute is `done` once
   * it is lost, and `failed` once it is not.
   */
  state: z.enum(["pending", "done", "failed"]),
  /** Whose money it is to give back; null for what was only recorded. */
  provider: z.string().nullable(),
  note: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type OrderPayment = z.infer<typeof OrderPayment>;
export const OrderDetail = OrderSummary.extend({
  timeline: z.array(TimelineEntry),
  payments: z.array(OrderPayment),
  prints: z.array(Print),
});
export type OrderDetail = z.infer<typeof OrderDetail>;

const Words = z.string().transform((text) => text.split(","));
/** Which orders. Several statuses or sources have commas between them; days are the business's, both ends included. */
export const OrderQuery = z.object({
  status: Words.pipe(z.array(OrderStatus)).optional(),
  source: Words.pipe(z.array(OrderSource)).optional(),
  payment: Words.pipe(z.array(PaymentStatus)).optional(),
  fulfilment: Fulfilment.optional(),
  assignee: z.union([Id, z.literal("nobody")]).optional(),
  courier: z.union([Id, z.literal("nobody")]).optional(),
  tag: z.string().trim().min(1).max(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** In the number, the customer's name and phone, the names of what was sold. */
  search: z.string().trim().max(80).optional(),
  customerId: Id.optional(),
  conversationId: Id.optional(),
});
export type OrderQuery = z.infer<typeof OrderQuery>;

const DayFigures = z.object({
  /** All but the cancelled. */
  orders: z.int(),
  /** What was spent on these: less what was given back or lost, but for what was too much. */
  revenueMinor: z.int(),
  averageMinor: z.int().nullable(),
  byStatus: z.record(OrderStatus, z.int()),
});
/** Answer of `GET /api/orders/statistics`: today, and the same weekday a week ago up to the same time of day. */
export const OrderStatistics = z.object({
  currency: z.string(),
  today: DayFigures.extend({ day: z.iso.date() }),
  weekAgo: DayFigures.extend({ day: z.iso.date() }),
});
export type OrderStatistics = z.infer<typeof OrderStatistics>;
/** Answer of `GET /api/orders/board`: everything not finished, and what was finished in the business's day. */
export const Board = z.object({
  orders: z.array(OrderSummary),
  /** Customers may order in the chat at all. */
  intakeOpen: z.boolean(),
  /** Ways that are paused now. */
  pauses: z.array(IntakePause),
  screens: OpenScreens,
  /** By the hours, now. */
  isOpen: z.boolean(),
  /** Minutes until every screen rings for a new order, the owner and the customer are told; null is never. */
  escalation: z.object({ screens: z.int().nullable(), owner: z.int().nullable(), customer: z.int().nullable() }),
  /** How long before it is wanted an order is begun: preparation, and the way to its delivery area. */
  lead: z.object({ preparationMinutes: z.int(), areaMinutes: z.record(Id, z.int()) }),
  /** When orders turn amber and red: minutes left to the time that was promised. */
  ageing: z.object({ soonMinutesLeft: z.int(), lateMinutesLeft: z.int() }),
  averageMinutesToday: z.number().nullable(),
});
export type Board = z.infer<typeof Board>;

/** Answer of `GET /api/orders/board/changes`: those of the orders asked for that belong to the board. */
export const BoardPart = z.object({ items: z.array(OrderSummary) });

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
  /** Makes the one whose number it is the order's customer, newly if nobody has it; without `customerId`. */
  saveCustomer: z.boolean().default(false),
  language: Language.optional(),
  /** How it came to the member who enters it; a program's orders are its own. */
  source: OrderSource.extract(["manual", "phone"]).default("manual"),
  discountMinor: PriceMinor.default(0),
  /** Needed with a discount. */
  discountReason: z.string().trim().max(300).nullable().default(null),
  internalNote: z.string().trim().max(1000).nullable().default(null),
  /**
   * Takes it although it is closed, the time is not possible, the address is not delivered to or it is below the minimum:
   * somebody decided so.
   */
  overrule: z.boolean().default(false),
});
/** A line as the kitchen reads it. */
const PrintLine = OrderItem.pick({ name: true, quantity: true, unit: true, options: true, note: true }).extend({
  /** Since the kitchen's last paper of it, or since it last saw it; null is as before. Removed lines are there to be struck through. */
  change: z.enum(["added", "removed"]).nullable(),
  /** Null of what is in the order no more. */
  unitPriceMinor: Minor.nullable(),
});
/** Answer of `GET /api/orders/{id}/print`: everything a ticket says. */
export const PrintedOrder = OrderSummary.pick({
  ...{ number: true, shortNumber: true, revision: true, status: true, fulfilment: true, customer: true, address: true },
  ...{
    deliveryArea: true,
    customerNote: true,
    kitchenNote: true,
    requestedFor: true,
    promisedFor: true,
    placedAt: true,
  },
  ...{ paymentStatus: true, paymentMethod: true, dueMinor: true, subtotalMinor: true, deliveryFeeMinor: true },
  ...{ discountMinor: true, taxMinor: true, totalMinor: true, currency: true },
}).extend({
  business: z.object({ name: z.string(), phone: z.string().nullable(), address: z.string().nullable() }),
  timeZone: z.string(),
  lines: z.array(PrintLine),
});
export type PrintedOrder = z.infer<typeof PrintedOrder>;
