const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const textsOrNull = { type: ["array", "null"], items: text } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;
const objectIdOrNull = { type: ["string", "null"], pattern: "^[0-9]{1,20}$" } as const;
const textOrNull = { type: ["string", "null"] } as const;
const timeOrNull = { type: ["string", "null"], format: "date-time" } as const;
const role = { enum: ["admin", "employee"] } as const;

function object(properties: Record<string, unknown>, required: string[] = []) {
  return { type: "object", properties, required, additionalProperties: false };
}

const objectWebhook = object({ callbackUrl: text, verifyToken: text, fields: texts }, [
  "callbackUrl",
  "verifyToken",
  "fields",
]);

/** What an app has for signing people in. */
export const appLogin = {
  businessId: objectIdOrNull,
  redirectUris: textsOrNull,
  deauthorizeUrl: textOrNull,
  dataDeletionUrl: textOrNull,
  instagramAppId: objectIdOrNull,
  /** Callbacks of their own for Pages and Instagram accounts. */
  objectWebhooks: { ...object({ page: objectWebhook, instagram: objectWebhook }), type: ["object", "null"] },
  instagramAppSecret: textOrNull,
};

export const user = object({
  id: objectId,
  name: text,
  language: { enum: ["he", "en"] },
  portfolios: {
    type: "array",
    items: { anyOf: [objectId, object({ id: objectId, role }, ["id"])] },
  },
  pageIds: texts,
});

export const loginConfig = object(
  {
    id: objectId,
    appId: objectId,
    name: text,
    variation: { enum: ["embedded_signup", "general"] },
    products: texts,
    tokenType: { enum: ["business", "user"] },
    tokenLifetime: { enum: ["60_days", "never"] },
    permissions: texts,
  },
  ["appId"],
);

export const newCode = object(
  {
    appId: objectId,
    userId: objectId,
    kind: { enum: ["user", "business", "instagram_user"] },
    scopes: texts,
    wabaIds: textsOrNull,
    pageIds: textsOrNull,
    instagramIds: textsOrNull,
    clientBusinessId: objectId,
    tokenLifetime: { enum: ["short", "60_days", "never"] },
    redirectUri: textOrNull,
  },
  ["appId", "userId", "kind"],
);

const tokenTimes = {
  expiresAt: timeOrNull,
  dataAccessExpiresAt: timeOrNull,
  revokedSubcode: { type: ["integer", "null"] },
};
export const tokenPatch = object(tokenTimes);
export const token = object(
  {
    ...tokenTimes,
    token: { type: "string", pattern: "^[^\\s|]{1,512}$" },
    kind: { enum: ["system_user", "business", "user", "page", "instagram_user"] },
    appId: objectId,
    scopes: texts,
    wabaIds: textsOrNull,
    pageIds: textsOrNull,
    instagramIds: textsOrNull,
    accountId: objectId,
    userId: text,
    role,
  },
  ["appId"],
);
