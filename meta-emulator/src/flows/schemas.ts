const text = { type: "string" } as const;
const orNull = { type: ["string", "null"] } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;
const number = { type: "number" } as const;
const status = { enum: ["DRAFT", "PUBLISHED", "DEPRECATED", "BLOCKED", "THROTTLED"] } as const;

export const flow = {
  type: "object",
  properties: {
    id: objectId,
    wabaId: objectId,
    name: text,
    categories: { type: "array", items: text },
    status,
    endpointUri: orNull,
    applicationId: orNull,
    json: { type: "object" },
  },
  required: ["wabaId", "name"],
  additionalProperties: false,
};

export const flowKey = {
  type: "object",
  properties: { phoneNumberId: objectId, publicKey: text, signatureStatus: { enum: ["VALID", "MISMATCH"] } },
  required: ["phoneNumberId", "publicKey", "signatureStatus"],
  additionalProperties: false,
};

export const flowPatch = {
  type: "object",
  properties: { status },
  required: ["status"],
  additionalProperties: false,
};

/** What monitoring tells of a flow; the rest of the event's properties as Meta names them. */
export const flowAlert = {
  type: "object",
  properties: {
    event: {
      enum: [
        "CLIENT_ERROR_RATE",
        "ENDPOINT_ERROR_RATE",
        "ENDPOINT_LATENCY",
        "ENDPOINT_AVAILABILITY",
        "FLOW_VERSION_EXPIRY_WARNING",
      ],
    },
    alertState: { enum: ["ACTIVATED", "DEACTIVATED"] },
    threshold: number,
    errorRate: number,
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { errorType: text, errorRate: number, errorCount: { type: "integer" } },
        required: ["errorType", "errorRate", "errorCount"],
        additionalProperties: false,
      },
    },
    p50LatencyMs: number,
    p90LatencyMs: number,
    requestsCount: { type: "integer" },
    availability: number,
    warning: text,
  },
  required: ["event"],
  additionalProperties: false,
};

export const exchange = {
  type: "object",
  properties: {
    messageId: text,
    action: { enum: ["INIT", "data_exchange", "BACK"] },
    screen: text,
    data: { type: "object" },
  },
  required: ["messageId", "action"],
  additionalProperties: false,
};
