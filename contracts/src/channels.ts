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
      detail: z.string().nullable(),
    }),
  ),
  attempts: z.int(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const WebhookDeliveryDetail = WebhookDelivery.extend({ payload: z.unknown() });
export const WebhookDeliveryQuery = z.object({ outcome: DeliveryOutcome.optional() });
/** Since this process started. */
export const WebhookCounters = z.object({
  badSignatures: z.int(),
  notJson: z.int(),
  tooLarge: z.int(),
  accepted: z.int(),
});
