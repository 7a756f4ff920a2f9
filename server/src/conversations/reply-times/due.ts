import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Conversation } from "@croozer/contracts/conversations";
import { afterOpening } from "../../businesses/businesses.ts";

export type ReplyTerms = Pick<
  BusinessSettings,
  "timeZone" | "hours" | "exceptions" | "firstReplyMinutes" | "nextReplyMinutes"
>;
export type Waiting = { waiting_since: Date | null; first_answered_at: Date | null };

const minuteMs = 60_000;
/** Of the time that is promised, when it is nearly over. */
export const nearlyOver = 0.8;

function promisedMs(terms: ReplyTerms, { first_answered_at }: Waiting): number | null {
  const minutes = first_answered_at === null ? terms.firstReplyMinutes : terms.nextReplyMinutes;
  return minutes === null ? null : minutes * minuteMs;
}

/** By when somebody who waits is to be answered; null for who does not, and for what the business promises nothing of. */
export function replyDueOf(terms: ReplyTerms, waiting: Waiting): Conversation["replyDue"] {
  const promised = promisedMs(terms, waiting);
  if (waiting.waiting_since === null || promised === null) return null;
  const at = afterOpening(terms, waiting.waiting_since, promised);
  return at && { kind: waiting.first_answered_at === null ? "first" : "next", at: at.toISOString() };
}

/** From when the promised time is nearly over, in the hours of the business. */
export function nearlyDueOf(terms: ReplyTerms, waiting: Waiting): Date | null {
  const promised = promisedMs(terms, waiting);
  if (waiting.waiting_since === null || promised === null) return null;
  return afterOpening(terms, waiting.waiting_since, promised * nearlyOver);
}
