const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;
const orNull = { type: ["string", "null"] };

/** `subscribedApps`: apps that hear of the account, with the fields they chose. */
const subscribedApps = {
  type: "array",
  items: {
    type: "object",
    properties: { appId: objectId, fields: { type: "array", items: text } },
    required: ["appId", "fields"],
    additionalProperties: false,
  },
};
const common = {
  id: objectId,
  name: text,
  pictureUrl: orNull,
  adminUserIds: { type: "array", items: text },
  subscribedApps,
  restricted: flag,
};

export const page = {
  type: "object",
  properties: { ...common, portfolioId: objectId, category: text, instagramAccountId: orNull },
  additionalProperties: false,
};

export const instagramAccount = {
  type: "object",
  properties: {
    ...common,
    username: text,
    accountType: { enum: ["BUSINESS", "MEDIA_CREATOR"] },
    followersCount: { type: "integer", minimum: 0 },
    messagesAllowed: flag,
  },
  additionalProperties: false,
};

/** What people do in these chats; acts that WhatsApp has too stand with the others. */
export const socialActs: [Record<string, unknown>, string[]][] = [
  [{ type: { enum: ["quick_reply", "postback"] }, messageId: text, id: text }, ["type", "messageId", "id"]],
  [{ type: { const: "story" }, what: { enum: ["reply", "mention"] }, body: text }, ["type", "what"]],
  [{ type: { const: "share" }, url: { type: "string", pattern: "^https?://" }, title: text }, ["type", "url"]],
  [{ type: { const: "referral" }, ref: text }, ["type", "ref"]],
];
