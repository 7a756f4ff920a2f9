import { z } from "zod";
import { Instant, Minor } from "./basics.ts";
import { OrderSummary, PaymentMethod } from "./orders.ts";

/** Who takes money online for a business. */
export const paymentProviders = ["stripe"] as const;
export const PaymentProviderName = z.enum(paymentProviders);
export type PaymentProviderName = z.infer<typeof PaymentProviderName>;

/** Why a provider did not do what it was asked. */
export const providerProblems = [
  /** The key is wrong, was withdrawn, or may not do this. */
  "unauthorised",
  "rate_limited",
  "provider_failed",
  "unreachable",
  /** It understood and refused: an amount too small, a currency that the account does not take. */
  "rejected",
] as const;
export const ProviderProblemKind = z.enum(providerProblems);
export type ProviderProblemKind = z.infer<typeof ProviderProblemKind>;

/** Why money did not go back. */
export const refundFailures = [
  ...providerProblems,
  /** The account at the provider does not hold so much. */
  "no_balance",
  /** It went back already, past us. */
  "already_refunded",
  /** The customer's card or account takes it no more. */
  "card_gone",
  "disputed",
  /** It was called off at the provider. */
  "cancelled",
  /** The provider is not connected any more. */
  "not_connected",
  /** Nobody knows: the provider never answered, and knows of no such refund. */
  "no_answer",
] as const;
export const RefundFailure = z.enum(refundFailures);
export type RefundFailure = z.infer<typeof RefundFailure>;

/** What stays away stays as it is; a key is never answered. */
export const SavePaymentAccount = z.object({
  secretKey: z
    .string()
    .trim()
    .regex(/^(sk|rk)_(test|live)_[A-Za-z0-9_]{8,250}$/)
    .optional(),
  webhookSecret: z
    .string()
    .trim()
    .regex(/^whsec_[\x21-\x7e]{8,250}$/)
    .optional(),
});

export const PaymentAccount = z.object({
  provider: PaymentProviderName,
  keyLastFour: z.string(),
  /** False: a test key, with which no money moves. */
  live: z.boolean(),
  /** Without it nobody would hear of a payment: nothing is offered online. */
  hasWebhookSecret: z.boolean(),
});
export type PaymentAccount = z.infer<typeof PaymentAccount>;

/** Answer of `GET /api/businesses/:id/payments`. */
export const PaymentSettings = z.object({
  /** Null until one is connected. */
  account: PaymentAccount.nullable(),
  /** Where the provider is to send its events; whoever knows it still needs the signature. */
  webhookUrl: z.url(),
  /** Which events it should be told to send. */
  webhookEvents: z.array(z.string()),
  /** Whether customers are offered to pay online now. */
  isReady: z.boolean(),
});
export type PaymentSettings = z.infer<typeof PaymentSettings>;

export const PaymentTest = z.object({
  ok: z.boolean(),
  /** As the account is called at the provider. */
  accountName: z.string().nullable(),
  problem: ProviderProblemKind.nullable(),
});
export type PaymentTest = z.infer<typeof PaymentTest>;

/** Where a customer pays what is due of an order. */
export const PaymentLink = z.object({ url: z.url(), amountMinor: Minor, currency: z.string(), expiresAt: Instant });
export type PaymentLink = z.infer<typeof PaymentLink>;
/** `sent` is true when a message to the customer was queued; else `reason` says why not. */
export const PaymentLinkSent = z.object({ sent: z.boolean(), reason: z.string().nullable() });

const Takings = z.object({
  takenMinor: Minor,
  givenBackMinor: Minor,
  /** Taken by disputes that were lost on the day. */
  lostMinor: Minor,
  netMinor: Minor,
  /** Of payments and refunds together. */
  count: z.int(),
});
/** Answer of `GET /api/orders/cash-up`: one day of the business, from midnight to midnight where it is. */
export const CashUp = z.object({
  day: z.iso.date(),
  currency: z.string(),
  timeZone: z.string(),
  byMethod: z.array(Takings.extend({ method: PaymentMethod })),
  /** Who took or gave it; null is what went through a provider, past everybody's hands. */
  byPerson: z.array(Takings.extend({ name: z.string().nullable() })),
  total: Takings,
  /** Delivered on that day and not wholly paid by now, latest first. */
  open: z.array(
    OrderSummary.pick({ id: true, number: true, shortNumber: true, paymentMethod: true, dueMinor: true }).extend({
      customerName: z.string(),
      completedAt: Instant,
    }),
  ),
});
export type CashUp = z.infer<typeof CashUp>;
export const CashUpQuery = z.object({
  /** Today of the business when left out. */
  day: z.iso.date().optional(),
});
