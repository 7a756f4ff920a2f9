import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** A WhatsApp phone number as a business sees it. */
export const Channel = z.object({
  id: Id,
  integrationId: Id,
  type: z.enum(["whatsapp"]),
  phoneNumberId: z.string(),
  wabaId: z.string(),
  displayPhoneNumber: z.string(),
  verifiedName: z.string(),
  qualityRating: z.string(),
  status: z.enum(["active", "error", "disconnected"]),
  /** What is wrong, as an error code of Meta or ours, when status is `error`. */
  problem: z.string().nullable(),
  /** Customers that may be written to outside their windows in 24 hours, as Meta names tiers; null until it was told. */
  messagingLimit: z.string().nullable(),
  throughputPerSecond: z.int(),
  isDefault: z.boolean(),
  lastInboundAt: Instant.nullable(),
  lastOutboundAt: Instant.nullable(),
});
export type Channel = z.infer<typeof Channel>;

/** Answer of `GET /api/businesses/:id/whatsapp`. */
export const WhatsAppStatus = z.object({
  channels: z.array(Channel),
  /** For connecting by hand: what to paste in Meta's dashboard. */
  callbackUrl: z.string(),
  verifyToken: z.string(),
});
export const ConnectWhatsApp = z.object({
  phoneNumberId: z.string().regex(/^\d{5,25}$/),
  wabaId: z.string().regex(/^\d{5,25}$/),
  accessToken: z.string().min(10).max(1000),
});
export const ChannelTest = z.object({ ok: z.boolean(), latencyMs: z.number(), problem: z.string().nullable() });

export const DeliveryOutcome = z.enum(["pending", "done", "partly", "unrouted", "failed"]);
/** A stored webhook POST, for the operator. */
export const WebhookDelivery = z.object({
  id: Id,
  source: z.string(),
  receivedAt: Instant,
  processedAt: Instant.nullable(),
  outcome: DeliveryOutcome,
  /** One line per unit: what it was and what became of it. */
  units: z.array(
    z.object({
      kind: z.string(),
      outcome: z.enum(["stored", "known", "unrouted", "ignored", "failed"]),
      businessId: Id.nullable(),
      phoneNumberId: z.string().nullable(),
      /** The provider's id of the message it is or is about. */
      providerId: z.string().nullable(),
      /** Why, when something is wrong with it. */
      detail: z.string().nullable(),
    }),
  ),
  attempts: z.int(),
  /** Why the last attempt came to nothing, when none of it could be written. */
  error: z.string().nullable(),
  replayedAt: Instant.nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const WebhookDeliveryDetail = WebhookDelivery.extend({ payload: z.unknown() });
/** What a delivery can be found by; all that is given must hold. */
export const WebhookDeliveryQuery = z.object({
  outcome: DeliveryOutcome.optional(),
  /** Of the business's number. */
  phoneNumberId: z.string().max(100).optional(),
  businessId: Id.optional(),
  /** `message.text`, or a family: `message`, `status`, `echo`, `history`, `field`. */
  kind: z.string().max(100).optional(),
  /** The provider's id of a message: finds the message, its statuses, reactions, edits and deletion. */
  providerId: z.string().max(1000).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
});
export type WebhookDeliveryQuery = z.infer<typeof WebhookDeliveryQuery>;

/** Deliveries replayed with one request at most. */
export const maxReplayed = 10_000;
/** Which deliveries to take apart again: those named, or all that a filter finds. */
export const RequestReplay = z
  .object({
    ids: z.array(Id).min(1).max(500).optional(),
    filter: WebhookDeliveryQuery.optional(),
    /** Also let automations answer: what is new as if it came now, what was answered once more. */
    resendAnswers: z.boolean().default(false),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), { message: "Give ids or a filter" });
export const WebhookReplay = z.object({
  id: Id,
  requestedAt: Instant,
  requestedBy: z.string(),
  /** Null when deliveries were named one by one. */
  filter: WebhookDeliveryQuery.nullable(),
  resendAnswers: z.boolean(),
  /** Deliveries in all, and how many of them are through. */
  total: z.int(),
  done: z.int(),
  /** Units, by what became of them. */
  stored: z.int(),
  known: z.int(),
  unrouted: z.int(),
  failed: z.int(),
  finishedAt: Instant.nullable(),
});
export type WebhookReplay = z.infer<typeof WebhookReplay>;
/** A number that is connected now and of which deliveries came before. */
export const WaitingNumber = z.object({
  phoneNumberId: z.string(),
  businessId: Id,
  businessName: z.string(),
  deliveries: z.int(),
  oldestAt: Instant,
});
export type WaitingNumber = z.infer<typeof WaitingNumber>;
/** Connected numbers of the installation, to choose from. */
export const ConnectedNumber = z.object({
  phoneNumberId: z.string(),
  displayPhoneNumber: z.string(),
  businessId: Id,
  businessName: z.string(),
});
export type ConnectedNumber = z.infer<typeof ConnectedNumber>;
/** Since this process started. */
export const WebhookCounters = z.object({
  badSignatures: z.int(),
  notJson: z.int(),
  tooLarge: z.int(),
  accepted: z.int(),
});
