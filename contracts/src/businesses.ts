import { z } from "zod";
import { BusinessType } from "./auth.ts";
import { Currency, Id, Instant, Language, PriceMinor } from "./basics.ts";
import { permissions, roles } from "./permissions.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** Opening spans of one week day; several spans a day. A span ending before it starts runs past midnight. */
export const DayHours = z.array(z.object({ from: Clock, to: Clock })).max(4);
/** Index 0 is Sunday. */
export const WeekHours = z.array(DayHours).length(7);

/** The calendar day at the business: `2026-10-01`. */
export const LocalDate = z.iso.date();
/** A day that has other hours than its week day; without any the business is closed all day. */
export const HoursException = z.object({
  date: LocalDate,
  hours: DayHours,
  /** Why, as customers are told; may be empty. */
  note: z.object({ he: z.string().trim().max(200), en: z.string().trim().max(200) }),
});
export type HoursException = z.infer<typeof HoursException>;
const HoursExceptions = z
  .array(HoursException)
  .max(200)
  .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, { message: "One entry for each day" });

export const acceptedMethods = ["cash", "card", "bit", "online"] as const;
export const AcceptedMethod = z.enum(acceptedMethods);
export type AcceptedMethod = z.infer<typeof AcceptedMethod>;

/** At most a week of opening round the clock. */
const ReplyMinutes = z.int().min(1).max(10_080).nullable();
const EscalationMinutes = z.int().min(1).max(240).nullable();

export const BusinessSettings = z.object({
  currency: Currency,
  timeZone: z.string().max(60),
  language: Language,
  hours: WeekHours,
  exceptions: HoursExceptions,
  /** How many days ahead an order may be asked for; 0 is today alone. */
  orderDaysAhead: z.int().min(0).max(60),
  /** Basis points: 1800 is 18 %. */
  taxRateBasisPoints: z.int().min(0).max(5000),
  pricesIncludeTax: z.boolean(),
  minimumOrderMinor: PriceMinor,
  deliveryFeeMinor: PriceMinor,
  deliveryEnabled: z.boolean(),
  pickupEnabled: z.boolean(),
  /** Order intake from chat: off answers politely and hands over to a person. */
  intakeOpen: z.boolean(),
  /** Typical minutes from accepted to ready. */
  preparationMinutes: z.int().min(1).max(600),
  /** Orders turn amber when so many minutes are left to the time that was promised, and red when these are. */
  soonMinutesLeft: z.int().min(0).max(240),
  lateMinutesLeft: z.int().min(0).max(240),
  /** An order of more pieces than this is for a person to look at before it is placed. */
  largeOrderUnits: z.int().min(1).max(10_000),
  /** Minutes until something is done about a new order that nobody accepts or declines; null is never. */
  ringScreensAfterMinutes: EscalationMinutes,
  tellOwnerAfterMinutes: EscalationMinutes,
  tellCustomerAfterMinutes: EscalationMinutes,
  /** Once a customer had to be told, no more orders are taken until somebody opens again. */
  pauseWhenUnanswered: z.boolean(),
  /**
   * Minutes of opening within which a customer wants to be answered: the first time since the conversation began or was
   * reopened, and each time after. Null is no such promise.
   */
  firstReplyMinutes: ReplyMinutes,
  nextReplyMinutes: ReplyMinutes,
  /** Where the owner is written to about orders that wait; null is nowhere. */
  alertPhone: z.string().trim().min(5).max(40).nullable(),
  /** As it stands on receipts: company or dealer number. */
  taxId: z.string().trim().max(40).nullable(),
  /** Whether the kitchen's tickets have prices. */
  ticketPrices: z.boolean(),
  /** How customers may pay. Online is offered as far as a provider is connected. */
  paymentMethods: z.array(AcceptedMethod).min(1),
});
export type BusinessSettings = z.infer<typeof BusinessSettings>;

/** The last part of the public menu's address, `/m/{slug}`. */
export const Slug = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const Business = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  type: BusinessType,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  pictureUrl: z.string().nullable(),
  address: z.string().nullable(),
  status: z.enum(["trial", "active", "pending_setup", "suspended"]),
  settings: BusinessSettings,
  createdAt: Instant,
});
export type Business = z.infer<typeof Business>;

export const CreateBusiness = z.object({
  name: z.string().trim().min(1).max(120),
  type: BusinessType.default("other"),
  language: Language.default("he"),
});
export const UpdateBusiness = z
  .object({
    name: z.string().trim().min(1).max(120),
    slug: Slug,
    type: BusinessType,
    phone: z.string().max(40).nullable(),
    email: z.email().max(254).nullable(),
    address: z.string().max(300).nullable(),
    settings: BusinessSettings.partial(),
  })
  .partial();

export const Member = z.object({ id: Id, userId: Id, name: z.string(), email: z.string(), role: z.enum(roles) });
export type Member = z.infer<typeof Member>;

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** First characters, for recognising it. The key itself is shown once. */
  prefix: z.string(),
  permissions: z.array(z.enum(permissions)),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export const CreateApiKey = z.object({
  name: z.string().trim().min(1).max(80),
  permissions: z.array(z.enum(permissions)).min(1),
});
export const CreatedApiKey = ApiKey.extend({ key: z.string() });
