import type { PortfolioStanding, WabaStanding } from "../accounts/standing.ts";
import type { NumberStanding } from "../numbers/types.ts";
import type { PersonIdentity } from "../people/types.ts";
import type { ChatContent, Customer, Delivery, ShownAd, Tick } from "../phone-api.ts";

/** What the emulated Meta knows. Times are milliseconds since 1970 on the emulated clock. */
export type App = {
  id: string;
  secret: string;
  name: string;
  webhook: AppWebhook | null;
  /** Null: everything goes to `webhook`. */
  objectWebhooks: ObjectWebhooks | null;
  /** Decides the shape of webhooks: from v24.0 on a status carries no `conversation`. */
  webhookVersion: string;
  requireAppSecretProof: boolean;
  /** The portfolio it belongs to: `entry.id` of `PARTNER_*` webhooks, and who accounts are shared with. */
  businessId: string | null;
  /** Where codes and tokens may be sent, byte for byte; null allows every address. */
  redirectUris: string[] | null;
  /** Told with a signed request when a person removes the app, or asks for their data to be deleted. */
  deauthorizeUrl: string | null;
  dataDeletionUrl: string | null;
  /** Instagram Login knows an app by an id and secret of its own; null where they are the app's. */
  instagramAppId: string | null;
  instagramAppSecret: string | null;
};
/** Callbacks of their own for Pages and Instagram accounts, with the fields the app chose for them. */
export type ObjectWebhooks = { page?: AppWebhook; instagram?: AppWebhook };
export type AppWebhook = { callbackUrl: string; verifyToken: string; fields: string[] };

export type Portfolio = {
  id: string;
  name: string;
  /** Portfolios enrolled in the same account share one parent user id of each person. */
  parentAccountId: string | null;
  /** Whether Meta keeps for it which phone number belongs to which user id. */
  contactBook: boolean;
  standing: PortfolioStanding;
};

export type WabaSubscription = { appId: string; overrideCallbackUrl: string | null };
export type Waba = {
  id: string;
  name: string;
  portfolioId: string;
  currency: string;
  timezoneId: string;
  subscriptions: WabaSubscription[];
  /** Portfolios of partners it is shared with. */
  sharedWith: string[];
  standing: WabaStanding;
};

export type PhoneNumber = {
  id: string;
  wabaId: string;
  /** As people read it, `+972 55-500-0100`. */
  displayPhoneNumber: string;
  /** Country code and number, digits only: what webhooks carry. */
  digits: string;
  verifiedName: string;
  pictureUrl: string | null;
  pin: string | null;
  registered: boolean;
  /** The owner proved the number by code. */
  verified: boolean;
  qualityRating: string;
  messagingLimit: string;
  overrideCallbackUrl: string | null;
  /** 80, 1,000 or (used with the app as well) 20 messages a second. */
  throughput: "STANDARD" | "HIGH" | "COEXISTENCE";
  /** Until then sends answer 131057. */
  maintenanceUntil: number | null;
  /** Of a test number: the only people it may write to, digits. Null: everybody. */
  allowedRecipients: string[] | null;
  /** When `register` was called: ten times in 72 hours and no more. */
  registerCalls: number[];
  /** Setting `user_identity_change`: webhooks carry the hash of each person's identity key. */
  identityKeyCheck: boolean;
  standing: NumberStanding;
};

export type TokenKind = "system_user" | "business" | "user" | "page" | "instagram_user";
export type Token = {
  token: string;
  kind: TokenKind;
  appId: string;
  scopes: string[];
  /** What it was granted of each kind, null for all. */
  wabaIds: string[] | null;
  pageIds: string[] | null;
  instagramIds: string[] | null;
  userId: string;
  /** The Page or Instagram account that a `page` or `instagram_user` token stands for. */
  accountId: string | null;
  issuedAt: number;
  expiresAt: number | null;
  /** How long the person's data may be read with it, null without end. */
  dataAccessExpiresAt: number | null;
  /** Of a business token: the customer's portfolio. */
  clientBusinessId: string | null;
  /** Set when it no longer works: 458 app removed, 460 password changed, 467 invalid … */
  revokedSubcode: number | null;
};

export type Person = Customer & PersonIdentity;

/** One chat of one person with one business number. */
export type ChatState = {
  customerId: string;
  phoneNumberId: string;
  /** When the person last wrote: the 24-hour window counts from here. */
  customerWroteAt: number | null;
  /** When they last exchanged something that showed this phone number; kept for people with a username. */
  phoneMet: { waId: string; at: number } | null;
  typingUntil: number | null;
  /** When the person came from an ad and has not been answered since. */
  adTappedAt: number | null;
  /** Until then every message is free. */
  entryPointUntil: number | null;
  /** The person wants no marketing from this number. */
  marketingStopped: boolean;
};

export type Category = "service" | "marketing" | "utility" | "authentication";

export type MessageFailure = { code: number; details?: string };

/** `type` came with per-message pricing. */
export type Pricing = { billable: boolean; pricing_model: "PMP" | "CBP"; type?: string; category: string };

/** What only a message of the business has. */
export type Outbound = {
  /** `to` or `recipient` as the caller wrote it. */
  input: string;
  /** Digits, null when addressed by user id alone. */
  waId: string | null;
  userId: string | null;
  /** Of a portfolio that is enrolled in a parent account. */
  parentUserId: string | null;
  addressedBy: "phone" | "user_id";
  type: string;
  /** What it is priced as: that of the template, else `service`. */
  category: Category;
  /** Sent through the Marketing Messages API. */
  lite: boolean;
  templateId: string | null;
  callbackData: string | null;
  /** Decided when it was accepted, told later by status as Meta does. */
  failure: MessageFailure | null;
  /** Sent within the customer's 24 hours. */
  inWindow: boolean;
  /** The end of the free entry point it was sent in, null outside of one. */
  entryPointUntil: number | null;
  /** Counts against the messaging limit: accepted outside the customer's window. */
  initiated: boolean;
  /** Decided when it left Meta. */
  pricing: Pricing | null;
  /** Not delivered by then it is dropped. */
  expiresAt: number;
  /** Held for quality assessment until then. */
  heldUntil: number | null;
  /** A voice message that was listened to. */
  played: boolean;
  /** Written by the owner in the WhatsApp Business app: free, and without statuses. */
  fromApp?: true;
};

export type Message = {
  id: string;
  phoneNumberId: string;
  customerId: string | null;
  from: "customer" | "business";
  at: number;
  /** `pending` for a message of the business: accepted, `sent` not yet told. */
  tick: Tick;
  replyTo: string | null;
  reaction: string | null;
  edited: boolean;
  deleted: boolean;
  forwarded: "once" | "often" | null;
  ad?: ShownAd;
  content: ChatContent;
  /** A reaction is a message on the wire and no bubble in the chat. */
  hidden: boolean;
  /** As it crossed the Graph API or the webhook. */
  raw: unknown;
  outbound: Outbound | null;
};

export type Attempt = Delivery["attempts"][number];
export type StoredDelivery = {
  id: string;
  at: number;
  appId: string;
  /** Where to look for overrides; null for a payload sent by hand. */
  wabaId: string | null;
  phoneNumberId: string | null;
  /** For what happens at a Page or an Instagram account. */
  social?: { object: "page" | "instagram"; accountId: string };
  field: string;
  label: string;
  url: string;
  body: string;
  attempts: Attempt[];
  state: Delivery["state"];
  duplicate: boolean;
  nextAttemptAt: number | null;
  giveUpAt: number;
  /** The customers' messages it tells of: they get their second tick from the 200. */
  messageIds: string[];
  /** Of a batch that is still being filled; null once `body` stands. */
  updates: WebhookUpdate[] | null;
};

/** One `change` of a webhook. */
export type WebhookUpdate = {
  object: string;
  entryId: string;
  /** `entry[].time`, which messages do not carry. */
  time: number | null;
  field: string;
  value: Record<string, unknown>;
};

export type Settings = {
  clockOffsetMs: number;
  pausedAt: number | null;
  inboxUrl: string | null;
  /** What the world was begun with, by its digest: put once, and left as it has become since. */
  begunWith?: string | null;
};
