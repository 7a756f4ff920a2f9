import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, Instant, PriceMinor } from "./basics.ts";
import { CancelCause } from "./cancel-causes.ts";
import { Fulfilment, ItemRequest, KitchenProgress, OrderDetail, OrderStatus, PaymentMethod } from "./orders.ts";

/** What whoever acts was looking at: refused with the present order when it changed meanwhile. */
const Seen = z.object({ version: z.int().min(1) });

export const ChangeOrderStatus = Seen.extend({
  status: OrderStatus.exclude(["pending", "cancelled"]),
  /** With `confirmed`: minutes from now. */
  readyInMinutes: z.int().min(1).max(600).optional(),
  /** When it was said, where that was before it could be sent: the minutes count from then. */
  saidAt: Instant.optional(),
});
export const RecallOrder = Seen;
/** What is in it as the kitchen saw it: what is done around an order (its money, who has it) is none of its business. */
const SeenRevision = z.object({ revision: z.int().min(1) });
export const SeeOrder = z.union([Seen, SeenRevision]);
export const BumpOrder = SeenRevision;
/** Said as it is to be, so that saying it twice is saying it once. */
export const SetItemProgress = z.object({
  progress: KitchenProgress,
  /** How much of the line was seen: with `done` so much is made, and what an edit added since stays to be made. */
  quantity: z.number().positive().max(1000),
});
export const CancelOrder = Seen.extend({
  /** In words, which the customer is told as they are. */
  reason: z.string().trim().min(1).max(300).optional(),
  /** Instead of words: one of the usual causes, said in the customer's language. */
  cause: CancelCause.optional(),
  /** With `sold_out`: the lines that there is none of. */
  itemIds: z.array(Id).max(100).default([]),
  /** Also marks the products of these lines as sold out. */
  markSoldOut: z.boolean().default(false),
  /** Counted products go back into stock. */
  restock: z.boolean().default(true),
  /** What was paid is given back; else it stays as it is. */
  refund: z.boolean().default(false),
}).refine(({ reason, cause }) => (reason === undefined) !== (cause === undefined), {
  path: ["reason"],
  error: "either words or a cause",
});
export const AssignOrder = Seen.extend({ memberId: Id.nullable() });
export const TakePayment = Seen.extend({
  /** The order's own, or cash, when left out. */
  method: PaymentMethod.optional(),
  /** All that is due when left out. */
  amountMinor: PriceMinor.min(1).optional(),
  note: z.string().trim().max(300).optional(),
});
export const RefundOrder = Seen.extend({
  /** All that was kept when left out. */
  amountMinor: PriceMinor.min(1).optional(),
  /** As it was paid when left out. */
  method: PaymentMethod.optional(),
  reason: z.string().trim().min(1).max(300),
  /** It was never really paid: it is to be paid again. */
  dueAgain: z.boolean().default(false),
});

/** A line that stays, at the price it was sold for; left out stays as it is. */
const KeptItem = z.strictObject({
  id: Id,
  quantity: z.number().positive().max(1000).optional(),
  note: z.string().trim().max(300).nullable().optional(),
});
export type KeptItem = z.infer<typeof KeptItem>;
/** What is left out stays as it is. Lines are given whole: those to keep by their id, new ones as they are asked for. */
export const EditOrder = Seen.extend({
  items: z
    .array(z.union([KeptItem, ItemRequest]))
    .min(1)
    .max(100)
    .optional(),
  fulfilment: Fulfilment.optional(),
  address: z.string().trim().max(300).nullable().optional(),
  addressParts: AddressParts.nullable().optional(),
  location: Location.nullable().optional(),
  requestedFor: Instant.nullable().optional(),
  paymentMethod: PaymentMethod.nullable().optional(),
  discountMinor: PriceMinor.optional(),
  /** Needed with a discount. */
  discountReason: z.string().trim().max(300).nullable().optional(),
  customerNote: z.string().trim().max(1000).nullable().optional(),
  kitchenNote: z.string().trim().max(1000).nullable().optional(),
  internalNote: z.string().trim().max(1000).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  /** Takes a time or an address that would be refused: somebody decided so. */
  overrule: z.boolean().default(false),
});

/** `notificationSent` is true when a message to the customer was queued; else `reason` says why not. */
export const OrderChanged = z.object({
  order: OrderDetail,
  notificationSent: z.boolean(),
  reason: z.string().nullable(),
});
export const OrderCancelled = OrderChanged.extend({ refundInitiated: z.boolean() });
