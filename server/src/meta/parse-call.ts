import { asId, asInstant, asText, type Loose, need } from "./loose.ts";
import type { Change } from "./parse-message.ts";
import { personOf } from "./parse-person.ts";
import type { Unit } from "./units.ts";

/**
 * One element of `calls[]`: a line in the thread when it rings and another when it ends. A customer's call opens the
 * window as a message does.
 * @throws without its id, its time or the customer
 */
export function parseCall(call: Loose, change: Change): Unit {
  const event = need(call.event, "event");
  const id = need(call.id, "call id");
  const theirs = asText(call.direction) !== "BUSINESS_INITIATED";
  const ended = event === "terminate";
  const failed = asText(call.status) === "FAILED";
  const ids = theirs
    ? { waId: asId(call.from), bsuid: asId(call.from_user_id) }
    : { waId: asId(call.to), bsuid: asId(call.to_user_id) };
  return {
    unit: "message",
    kind: `call.${event}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw: call,
    providerId: ended ? `${id}:${event}` : id,
    at: asInstant(call.timestamp),
    person: personOf(ids, change.contacts),
    direction: theirs ? "inbound" : "outbound",
    origin: theirs ? "customer" : "phone_app",
    content: {
      type: "system",
      event: ended ? (failed ? "call_failed" : "call_ended") : theirs ? "call_in" : "call_out",
      body: null,
    },
    media: null,
    past: false,
    quiet: ended || !theirs,
    status: theirs ? "received" : "sent",
    becomes: null,
    replyToProviderId: null,
    forwarded: false,
    referral: null,
  };
}
