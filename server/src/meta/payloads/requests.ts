import { checkFrame, writeFrame } from "./frame.ts";
import { given, interactive } from "./kind.ts";
import { Unsendable, withinIfGiven } from "./limits.ts";

/** What a business asks for and the customer gives with one tap. */
export const locationRequest = interactive<"location_request">({
  check: (content) => checkFrame(content),
  write: (content) => ({
    type: "location_request_message",
    ...writeFrame(content),
    action: { name: "send_location" },
  }),
});

export const contactRequest = interactive<"contact_request">({
  check: (content) => checkFrame(content),
  write: (content) => ({ type: "contact_request", ...writeFrame(content), action: { name: "request_contact_info" } }),
});

export const callPermissionRequest = interactive<"call_permission_request">({
  check: (content) => checkFrame(content),
  write: (content) => ({
    type: "call_permission_request",
    ...writeFrame(content),
    action: { name: "call_permission_request" },
  }),
});

/** 30 days. */
const longestTtlMinutes = 43_200;

/** Calls the business when tapped. */
export const callButton = interactive<"call_button">({
  check(content) {
    checkFrame(content);
    const { label, ttlMinutes, payload } = content;
    withinIfGiven("label", label, 20);
    if (ttlMinutes !== null && (ttlMinutes < 1 || ttlMinutes > longestTtlMinutes))
      throw new Unsendable("ttlMinutes", `between 1 and ${longestTtlMinutes}`);
    withinIfGiven("payload", payload, 512);
  },
  write: (content) => ({
    type: "voice_call",
    ...writeFrame(content),
    action: {
      name: "voice_call",
      parameters: given({ display_text: content.label, ttl_minutes: content.ttlMinutes, payload: content.payload }),
    },
  }),
});
