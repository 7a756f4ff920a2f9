/** JSON schemas of the rules: all parts optional, what is left out stays as it is. */
const flag = { type: "boolean" } as const;
const count = { type: "integer", minimum: 0 } as const;
const ms = { type: "number", minimum: 0 } as const;
const share = { type: "number", minimum: 0, maximum: 1 } as const;

function object(properties: Record<string, unknown>, required: string[] = []) {
  return { type: "object", properties, required, additionalProperties: false };
}

function orNull(schema: { type: string }) {
  return { ...schema, type: [schema.type, "null"] };
}

function whole(properties: Record<string, unknown>) {
  return orNull(object(properties, Object.keys(properties)));
}

const limits = {
  anyOf: [
    { enum: ["off", "default"] },
    object({
      throughput: whole({ standard: count, high: count, coexistence: count }),
      throughputWebhook: flag,
      pairRate: whole({ everyMs: ms, burst: { type: "integer", minimum: 1 }, strict: flag }),
      messagingLimit: flag,
      messagingLimitCode: count,
      upgradeAfterMs: orNull(ms),
      managementCalls: whole({ inactive: count, active: count, app: count }),
      businessUseCase: { type: "string", pattern: "^[A-Za-z_]+$" },
      marketingPerDay: orNull(count),
      experimentShare: share,
      usMarketingPause: flag,
      customerWindow: flag,
      answeredAtOnce: { type: "array", items: count },
      windowOpenedBy: object({ reaction: flag, edit: flag, revoke: flag, request_welcome: flag }, [
        "reaction",
        "edit",
        "revoke",
        "request_welcome",
      ]),
      socialPerSecond: whole({ text: count, media: count, conversations: count }),
      socialAdWindowMs: ms,
      qualityHoldMs: ms,
      timeToLiveMs: ms,
      authenticationTimeToLiveMs: ms,
    }),
  ],
};

export const rulesProperties = {
  limits,
  statuses: object({ readAtOnce: share, skipDelivered: share, expiredCode: orNull(count) }),
  pricing: object({
    model: { enum: ["by-date", "PMP", "CBP"] },
    service: { enum: ["by-date", "regular", "free_customer_service"] },
    freeServiceMessages: count,
    freeServiceType: { type: "string" },
    authenticationInternational: { type: "array", items: { type: "string", pattern: "^[A-Z]{2}$" } },
  }),
  delivery: object({
    batchMessagesMs: ms,
    batchStatusesMs: ms,
    batchMost: { type: "integer", minimum: 1, maximum: 1_000 },
    batchMostBytes: { type: "integer", minimum: 1_000, maximum: 3 * 1024 * 1024 },
    keep: count,
    keepMessages: { type: "integer", minimum: 1 },
  }),
};

export const rulesSchema = object(rulesProperties);
