/**
 * Why a message failed, in words people use. Meta's codes as documented under "Error codes" of the Cloud API; several
 * codes share a reason because the next step is the same.
 */
const reasons = {
  "131026": "unreachable",
  "131047": "windowClosed",
  "470": "windowClosed",
  "conversation.window_closed": "windowClosed",
  "131048": "limitedForSpam",
  "131056": "tooManyToOne",
  "130429": "tooFast",
  "131049": "heldByMeta",
  "130472": "heldByMeta",
  "131042": "payment",
  "131031": "accountLocked",
  "368": "accountLocked",
  "131021": "toYourself",
  "131030": "testNumber",
  "131051": "kindRefused",
  "131053": "file",
  "131008": "badContent",
  "131009": "badContent",
  "100": "badContent",
  "message.unsendable": "badContent",
  "190": "accessExpired",
  "0": "accessExpired",
  "10": "accessDenied",
  "131005": "accessDenied",
  "133010": "notRegistered",
  "131045": "notRegistered",
  "131000": "metaTrouble",
  "131016": "metaTrouble",
  "131057": "metaTrouble",
  "133004": "metaTrouble",
  "131050": "stoppedByCustomer",
  "channel.unreachable": "metaTrouble",
  "channel.disconnected": "channelOff",
} as const;
export type FailureReason = (typeof reasons)[keyof typeof reasons] | "unknown";

const reasonByCode = new Map<string, FailureReason>(Object.entries(reasons));

/** The key of the words for an error code; `unknown` for those we have none for. */
export const failureReason = (code: string | null): FailureReason =>
  (code === null ? undefined : reasonByCode.get(code)) ?? "unknown";
