import { appLogin, loginConfig, token, tokenPatch, user } from "../accounts/schemas.ts";
import { numberStanding, portfolioStanding, wabaStanding } from "../accounts/standing-schemas.ts";
import { appData } from "../coexistence/schemas.ts";
import { catalog } from "../commerce/schemas.ts";
import { flow, flowKey } from "../flows/schemas.ts";
import { type ActSchema, personActs, rawAct } from "../messaging/acts/act-schemas.ts";
import { shopActs } from "../messaging/acts/shop-schemas.ts";
import { rulesProperties } from "../rules/schemas.ts";
import { instagramAccount, page, socialActs } from "../social/schemas.ts";
import { templateSchema } from "../templates/schemas.ts";
import { oneOfTypes } from "./one-of-types.ts";

/** JSON schemas of what `/control` and `/phone/api` take. Unknown properties are refused: a typo is not ignored. */
const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const orNull = (type: string) => ({ type: [type, "null"] });
const flag = { type: "boolean" } as const;
const id = { type: "string", pattern: "^[A-Za-z0-9_.:-]{1,128}$" } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;
const language = { enum: ["he", "en"] };
const digits = { type: "string", pattern: "^\\+?[0-9 ()-]{5,20}$" } as const;

function object(properties: Record<string, unknown>, required: string[] = []) {
  return { type: "object", properties, required, additionalProperties: false };
}

const app = object({
  id: objectId,
  secret: text,
  name: text,
  callbackUrl: text,
  verifyToken: text,
  fields: texts,
  webhookVersion: { type: "string", pattern: "^v\\d+\\.0$" },
  requireAppSecretProof: flag,
  ...appLogin,
});
const portfolio = object({
  id: objectId,
  name: text,
  parentAccountId: orNull("string"),
  contactBook: flag,
  standing: portfolioStanding,
});
const waba = object({
  id: objectId,
  name: text,
  portfolioId: objectId,
  currency: text,
  timezoneId: text,
  subscribedApps: texts,
  standing: wabaStanding,
});
const phoneNumber = object(
  {
    id: objectId,
    wabaId: objectId,
    displayPhoneNumber: digits,
    verifiedName: text,
    pictureUrl: orNull("string"),
    pin: { ...orNull("string"), pattern: "^\\d{6}$" },
    registered: flag,
    verified: flag,
    qualityRating: text,
    messagingLimit: text,
    throughput: { enum: ["STANDARD", "HIGH", "COEXISTENCE"] },
    allowedRecipients: { type: ["array", "null"], items: text },
    standing: numberStanding,
  },
  ["wabaId", "displayPhoneNumber", "verifiedName"],
);
const personChanges = {
  name: text,
  language,
  online: flag,
  slow: flag,
  readReceipts: flag,
  blockedNumbers: texts,
};
const userIds = { type: "object", additionalProperties: text } as const;
const customer = object({ ...personChanges, id, userId: text, userIds, waId: digits, username: text }, [
  "name",
  "language",
]);

const probability = { type: ["number", "null"], minimum: 0, maximum: 1 };
const positive = { type: ["number", "null"], minimum: 0 };
const faults = object({
  slowAnswersMs: positive,
  serverErrors: probability,
  resetAfterAccept: probability,
  throttlePerSecond: positive,
  duplicateWebhooks: probability,
  reorderWebhooks: probability,
  delayWebhooksMs: positive,
  mediaUploads: probability,
  mediaDownloads: probability,
  tokenExpired: flag,
});

const clock = {
  anyOf: [object({ advanceMs: { type: "number", minimum: 0 } }, ["advanceMs"]), object({ running: flag }, ["running"])],
};

const acts: ActSchema[] = [
  ...personActs,
  [{ type: { const: "marketing" }, value: { enum: ["stop", "resume"] } }, ["type", "value"]],
  ...shopActs,
  ...socialActs,
];

export const schemas = {
  app,
  portfolio,
  waba,
  phoneNumber,
  page,
  instagramAccount,
  token,
  customer,
  newCustomer: object({ name: text, waId: digits, username: text, language }, ["name", "language"]),
  customerPatch: object({ ...personChanges, waId: digits, username: orNull("string") }),
  tokenPatch,
  world: object({
    apps: { type: "array", items: app },
    portfolios: { type: "array", items: portfolio },
    wabas: { type: "array", items: waba },
    phoneNumbers: { type: "array", items: phoneNumber },
    pages: { type: "array", items: page },
    instagramAccounts: { type: "array", items: instagramAccount },
    creditLines: {
      type: "array",
      items: object({ id: objectId, portfolioId: objectId, legalEntityName: text }, ["portfolioId"]),
    },
    appData: { type: "array", items: appData },
    catalogs: { type: "array", items: catalog },
    flows: { type: "array", items: flow },
    flowKeys: { type: "array", items: flowKey },
    users: { type: "array", items: user },
    loginConfigs: { type: "array", items: loginConfig },
    templates: { type: "array", items: templateSchema },
    tokens: { type: "array", items: token },
    customers: { type: "array", items: customer },
    inboxUrl: orNull("string"),
    ...rulesProperties,
  }),
  faults,
  faultOrder: object(
    {
      fault: {
        enum: [
          "serverErrors",
          "resetAfterAccept",
          "duplicateWebhooks",
          "reorderWebhooks",
          "mediaUploads",
          "mediaDownloads",
          "tokenExpired",
          "invalidJsonReply",
          "throttlePerSecond",
        ],
      },
      times: { type: "integer", minimum: 0 },
    },
    ["fault", "times"],
  ),
  clock,
  played: object({ messageId: text }, ["messageId"]),
  phoneAct: oneOfTypes(acts.map(([properties, required]) => object(properties, required))),
  controlMessage: oneOfTypes(
    [...acts, rawAct].map(([properties, required]) =>
      object({ ...properties, phoneNumberId: objectId }, [...required, "phoneNumberId"]),
    ),
  ),
  rawWebhook: object({ appId: objectId, payload: {}, body: text, label: text }, ["appId"]),
};
