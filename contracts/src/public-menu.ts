import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Instant, Language, Minor, PriceMinor } from "./basics.ts";
import { AcceptedMethod, LocalDate } from "./businesses.ts";
import { Category, OptionGroup, Product } from "./catalogue.ts";
import { OrderQuote, QuoteOrder } from "./order-quotes.ts";
import { Fulfilment, ItemRequest } from "./orders.ts";
import { TrackingToken } from "./tracking.ts";

/** A product as everybody may see it: neither how many are left nor what it is called in the books. */
export const PublicProduct = Product.omit({ sku: true, stock: true });
export type PublicProduct = z.infer<typeof PublicProduct>;

const Words = z.object({ he: z.string(), en: z.string() });
/** Answer of `GET /api/menu/:slug`: what a customer without an account sees of a business. */
export const PublicMenu = z.object({
  business: z.object({
    name: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    pictureUrl: z.string().nullable(),
    language: Language,
    currency: z.string(),
    timeZone: z.string(),
    /** Digits with the country's number, for `wa.me`; null when it has no number that works. */
    whatsApp: z.string().nullable(),
  }),
  opening: z.object({
    paused: z.boolean(),
    open: z.boolean(),
    until: Instant.nullable(),
    opensAt: Instant.nullable(),
    /** Why today is different. */
    note: Words.nullable(),
  }),
  fulfilments: z.array(Fulfilment),
  /** Where no area says otherwise. */
  minimumMinor: Minor,
  deliveryFeeMinor: Minor,
  minutes: z.int(),
  areas: z.array(
    z.object({
      name: Words,
      feeMinor: Minor,
      minimumMinor: Minor,
      freeFromMinor: Minor.nullable(),
      minutes: z.int(),
    }),
  ),
  /** Online only while a provider is connected. */
  paymentMethods: z.array(AcceptedMethod),
  categories: z.array(Category),
  products: z.array(PublicProduct),
  optionGroups: z.array(OptionGroup),
});
export type PublicMenu = z.infer<typeof PublicMenu>;

const Items = z.array(ItemRequest).max(50);
/** Body of `POST /api/menu/:slug/quote`. */
export const QuotePublicOrder = QuoteOrder.omit({ discountMinor: true, discountReason: true }).extend({
  items: Items,
  /** The day whose times are told; null is the first one. */
  day: LocalDate.nullable().default(null),
});
export const PublicQuote = OrderQuote.extend({
  /** When it may be asked for: days that have a time, and the times of the one that was asked about. */
  days: z.array(LocalDate),
  times: z.array(Instant),
});
export type PublicQuote = z.infer<typeof PublicQuote>;

/** Body of `POST /api/menu/:slug/orders`. */
export const PlacePublicOrder = z.object({
  /** Made by the page for this cart: however often it is sent, one order is placed. */
  key: z.uuid(),
  items: Items.min(1),
  fulfilment: Fulfilment,
  address: z.string().trim().max(300).nullable().default(null),
  addressParts: AddressParts.nullable().default(null),
  location: Location.nullable().default(null),
  requestedFor: Instant.nullable().default(null),
  paymentMethod: AcceptedMethod,
  customerName: z.string().trim().min(1).max(120),
  /** In any writing. */
  customerPhone: z.string().trim().min(5).max(40),
  customerNote: z.string().trim().max(500).nullable().default(null),
  language: Language,
  /** What the page showed: an order that would cost anything else is refused with `order.price_changed`. */
  totalMinor: PriceMinor,
});
/** `token` leads to `/o/{token}`. Also in the details of `request.key_reused`: the order that was placed with the key. */
export const PlacedPublicOrder = z.object({ token: TrackingToken, shortNumber: z.int() });
export type PlacedPublicOrder = z.infer<typeof PlacedPublicOrder>;
