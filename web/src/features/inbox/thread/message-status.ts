import type { MessageStatus } from "@croozer/contracts/conversations";

/**
 * How far an outbound message has come. `sending` is no further than `queued`: a number that cannot send puts it back.
 * `uncertain` is settled by any answer of the provider, so it stands before them.
 */
const progress: Record<MessageStatus, number> = {
  received: 0,
  noted: 0,
  queued: 0,
  sending: 0,
  uncertain: 2,
  accepted: 3,
  sent: 4,
  delivered: 5,
  read: 6,
  played: 7,
  failed: 4,
  // It never went: nothing comes after it.
  cancelled: 7,
};

/**
 * The status to show when an answer arrives for a message we already have. Answers overtake each other, so progress
 * wins over arrival; `failed` can be left (a retry, or a delivery that was reported after all), never by less than it.
 */
export function laterStatus(known: MessageStatus, arrived: MessageStatus): MessageStatus {
  if (known === "failed") return arrived;
  return progress[arrived] >= progress[known] ? arrived : known;
}
