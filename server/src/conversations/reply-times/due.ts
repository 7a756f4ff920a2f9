import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Conversation } from "@croozer/contracts/conversations";
import { afterOpening } from "../../businesses/businesses.ts";

export type ReplyTerms = Pick<
  BusinessSettings,
  "timeZone" | "hours" | "exceptions" | "firstReplyMinutes" | "nextReplyMinutes"
>;
export type Waiting = { waiting_since: Date | null; first_answered_at: Date | null };

const minuteMs = 60_000;

/** By when somebody who waits is to be answered; null for who does not, and for what the business promises nothing of. */
export function replyDueOf(terms: ReplyTerms, { waiting_since, first_answered_at }: Waiting): Conversation["replyDue"] {
  const kind = first_answered_at === null ? "first" : "next";
  const minutes = kind === "first" ? terms.firstReplyMinutes : terms.nextReplyMinutes;
  if (waiting_since === null || minutes === null) return null;
  const at = afterOpening(terms, waiting_since, minutes * minuteMs);
  return at && { kind, at: at.toISOString() };
}
