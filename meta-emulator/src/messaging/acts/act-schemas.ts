const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const words = { type: "string", minLength: 1, maxLength: 65_536 } as const;
const forwarded = { enum: ["once", "often"] } as const;
const referral = {
  type: "object",
  properties: {
    headline: text,
    body: text,
    sourceUrl: text,
    sourceId: text,
    post: flag,
    inStatus: flag,
    imageUrl: text,
    videoUrl: text,
    thumbnailUrl: text,
    welcomeMessage: text,
  },
  required: ["headline", "body", "sourceUrl", "sourceId"],
  additionalProperties: false,
} as const;

/** Properties, and those that must be there. */
export type ActSchema = [Record<string, unknown>, string[]];

/** What a person can do in a WhatsApp chat with their own hands. */
export const personActs: ActSchema[] = [
  [{ type: { const: "text" }, body: words, replyTo: text, forwarded, referral }, ["type", "body"]],
  [
    {
      type: { const: "media" },
      kind: { enum: ["image", "video", "audio", "document", "sticker"] },
      mediaId: text,
      caption: { type: "string", maxLength: 65_536 },
      voice: flag,
      replyTo: text,
      forwarded,
      referral,
    },
    ["type", "kind", "mediaId"],
  ],
  [
    {
      type: { const: "location" },
      latitude: { type: "number", minimum: -90, maximum: 90 },
      longitude: { type: "number", minimum: -180, maximum: 180 },
      name: text,
      address: text,
      url: text,
      replyTo: text,
    },
    ["type", "latitude", "longitude"],
  ],
  [{ type: { const: "reaction" }, messageId: text, emoji: text }, ["type", "messageId", "emoji"]],
  [
    { type: { enum: ["button_reply", "list_reply", "template_reply"] }, messageId: text, id: text },
    ["type", "messageId", "id"],
  ],
  [{ type: { const: "edit" }, messageId: text, body: words }, ["type", "messageId", "body"]],
  [{ type: { const: "delete" }, messageId: text }, ["type", "messageId"]],
  [{ type: { enum: ["open", "call"] } }, ["type"]],
  [
    { type: { const: "unsupported" }, what: { enum: ["poll", "view_once", "live_location", "disappearing"] } },
    ["type", "what"],
  ],
];

/** Anything else that Meta might send, as given: for the control API. */
export const rawAct: ActSchema = [
  {
    type: { const: "raw" },
    message: { type: "object", properties: { type: text }, required: ["type"] },
    errors: { type: "array", items: { type: "object" } },
  },
  ["type", "message"],
];
