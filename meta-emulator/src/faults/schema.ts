import type { FaultKind } from "./types.ts";

const text = { type: "string" } as const;
const orNull = (type: string, minimum = 0) => ({ type: [type, "null"], minimum });

const kinds: FaultKind[] = [
  "slow",
  "error",
  "html",
  "reset",
  "html_after",
  "reset_after",
  "token",
  "media_upload",
  "media_download",
  "send_fails",
  "fails_after_delivered",
  "webhook_lost",
  "webhook_duplicate",
  "webhook_reorder",
  "webhook_delay",
  "webhook_retry",
];

export const faultRuleSchema = {
  type: "object",
  properties: {
    id: { type: "string", pattern: "^[A-Za-z0-9_.:-]{1,128}$" },
    kind: { enum: kinds },
    method: { enum: ["GET", "POST", "DELETE"] },
    path: text,
    phoneNumberId: text,
    wabaId: text,
    appId: text,
    field: text,
    status: text,
    probability: { type: "number", minimum: 0, maximum: 1 },
    times: orNull("integer"),
    ms: orNull("number"),
    toMs: orNull("number"),
    code: orNull("integer"),
    subcode: orNull("integer"),
    details: { type: ["string", "null"] },
  },
  required: ["kind"],
  additionalProperties: false,
};
