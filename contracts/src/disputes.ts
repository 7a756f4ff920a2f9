import { z } from "zod";
import { Id, Instant, Minor } from "./basics.ts";

/**
 * `inquiry`: the bank asks, and no money has moved · `open`: the money is held back, and the business may answer ·
 * `answered`: the bank decides · `won`: the money stays or came back, or the inquiry ended · `lost`: it is gone.
 */
export const disputeStatuses = ["inquiry", "open", "answered", "won", "lost"] as const;
export const DisputeStatus = z.enum(disputeStatuses);
export type DisputeStatus = z.infer<typeof DisputeStatus>;

/** What the customer told their bank. */
export const disputeReasons = [
  "fraudulent",
  "unrecognised",
  "duplicate",
  "not_received",
  "not_as_described",
  "not_given_back",
  "other",
] as const;
export const DisputeReason = z.enum(disputeReasons);
export type DisputeReason = z.infer<typeof DisputeReason>;

/** Of all disputes of an order: `open` while one is, else `lost` when one was. */
export const DisputeMark = z.enum(["open", "won", "lost"]);
export type DisputeMark = z.infer<typeof DisputeMark>;

/** What a line of an order's timeline tells of a dispute. */
export const DisputeLine = z.object({
  reason: DisputeReason,
  /** Until when the business may answer at the provider; null when there is nothing to answer any more. */
  answerBy: Instant.nullable(),
});
export type DisputeLine = z.infer<typeof DisputeLine>;

/** Of `GET /api/orders/disputes`: those that are open, the first to be answered first. */
export const OpenDispute = DisputeLine.extend({
  id: Id,
  orderId: Id,
  shortNumber: z.int(),
  status: DisputeStatus,
  amountMinor: Minor,
  currency: z.string(),
});
export type OpenDispute = z.infer<typeof OpenDispute>;
export const OpenDisputes = z.object({ items: z.array(OpenDispute) });
