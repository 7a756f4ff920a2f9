import type { MetaCode } from "@croozer/contracts/meta-codes";

/** Codes of our own, and one of Meta's that is documented no more. */
type OtherCode =
  | "470"
  | "channel.disconnected"
  | "channel.unreachable"
  | "conversation.window_closed"
  | "customer.no_address"
  | "media.unavailable"
  | "message.unsendable";

/**
 * Why a message failed and what to do, in words people use: every code that is documented for sending. Several share a
 * reason because the next step is the same.
 */
const reasons = {
  "0": "accessExpired",
  "1": "metaTrouble",
  "2": "metaTrouble",
  "3": "accessDenied",
  "4": "tooFast",
  "10": "accessDenied",
  "33": "notRegistered",
  "100": "badContent",
  "104": "accessExpired",
  "190": "accessExpired",
  "200": "accessDenied",
  "368": "accountLocked",
  "470": "windowClosed",
  "613": "tooFast",
  "80007": "tooFast",
  "130403": "blockedByUs",
  "130429": "tooFast",
  "130472": "heldByMeta",
  "130497": "countryClosed",
  "131000": "metaTrouble",
  "131005": "accessDenied",
  "131008": "badContent",
  "131009": "badContent",
  "131016": "metaTrouble",
  "131021": "toYourself",
  "131026": "unreachable",
  "131030": "testNumber",
  "131031": "accountLocked",
  "131037": "nameNotApproved",
  "131042": "payment",
  "131045": "notRegistered",
  "131047": "windowClosed",
  "131048": "limitedForSpam",
  "131049": "heldByMeta",
  "131050": "stoppedByCustomer",
  "131051": "kindRefused",
  "131052": "file",
  "131053": "file",
  "131055": "kindRefused",
  "131056": "tooManyToOne",
  "131057": "maintenance",
  "131062": "noPhone",
  "131063": "marketingOff",
  "131064": "limitedForCategory",
  "132000": "templateValues",
  "132001": "templateMissing",
  "132005": "templateValues",
  "132007": "templateRefused",
  "132012": "templateValues",
  "132015": "templatePaused",
  "132016": "templateDisabled",
  "132018": "templateValues",
  "132068": "flow",
  "132069": "flow",
  "133000": "notRegistered",
  "133004": "metaTrouble",
  "133005": "pin",
  "133006": "notRegistered",
  "133008": "pin",
  "133009": "pin",
  "133010": "notRegistered",
  "133015": "notRegistered",
  "133016": "notRegistered",
  "134011": "terms",
  "134100": "marketingOff",
  "134101": "templatePaused",
  "134102": "marketingOff",
  "135000": "badContent",
  "2494100": "maintenance",
  "channel.disconnected": "channelOff",
  "channel.unreachable": "metaTrouble",
  "conversation.window_closed": "windowClosed",
  "customer.no_address": "noPhone",
  "media.unavailable": "file",
  "message.unsendable": "badContent",
} as const satisfies Record<MetaCode | OtherCode, string>;
export type FailureReason = (typeof reasons)[keyof typeof reasons] | "unknown";

const reasonByCode = new Map<string, FailureReason>(Object.entries(reasons));

/** The key of the words for an error code; `unknown` for those we have none for. */
export function failureReason(code: string | null): FailureReason {
  if (code === null) return "unknown";
  // A permission each.
  return reasonByCode.get(code) ?? (/^2\d\d$/.test(code) ? "accessDenied" : "unknown");
}
