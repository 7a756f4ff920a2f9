/**
 * What Meta allows and how it tells: everything of it can be set while the emulator runs, because load tests need the
 * limits off and tests of a limit need it near.
 */
export type Rules = { limits: Limits; statuses: StatusRules; pricing: PricingRules; delivery: DeliveryRules };

export type Limits = {
  /** Messages a second of a number, in and out together; sends above it answer 130429. */
  throughput: { standard: number; high: number; coexistence: number } | null;
  /** Also tells 130429 in a webhook's `errors`, once a second. */
  throughputWebhook: boolean;
  /**
   * Messages from one number to one person, else 131056: one in `everyMs`, `burst` of them ahead of time. `strict`:
   * after a burst nothing until all that was borrowed is paid back; else the quota comes back piece by piece.
   */
  pairRate: { everyMs: number; burst: number; strict: boolean } | null;
  /** Unique people a day and portfolio outside the customer's window, by the number's messaging limit. */
  messagingLimit: boolean;
  /** No code is documented for it. */
  messagingLimitCode: number;
  /** After this long a limit that is used well goes up one level; null: never. */
  upgradeAfterMs: number | null;
  /** Calls an hour besides sends: of an app to a WABA without and with a registered number (80007), and of an app (4). */
  managementCalls: { inactive: number; active: number; app: number } | null;
  /** `type` in the header that tells how much of it is used; not documented for WhatsApp. */
  businessUseCase: string;
  /** Marketing templates a person gets in 24 hours, from whomever, outside the customer's window; else 131049. */
  marketingPerDay: number | null;
  /** Share of people (0..1) that get no marketing template, 130472. */
  experimentShare: number;
  /** No marketing templates to the United States, 131049. */
  usMarketingPause: boolean;
  /** Free-form messages only within the customer's window, else 131047. */
  customerWindow: boolean;
  /** Failures that are answered at once rather than told by status. */
  answeredAtOnce: number[];
  /** Whether these of a person's acts open the customer's window, as messages and calls do. */
  windowOpenedBy: { reaction: boolean; edit: boolean; revoke: boolean; request_welcome: boolean };
  /** Calls a second of an Instagram account (texts, sound and video) and of any account (conversations), else 613. */
  socialPerSecond: { text: number; media: number; conversations: number } | null;
  /** How long a first message from an ad lets the business of a Page or Instagram account answer. */
  socialAdWindowMs: number;
  /** How long a template message that is held for quality assessment waits. */
  qualityHoldMs: number;
  /** How long Meta tries to deliver. */
  timeToLiveMs: number;
  authenticationTimeToLiveMs: number;
};

export type StatusRules = {
  /** Share of messages (0..1) that are read as soon as they arrive. */
  readAtOnce: number;
  /** Share of those whose `delivered` is never told. */
  skipDelivered: number;
  /** Tells a message that was dropped at the end of its time to live as `failed` with this code; null tells nothing. */
  expiredCode: number | null;
};

export type PricingRules = {
  /** By message, as since July 2025, or by conversation as before. */
  model: "by-date" | "PMP" | "CBP";
  /**
   * Free-form messages: charged from 2026-10-01 on; or always; or (with utility templates in the window) never, as
   * before that day.
   */
  service: "by-date" | "regular" | "free_customer_service";
  /** Free-form messages of a number and month (UTC) that stay free from then on. */
  freeServiceMessages: number;
  /** `pricing.type` that marks them. */
  freeServiceType: string;
  /** Countries with a price of their own for authentication by businesses from elsewhere. */
  authenticationInternational: string[];
};

export type DeliveryRules = {
  /** Messages and statuses that happen within so long share a POST; 0 sends each by itself. */
  batchMessagesMs: number;
  batchStatusesMs: number;
  batchMost: number;
  /** Bytes of a POST. */
  batchMostBytes: number;
  /** Deliveries that ended are kept up to this number. */
  keep: number;
  /** And messages, of all chats together. */
  keepMessages: number;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** As Meta's, where documented. */
export const metasRules: Rules = {
  limits: {
    throughput: { standard: 80, high: 1_000, coexistence: 20 },
    throughputWebhook: false,
    pairRate: { everyMs: 6_000, burst: 45, strict: false },
    messagingLimit: true,
    messagingLimitCode: 131048,
    upgradeAfterMs: 6 * hourMs,
    managementCalls: { inactive: 200, active: 5_000, app: 20_000 },
    businessUseCase: "whatsapp_business_management",
    marketingPerDay: 2,
    experimentShare: 0,
    usMarketingPause: false,
    customerWindow: true,
    answeredAtOnce: [],
    windowOpenedBy: { reaction: true, edit: false, revoke: false, request_welcome: true },
    socialPerSecond: { text: 100, media: 10, conversations: 2 },
    socialAdWindowMs: 7 * dayMs,
    qualityHoldMs: 30 * 60_000,
    timeToLiveMs: 30 * dayMs,
    authenticationTimeToLiveMs: 10 * 60_000,
  },
  statuses: { readAtOnce: 0, skipDelivered: 1, expiredCode: null },
  pricing: {
    model: "by-date",
    service: "by-date",
    freeServiceMessages: 1_000,
    freeServiceType: "free_customer_service",
    authenticationInternational: ["AE", "EG", "ID", "IN", "MY", "NG", "PK", "SA", "ZA"],
  },
  delivery: {
    batchMessagesMs: 0,
    batchStatusesMs: 0,
    batchMost: 1_000,
    batchMostBytes: 3 * 1024 * 1024,
    keep: 2_000,
    keepMessages: 100_000,
  },
};

/** Every rate and cap off; the customer's window stays. */
const unlimited: Partial<Limits> = {
  throughput: null,
  pairRate: null,
  messagingLimit: false,
  managementCalls: null,
  socialPerSecond: null,
  marketingPerDay: null,
  experimentShare: 0,
  usMarketingPause: false,
};

export type RulesChange = {
  limits?: Partial<Limits> | "off" | "default";
  statuses?: Partial<StatusRules>;
  pricing?: Partial<PricingRules>;
  delivery?: Partial<DeliveryRules>;
};

export function changeRules(rules: Rules, change: RulesChange): Rules {
  return {
    limits: changeLimits(rules.limits, change.limits),
    statuses: { ...rules.statuses, ...change.statuses },
    pricing: { ...rules.pricing, ...change.pricing },
    delivery: { ...rules.delivery, ...change.delivery },
  };
}

function changeLimits(limits: Limits, change: RulesChange["limits"]): Limits {
  if (change === "default") return metasRules.limits;
  return { ...limits, ...(change === "off" ? unlimited : change) };
}

/** The rules among other things, as in the description of a world. */
export function rulesOf({ limits, statuses, pricing, delivery }: RulesChange): RulesChange {
  return {
    ...(limits === undefined ? {} : { limits }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(pricing === undefined ? {} : { pricing }),
    ...(delivery === undefined ? {} : { delivery }),
  };
}
