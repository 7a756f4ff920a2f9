/** What Meta's error tables say about a code: its title, and the details that usually come with it. */
type KnownError = { title: string; details?: string };

export const knownErrors: Record<number, KnownError> = {
  4: { title: "Application request limit reached" },
  10: { title: "Application does not have permission for this action" },
  100: { title: "Invalid parameter" },
  130429: { title: "Rate limit hit", details: "Cloud API message throughput has been reached." },
  131000: { title: "Something went wrong", details: "Message failed to send due to an unknown error." },
  131008: { title: "Required parameter is missing" },
  131009: { title: "Parameter value is not valid" },
  131021: { title: "Recipient cannot be sender", details: "Recipient cannot be sender" },
  131026: { title: "Message undeliverable", details: "Message Undeliverable." },
  131047: {
    title: "Re-engagement message",
    details:
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  },
  131051: { title: "Unsupported message type", details: "Message type is not currently supported." },
  131053: { title: "Media upload error" },
  131062: { title: "Business-scoped user ID recipients are not supported for this message" },
  132001: { title: "Template name does not exist in the translation" },
  137000: {
    title: "Recipient identity key hash mismatch",
    details: "The recipient's identity key hash does not match: the recipient may have changed.",
  },
  133005: { title: "Two-step verification PIN Mismatch", details: "Two step verification PIN mismatch" },
  133006: { title: "Phone number re-verification needed", details: "Phone number needs to be verified" },
  133010: { title: "Account not registered" },
  133016: {
    title: "Account register deregister rate limit exceeded",
    details:
      "Registration or Deregistration failed because there were too many attempts for this phone number in a short period of time",
  },
};

export function errorTitle(code: number): string {
  return knownErrors[code]?.title ?? "Something went wrong";
}

export function errorDetails(code: number): string {
  return knownErrors[code]?.details ?? errorTitle(code);
}
