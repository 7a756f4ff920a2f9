import { toldEvents } from "./desk.ts";
import { qualityScores, rejectionReasons, templateCategories, templateStatuses } from "./types.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const category = { enum: templateCategories };
const decision = {
  decision: { enum: ["APPROVED", "REJECTED"] },
  reason: { enum: rejectionReasons },
  rejectionInfo: {
    type: "object",
    properties: { reason: text, recommendation: text },
    required: ["reason", "recommendation"],
    additionalProperties: false,
  },
  category,
};

function object(properties: Record<string, unknown>, required: string[] = []) {
  return { type: "object", properties, required, additionalProperties: false };
}

export const templateSchema = object(
  {
    // At most 2^53: in webhooks it is a JSON number.
    id: { type: "string", pattern: "^[1-8][0-9]{0,15}$" },
    wabaId: text,
    name: { type: "string", pattern: "^[a-z0-9_]{1,512}$" },
    language: text,
    category,
    status: { enum: templateStatuses },
    parameterFormat: { enum: ["NAMED", "POSITIONAL"] },
    components: { type: "array", items: { type: "object" } },
    body: text,
    quality: { enum: qualityScores },
    messageSendTtlSeconds: { type: ["integer", "null"] },
  },
  ["name"],
);

export const templateActSchemas = {
  review: object(decision, ["decision"]),
  plannedReview: object({ ...decision, wabaId: text, name: text, language: text }, ["name", "decision"]),
  quality: object({ score: { enum: qualityScores } }, ["score"]),
  recategorise: object({ category, notice: flag }, ["category"]),
  marketing: object({ disabledOnCloudApi: flag, unavailable: flag }),
  status: object({ event: { enum: toldEvents } }, ["event"]),
};
