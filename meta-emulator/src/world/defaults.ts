import { newPortfolioStanding, newWabaStanding } from "../accounts/standing.ts";
import { newStanding } from "../numbers/types.ts";
import { newObjectId } from "./ids.ts";
import type { App, ChatState, PhoneNumber, Portfolio, Token, Waba } from "./types.ts";

/** What an object has that nobody described: also what an old journal's objects are given of newer properties. */
export const appDefaults = {
  name: "Demo App",
  webhookVersion: "v24.0",
  requireAppSecretProof: false,
  objectWebhooks: null,
  businessId: null,
  redirectUris: null,
  deauthorizeUrl: null,
  dataDeletionUrl: null,
  instagramAppId: null,
  instagramAppSecret: null,
} satisfies Partial<App>;

export const portfolioDefaults = () =>
  ({
    name: "Demo Portfolio",
    parentAccountId: null,
    contactBook: true,
    standing: newPortfolioStanding(),
  }) satisfies Partial<Portfolio>;

/** It pays by a method of its own. */
export const wabaDefaults = () =>
  ({
    name: "Demo WABA",
    currency: "USD",
    timezoneId: "66",
    sharedWith: [],
    standing: newWabaStanding(newObjectId()),
  }) satisfies Partial<Waba>;

export const numberDefaults = () =>
  ({
    pictureUrl: null,
    pin: null,
    registered: true,
    verified: true,
    qualityRating: "GREEN",
    messagingLimit: "TIER_250",
    throughput: "STANDARD" as const,
    maintenanceUntil: null,
    allowedRecipients: null,
    overrideCallbackUrl: null,
    registerCalls: [],
    identityKeyCheck: false,
    standing: newStanding(),
  }) satisfies Partial<PhoneNumber>;

export const tokenDefaults = {
  wabaIds: null,
  pageIds: null,
  instagramIds: null,
  accountId: null,
  clientBusinessId: null,
  expiresAt: null,
  dataAccessExpiresAt: null,
  revokedSubcode: null,
} satisfies Partial<Token>;

export const untouchedChat = {
  phoneMet: null,
  customerWroteAt: null,
  typingUntil: null,
  adTappedAt: null,
  entryPointUntil: null,
  marketingStopped: false,
} satisfies Partial<ChatState>;
