import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, Instant, Minor, PriceMinor } from "./basics.ts";
import { Fulfilment, ItemRequest, OrderDifference, OrderItem } from "./orders.ts";

/** What keeps an order from being taken as it stands. */
export const quoteProblemCodes = [
  "order.empty",
  "order.product_unavailable",
  "order.option_missing",
  "order.option_invalid",
  "order.quantity_invalid",
  "order.sold_out",
  "order.too_large",
  "order.fulfilment_unavailable",
  "order.address_missing",
  "order.area_not_served",
  "order.below_minimum",
  "order.closed",
  "order.time_not_possible",
  "order.intake_paused",
  "order.discount_too_large",
  "order.discount_unexplained",
] as const;
export const QuoteProblem = z.object({
  code: z.enum(quoteProblemCodes),
  /** `overrule` takes the order all the same. */
  overrulable: z.boolean(),
  /** Which of the lines, counted from 0; null is the whole order. */
  line: z.int().nullable(),
  /** How much there is of what is sold out. */
  left: z.number().nullable(),
  minimumMinor: Minor.nullable(),
  missingMinor: Minor.nullable(),
  /** The most that can be taken off. */
  mostMinor: Minor.nullable(),
  /** A time that would do. */
  suggestion: Instant.nullable(),
});
export type QuoteProblem = z.infer<typeof QuoteProblem>;

export const QuoteOrder = z.object({
  items: z.array(ItemRequest).max(100),
  /** Null is not said yet: no delivery fee is counted. */
  fulfilment: Fulfilment.nullable().default(null),
  address: z.string().trim().max(300).nullable().default(null),
  addressParts: AddressParts.nullable().default(null),
  location: Location.nullable().default(null),
  requestedFor: Instant.nullable().default(null),
  discountMinor: PriceMinor.default(0),
  discountReason: z.string().trim().max(300).nullable().default(null),
});
/** What it would cost now, and everything that is in the way; nothing is kept of it. */
export const OrderQuote = z.object({
  lines: z.array(OrderItem.omit({ id: true })),
  subtotalMinor: Minor,
  deliveryFeeMinor: Minor,
  discountMinor: Minor,
  taxMinor: Minor,
  taxIncluded: z.boolean(),
  totalMinor: Minor,
  currency: z.string(),
  /** Of a delivery whose address was said. `missing` would tell where it is unclear. */
  area: z
    .object({
      result: z.enum(["everywhere", "served", "not_served", "unclear"]),
      name: z.string().nullable(),
      missing: z.enum(["town", "street", "postcode", "location"]).nullable(),
    })
    .nullable(),
  /** Preparation, and the way of a delivery. */
  minutes: z.int(),
  /** When it would be ready at the earliest. */
  earliest: Instant.nullable(),
  problems: z.array(QuoteProblem),
});
export type OrderQuote = z.infer<typeof OrderQuote>;
/** What an edit would make of an order. */
export const EditPreview = OrderQuote.extend({ difference: OrderDifference });
export type EditPreview = z.infer<typeof EditPreview>;

/** The lines of an order as they were asked for: to ask for the same again, or for something else in their place. */
export const OrderRequests = z.object({ items: z.array(z.object({ id: Id, request: ItemRequest })) });
export type OrderRequests = z.infer<typeof OrderRequests>;
