import { join } from "node:path";
import { defaultRates, type Rates } from "./analytics/rates.ts";
import { defaultPeopleConfig, type PeopleConfig } from "./people/types.ts";
import type { RulesChange } from "./rules/rules.ts";
import { defaultTemplateConfig, type TemplateConfig } from "./templates/config.ts";

/** Everything that can be set from outside. `main.ts` is the only reader of environment and flags. */
export type EmulatorConfig = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Folder for the state, null to keep it in memory. */
  dataDir: string | null;
  /** Needed for `/control` when set; else `/control` answers loopback only. */
  controlToken: string | null;
  /** How the emulator is reached, for links it gives away; null for the address it listens on. */
  publicUrl: string | null;
  /** Bytes of media kept; the oldest files go first. */
  keepMediaBytes: number;
  /** Media by link are fetched as Meta does, or (without a net) taken as they are. */
  linkedMedia: "fetch" | "trust";
  /** Whether a cart carries quantities and prices as numbers, as documented, or as texts, as some have seen. */
  orderNumbers: "number" | "text";
  /** How long an endpoint of a flow may take to answer. */
  flowEndpointTimeoutMs: number;
  /** Where the phone page's "Open the inbox" leads. */
  inboxUrl: string | null;
  /** The built phone page. */
  pageDir: string;
  /** Seed of the dice that faults are thrown with. */
  seed: number;
  webhooks: WebhookConfig;
  timing: TimingConfig;
  people: PeopleConfig;
  social: SocialConfig;
  dialogs: DialogConfig;
  /** Limits, prices and habits that differ from Meta's from the start; all of them can be set later. */
  rules: RulesChange;
  numbers: NumbersConfig;
  /** What analytics multiply by: no official rate card is at hand. */
  rates: Rates;
  templates: TemplateConfig;
  coexistence: CoexistenceConfig;
  /** How `block_users` refuses people who did not write for a day: the documentation has it both ways. */
  blockWindowCode: 139101 | 131047;
  /** How `business_capability_update` writes the limit: it is documented as `TIER_2K` and as 2000. */
  capabilityLimit: "tier" | "number";
};

/** How the WhatsApp Business app hands over what it has: neither pace nor sizes are published. */
export type CoexistenceConfig = { messagesPerChunk: number; syncGapMs: number };

/** What Meta does not publish about numbers. */
export type NumbersConfig = {
  /** A code that was sent works for this long, and is asked for at most so often in a day. */
  codeMs: number;
  codeRequests: number;
  /** Wrong codes until a new one must be asked for. */
  wrongCodes: number;
  /** Wrong PINs within the window until 133008; from the third on, faster than the gap, 133009. */
  wrongPins: number;
  wrongPinsWindowMs: number;
  wrongPinsGapMs: number;
  /** From asking for a display name to the decision, unless the operator decides first. */
  nameReviewMs: number;
};

/** Of Messenger and Instagram. */
export type SocialConfig = {
  /** Messenger's documentation asks for `messaging_type`; older programs leave it out and are heard. */
  requireMessagingType: boolean;
};

export type WebhookConfig = {
  timeoutMs: number;
  /** POSTs under way at once. */
  concurrency: number;
  /** First gap after a connection error, then doubling: a server that restarts has its messages within seconds. */
  connectionRetryMs: number;
  /** First gap after any answer but 200 and after a timeout, then doubling. */
  answerRetryMs: number;
  longestGapMs: number;
  giveUpAfterMs: number;
  /** The same for Pages and Instagram accounts. */
  socialGiveUpAfterMs: number;
  /** An app whose server fails for so long is unsubscribed from the Page or Instagram account. */
  socialUnsubscribeAfterMs: number;
  /** What signs webhooks of Instagram accounts: the app's secret, or that of the app's Instagram half. Not documented. */
  instagramSecret: "app" | "instagram";
};

export type DialogConfig = {
  /** Whether `FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING` names the number; with Meta it may be missing. */
  coexistenceNumber: boolean;
  /**
   * Whether an account that is made in Embedded Signup can pay. With Meta its owner adds a payment method afterwards,
   * unless a partner's credit line is shared with it; until then what has a price fails with 131042.
   */
  newAccountPays: boolean;
};

export type TimingConfig = {
  /** From accepted to `sent`, and from there to `delivered`. */
  sentMs: number;
  deliveredMs: number;
  /** The same for a phone that is slow. */
  slowDeliveredMs: number;
  /** How long a call rings before it is given up, and how long people talk before they hang up. */
  ringMs: number;
  talkMs: number;
  /** How long a batch of catalogue items is worked on, and how long an item is reviewed. */
  catalogBatchMs: number;
  productReviewMs: number;
};

export const defaultConfig: EmulatorConfig = {
  host: "127.0.0.1",
  port: 4001,
  dataDir: null,
  controlToken: null,
  publicUrl: null,
  keepMediaBytes: 512 * 1024 * 1024,
  linkedMedia: "fetch",
  orderNumbers: "number",
  flowEndpointTimeoutMs: 10_000,
  inboxUrl: null,
  pageDir: join(import.meta.dirname, "../dist/phone"),
  seed: 1,
  webhooks: {
    timeoutMs: 10_000,
    concurrency: 32,
    connectionRetryMs: 1_000,
    answerRetryMs: 4_000,
    longestGapMs: 12 * 3_600_000,
    giveUpAfterMs: 7 * 24 * 3_600_000,
    socialGiveUpAfterMs: 36 * 3_600_000,
    socialUnsubscribeAfterMs: 3_600_000,
    instagramSecret: "app",
  },
  timing: {
    sentMs: 40,
    deliveredMs: 160,
    slowDeliveredMs: 4_000,
    ringMs: 45_000,
    talkMs: 60_000,
    catalogBatchMs: 1_000,
    productReviewMs: 2_000,
  },
  people: defaultPeopleConfig,
  social: { requireMessagingType: true },
  dialogs: { coexistenceNumber: false, newAccountPays: true },
  rules: {},
  rates: defaultRates,
  blockWindowCode: 139101,
  capabilityLimit: "tier",
  numbers: {
    codeMs: 10 * 60_000,
    codeRequests: 10,
    wrongCodes: 10,
    wrongPins: 5,
    wrongPinsWindowMs: 3_600_000,
    wrongPinsGapMs: 5_000,
    nameReviewMs: 60_000,
  },
  templates: defaultTemplateConfig,
  coexistence: { messagesPerChunk: 200, syncGapMs: 100 },
};

export type ConfigOverrides = Partial<
  Omit<
    EmulatorConfig,
    "webhooks" | "timing" | "people" | "numbers" | "templates" | "social" | "dialogs" | "coexistence"
  >
> & {
  webhooks?: Partial<WebhookConfig>;
  timing?: Partial<TimingConfig>;
  people?: Partial<PeopleConfig>;
  numbers?: Partial<NumbersConfig>;
  templates?: Partial<TemplateConfig>;
  social?: Partial<SocialConfig>;
  dialogs?: Partial<DialogConfig>;
  coexistence?: Partial<CoexistenceConfig>;
};

export function completeConfig(overrides: ConfigOverrides): EmulatorConfig {
  return {
    ...defaultConfig,
    ...overrides,
    webhooks: { ...defaultConfig.webhooks, ...overrides.webhooks },
    timing: { ...defaultConfig.timing, ...overrides.timing },
    people: { ...defaultConfig.people, ...overrides.people },
    numbers: { ...defaultConfig.numbers, ...overrides.numbers },
    templates: { ...defaultConfig.templates, ...overrides.templates },
    social: { ...defaultConfig.social, ...overrides.social },
    dialogs: { ...defaultConfig.dialogs, ...overrides.dialogs },
    coexistence: { ...defaultConfig.coexistence, ...overrides.coexistence },
  };
}
