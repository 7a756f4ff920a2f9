/** What Meta's error tables say about a code: its title, and the details that usually come with it. */
type KnownError = { title: string; details?: string };

export const knownErrors: Record<number, KnownError> = {
  0: { title: "AuthException", details: "The token has expired or was invalidated." },
  1: { title: "API Unknown", details: "Invalid request or possible server error." },
  2: { title: "API Service", details: "Temporary due to downtime or due to being overloaded." },
  3: { title: "API Method", details: "The app may not do this, or lacks a permission for it." },
  4: { title: "Application request limit reached" },
  10: { title: "Application does not have permission for this action" },
  33: { title: "Parameter value is not valid", details: "The business phone number has been deleted." },
  100: { title: "Invalid parameter" },
  368: { title: "Temporarily blocked for policies violations" },
  80007: { title: "Rate limit issues", details: "The WhatsApp Business Account has reached its rate limit." },
  130403: { title: "Cannot message this user", details: "The business has blocked this user." },
  130429: { title: "Rate limit hit", details: "Cloud API message throughput has been reached." },
  130472: {
    title: "User's number is part of an experiment",
    details: "Failed to send message because this user's phone number is part of an experiment",
  },
  130497: { title: "Business account is restricted from messaging users in this country." },
  131000: { title: "Something went wrong", details: "Message failed to send due to an unknown error." },
  131005: { title: "Access denied", details: "A permission was not granted or has been taken back." },
  131008: { title: "Required parameter is missing" },
  131009: { title: "Parameter value is not valid" },
  131016: { title: "Service unavailable", details: "A service is temporarily unavailable." },
  131021: { title: "Recipient cannot be sender", details: "Recipient cannot be sender" },
  131026: { title: "Message undeliverable", details: "Message Undeliverable." },
  131030: {
    title: "Recipient phone number not in allowed list",
    details: "Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.",
  },
  131031: { title: "Business Account locked", details: "Business account has been locked" },
  131037: {
    title: "WhatsApp provided number needs display name approval before message can be sent.",
    details: "The display name of this 555 number has not been approved yet.",
  },
  131042: {
    title: "Business eligibility payment issue",
    details: "Message failed to send because there were one or more errors related to your payment method.",
  },
  131045: { title: "Incorrect certificate", details: "The phone number is not registered as it should be." },
  131047: {
    title: "Re-engagement message",
    details:
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  },
  131048: {
    title: "Spam Rate limit hit",
    details:
      "Message failed to send because there are restrictions on how many messages can be sent from this phone number.",
  },
  131049: {
    title: "This message was not delivered to maintain healthy ecosystem engagement.",
    details: "In order to maintain a healthy ecosystem engagement, the message failed to be delivered.",
  },
  131050: {
    title: "User has opted out of marketing messages",
    details:
      "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business.",
  },
  131051: { title: "Unsupported message type", details: "Message type is not currently supported." },
  131053: { title: "Media upload error" },
  131056: {
    title: "(Business Account, Consumer Account) pair rate limit hit",
    details:
      "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.",
  },
  131055: { title: "Method not allowed" },
  131057: { title: "Account in maintenance mode", details: "Business Account is in maintenance mode." },
  131062: {
    title: "Recipient not supported",
    details: "Business-scoped User ID (BSUID) recipients are not supported for this message.",
  },
  131063: {
    title: "Marketing templates disabled on Cloud API",
    details: "Marketing templates are sent by the Marketing Messages API only.",
  },
  131064: { title: "Messaging limit reached due to template misclassification" },
  132000: { title: "Number of parameters does not match the expected number of params" },
  132001: { title: "Template name does not exist in the translation" },
  132005: { title: "Translated text too long" },
  132007: { title: "Template character policy violated" },
  132012: { title: "Parameter format does not match format in the created template" },
  132015: {
    title: "Template is Paused",
    details: "Template is paused due to low quality so it cannot be sent in a template message.",
  },
  132016: {
    title: "Template is Disabled",
    details: "Template has been paused too many times due to low quality and is now permanently disabled.",
  },
  132018: { title: "There's an issue with the parameters in your template" },
  132068: { title: "Flow is blocked", details: "Flow is in blocked state." },
  132069: {
    title: "Flow is throttled",
    details: "Flow is in throttled state and 10 messages using this flow were already sent in the last hour.",
  },
  133000: { title: "Incomplete deregistration", details: "A deregistration before this one was not completed." },
  133004: { title: "Server Temporarily Unavailable" },
  133005: { title: "Two-step verification PIN Mismatch", details: "Two step verification PIN mismatch" },
  133006: { title: "Phone number re-verification needed", details: "Phone number needs to be verified" },
  133008: { title: "Too Many two-step verification PIN Guesses" },
  133009: { title: "Two-step verification PIN Guessed Too Fast" },
  133010: { title: "Account not registered" },
  133015: {
    title: "Please wait a few minutes before attempting to register this phone number",
    details: "The phone number was deleted recently. Wait 5 minutes before registering it again.",
  },
  133016: {
    title: "Account register deregister rate limit exceeded",
    details:
      "Registration or Deregistration failed because there were too many attempts for this phone number in a short period of time",
  },
  134011: { title: "WhatsApp Payments terms of service pending" },
  134100: { title: "Only marketing messages supported" },
  134101: { title: "Template is syncing", details: "The template can be sent ten minutes after it was created." },
  134102: { title: "Template unavailable for use" },
  135000: { title: "Generic user error", details: "Something is wrong with the parameters of the request." },
  138000: { title: "Calling not enabled", details: "Calling APIs are not enabled for this phone number" },
  138001: { title: "Receiver uncallable", details: "Receiver is unable to receive calls" },
  138003: { title: "Duplicate call", details: "A call is already ongoing with the receiver." },
  138006: { title: "Call permission not found", details: "No approved call permission from the recipient." },
  137000: {
    title: "Recipient identity key hash mismatch",
    details: "The recipient's identity key hash does not match: the recipient may have changed.",
  },
  139100: {
    title: "Failed to block/unblock users",
    details: "Failed to block some users, see the block_users response list for details",
  },
  1752041: { title: "Duplicate onboarding request" },
  200005: { title: "Template Insights Not Available" },
  200006: { title: "Template Insights Cannot Be Disabled" },
  200007: { title: "Template Insights Not Enabled" },
  2388012: { title: "Phone number already exists in your phone number list" },
  2388091: { title: "Phone number is not being migrated" },
  2388093: { title: "Codes are not available for this phone number" },
  2388103: { title: "Phone number cannot be migrated" },
  2494100: { title: "Phone number is in maintenance" },
  2593107: { title: "Synchronization was already requested" },
  2593109: { title: "History sync is turned off by the business from the WhatsApp Business App" },
  2593108: { title: "Synchronization is only possible within 24 hours of onboarding" },
};

export function errorTitle(code: number): string {
  return knownErrors[code]?.title ?? "Something went wrong";
}

export function errorDetails(code: number): string {
  return knownErrors[code]?.details ?? errorTitle(code);
}
