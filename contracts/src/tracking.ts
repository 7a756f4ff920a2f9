import { z } from "zod";
import { Instant, Language, Minor } from "./basics.ts";
import { Fulfilment, OrderItem, OrderStatus, PaymentStatus } from "./orders.ts";

/** The last part of a link: 128 random bits. */
export const TrackingToken = z.string().regex(/^[\w-]{22}$/);

/**
 * What everybody who has its link sees of an order: no name, no phone, no address, no note. Answer of
 * `GET /api/track/:token`; dishes are named in the language of the header `x-language`, else in the order's.
 */
export const TrackedOrder = z.object({
  business: z.object({ name: z.string(), phone: z.string().nullable(), pictureUrl: z.string().nullable() }),
  /** The customer's. */
  language: Language,
  timeZone: z.string(),
  number: z.string(),
  shortNumber: z.int(),
  status: OrderStatus,
  /** The way of this order from `pending` to `delivered`, without the steps that it does not take. */
  way: z.array(OrderStatus),
  fulfilment: Fulfilment,
  paymentStatus: PaymentStatus,
  dueMinor: Minor,
  /** Whether `POST /api/track/:token/pay` would lead to a page to pay on. */
  payable: z.boolean(),
  items: z.array(OrderItem),
  subtotalMinor: Minor,
  deliveryFeeMinor: Minor,
  discountMinor: Minor,
  totalMinor: Minor,
  currency: z.string(),
  placedAt: Instant,
  statusChangedAt: Instant,
  requestedFor: Instant.nullable(),
  promisedFor: Instant.nullable(),
  /** Who brings it while it is on its way, by their first name; their phone where the business lets it be seen. */
  courier: z.object({ firstName: z.string(), phone: z.string().nullable() }).nullable(),
  cancelReason: z.string().nullable(),
  /** Whether `POST /api/track/:token/cancel` would be accepted now. */
  cancellable: z.boolean(),
});
export type TrackedOrder = z.infer<typeof TrackedOrder>;

/** Answer of `POST /api/track/:token/pay`: where what is due is paid. */
export const TrackedPayment = z.object({ url: z.url() });

/** Answer of `GET /api/orders/:id/link`. */
export const OrderLink = z.object({ url: z.url() });
