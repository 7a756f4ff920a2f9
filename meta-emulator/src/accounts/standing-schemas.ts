/** JSON schemas of the standings in a world description. Times are milliseconds since 1970, emulated. */
const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const flag = { type: "boolean" } as const;
const time = { type: ["integer", "null"] } as const;
const times = { type: "array", items: { type: "integer" } } as const;

function object(properties: Record<string, unknown>) {
  return { type: "object", properties, additionalProperties: false };
}

export const restrictionTypes = [
  "RESTRICTED_BIZ_INITIATED_MESSAGING",
  "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
  "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
  "RESTRICTED_UTILITY_TEMPLATES",
  "RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES",
  "RESTRICTED_BUSINESS_INITIATED_CALLING",
  "RESTRICTED_USER_INITIATED_CALLING",
  "RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING",
  "RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN",
];
const nameStatuses = ["APPROVED", "AVAILABLE_WITHOUT_REVIEW", "DECLINED", "EXPIRED", "PENDING_REVIEW", "NONE"];

export const numberStanding = object({
  status: { enum: ["BANNED", "RESTRICTED", "FLAGGED", "RATE_LIMITED", "DISCONNECTED", "MIGRATED", null] },
  nameStatus: { enum: nameStatuses },
  codeExpired: flag,
  official: flag,
  username: {
    type: ["object", "null"],
    properties: { name: text, status: { enum: ["approved", "reserved"] } },
    required: ["name", "status"],
    additionalProperties: false,
  },
  onboardedAt: time,
  dataRegion: { type: ["string", "null"] },
  nameRequests: times,
  wrongPins: times,
  deregisterCalls: times,
  coexistence: {
    type: ["object", "null"],
    properties: { onboardedAt: { type: "integer" }, contactsAskedAt: time, historyAskedAt: time, sharesHistory: flag },
    required: ["onboardedAt", "contactsAskedAt", "historyAskedAt", "sharesHistory"],
    additionalProperties: false,
  },
});

export const wabaStanding = object({
  review: { enum: ["APPROVED", "REJECTED", "PENDING", "DEFERRED"] },
  ban: { enum: ["DISABLE", "SCHEDULE_FOR_DISABLE", null] },
  restrictions: {
    type: "array",
    items: {
      type: "object",
      properties: {
        type: { enum: restrictionTypes },
        until: { type: "integer" },
        remediation: { type: ["string", "null"] },
      },
      required: ["type", "until", "remediation"],
      additionalProperties: false,
    },
  },
  restrictedCountries: texts,
  fundingId: { type: ["string", "null"] },
  country: text,
  insightsEnabled: flag,
});

export const portfolioStanding = object({
  verification: { enum: ["verified", "not_verified", "pending", "failed", "rejected"] },
  maxPhoneNumbers: { type: "integer", minimum: 1 },
});
