import { z } from "zod";
import { Id, Instant, Language, Minor, PriceMinor } from "./basics.ts";
import { OrderChanged } from "./order-acts.ts";
import { Fulfilment, OrderStatus, OrderSummary } from "./orders.ts";

const Name = z.string().trim().min(1).max(80);
const Phone = z.string().trim().min(5).max(40).nullable();

/** Who takes orders to customers: a member, or just a name and a phone. */
export const Courier = z.object({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  memberId: Id.nullable(),
  /** Whether customers whose order they carry see their number. */
  showsPhone: z.boolean(),
  active: z.boolean(),
});
export type Courier = z.infer<typeof Courier>;
export const SaveCourier = z.object({
  name: Name,
  phone: Phone.default(null),
  memberId: Id.nullable().default(null),
  showsPhone: z.boolean().default(false),
});
/** What is left out stays as it is. One who is not active is offered no orders, and their link ends. */
export const ChangeCourier = z
  .object({ name: Name, phone: Phone, memberId: Id.nullable(), showsPhone: z.boolean(), active: z.boolean() })
  .partial();

/** `leaves`: it is handed over now, and goes on its way in the same act. */
export const HandToCourier = z.object({
  version: z.int().min(1),
  courierId: Id.nullable(),
  leaves: z.boolean().default(false),
});
/** Why a message to the courier was not sent. */
export const CourierReason = z.enum(["no_phone", "no_channel", "template_not_approved", "not_needed"]);
export type CourierReason = z.infer<typeof CourierReason>;
/** `courierTold` is true when a message to the courier was queued; else `courierReason` says why not. */
export const HandedToCourier = OrderChanged.extend({
  courierTold: z.boolean(),
  courierReason: CourierReason.nullable(),
});

/** Orders that are ready and go on their way now, each as it was seen. */
export const HandManyToCourier = z.object({
  orders: z
    .array(z.object({ id: Id, version: z.int().min(1) }))
    .min(1)
    .max(50),
});
/** Why one of several was not handed over. */
export const NotHandedOver = z.enum([
  "order.not_found",
  "order.changed_meanwhile",
  "order.illegal_transition",
  "order.not_carried",
]);
/** What was refused stays where it is, and does not stop the others; the courier is told of those given to them in one message. */
export const HandedManyToCourier = z.object({
  done: z.array(Id),
  failed: z.array(z.object({ id: Id, code: NotHandedOver })),
  courierTold: z.boolean(),
  courierReason: CourierReason.nullable(),
});
export type HandedManyToCourier = z.infer<typeof HandedManyToCourier>;

/** Answer of `GET /api/orders/:id/courier-message`: what a courier is told, to be copied or shared. */
export const CourierMessage = z.object({
  text: z.string(),
  /** The courier's own page. */
  url: z.url(),
  /** Opens the chat with this text; null without a phone. */
  whatsAppUrl: z.url().nullable(),
});
export type CourierMessage = z.infer<typeof CourierMessage>;

export const CourierToken = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

/** An order as the one who carries it sees it. */
export const CarriedOrder = OrderSummary.pick({
  ...{ id: true, shortNumber: true, status: true, location: true, customerNote: true, dueMinor: true },
  ...{ totalMinor: true, paymentMethod: true, currency: true, promisedFor: true, requestedFor: true },
  ...{ deliveryProblem: true },
}).extend({
  fulfilment: Fulfilment,
  customer: z.object({ name: z.string(), phone: z.string().nullable() }),
  /** In full: floor, entrance, code and notes too. */
  address: z.string().nullable(),
  items: z.array(z.object({ id: Id, name: z.string(), quantity: z.number() })),
});
export type CarriedOrder = z.infer<typeof CarriedOrder>;

/** Answer of `GET /api/carry/:token`. Of what is finished nothing but its number is told. */
export const CourierPage = z.object({
  business: z.object({ name: z.string(), phone: z.string().nullable(), pictureUrl: z.string().nullable() }),
  courier: z.object({ name: z.string() }),
  language: Language,
  timeZone: z.string(),
  currency: z.string(),
  orders: z.array(CarriedOrder),
  finished: z.array(z.object({ id: Id, shortNumber: z.int(), status: OrderStatus, at: Instant })),
  /** Cash of today that is in their hands. */
  cashMinor: Minor,
  expiresAt: Instant,
});
export type CourierPage = z.infer<typeof CourierPage>;

/** What they did at the door. Said as it is to be, so that saying it twice is saying it once. */
export const CourierAct = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("picked_up") }),
  /** `collectedMinor`: cash that was taken; null for none. */
  z.object({ kind: z.literal("delivered"), collectedMinor: PriceMinor.min(1).nullable() }),
  z.object({ kind: z.literal("not_delivered"), reason: z.string().trim().min(1).max(200) }),
]);
export type CourierAct = z.infer<typeof CourierAct>;

/** Answer of `GET /api/couriers/day`: what each courier did on a day of the business. */
export const CourierDay = z.object({
  day: z.iso.date(),
  currency: z.string(),
  couriers: z.array(
    z.object({
      courierId: Id,
      name: z.string(),
      deliveries: z.int(),
      /** From ready to delivered, on average. */
      averageMinutes: z.number().nullable(),
      cashMinor: Minor,
      /** Of it, not handed in yet. */
      notHandedInMinor: Minor,
    }),
  ),
});
export type CourierDay = z.infer<typeof CourierDay>;
/** `amountMinor` is what was counted: refused when another amount is in their hands. */
export const HandIn = z.object({ day: z.iso.date(), amountMinor: PriceMinor.min(1) });
