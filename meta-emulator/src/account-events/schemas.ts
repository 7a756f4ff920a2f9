import { restrictionTypes } from "../accounts/standing-schemas.ts";
import { oneOfTypes } from "../control/one-of-types.ts";
import type { AccountChange, AccountNews, NumberAct, OwnerAct } from "../phone-api.ts";

const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const flag = { type: "boolean" } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;
const waIds = { type: ["array", "null"], items: { type: "string", pattern: "^[0-9]{7,15}$" }, maxItems: 5 } as const;

type Properties = Record<string, unknown>;
/** The properties of each act besides its type; those of `optional` may be left out. */
type Parts = { [name: string]: unknown; optional?: string[] };

const nameReasons = [
  "NAME_EMPLOYEE_ISSUE",
  "NAME_ENDCLIENT_NOTRELATED",
  "NAME_FORMAT_UNACCEPTABLE",
  "NAME_INDIVIDUAL_ISSUE",
  "NAME_NOT_CONSISTENT",
  "UNKNOWN",
];
const tiers = ["TIER_250", "TIER_2K", "TIER_10K", "TIER_100K", "TIER_UNLIMITED"];
const restriction = {
  type: "object",
  properties: { type: { enum: restrictionTypes }, days: { type: "number", exclusiveMinimum: 0 }, remediation: text },
  required: ["type", "days"],
  additionalProperties: false,
};

const numberActs: Record<NumberAct["type"], Parts> = {
  quality: { rating: { enum: ["GREEN", "YELLOW", "RED", "NA"] } },
  messaging_limit: { level: { enum: tiers } },
  throughput_upgrade: {},
  name_decision: {
    decision: { enum: ["APPROVED", "DEFERRED", "PENDING", "REJECTED"] },
    reason: { enum: nameReasons },
    optional: ["reason"],
  },
  status: { status: { enum: ["BANNED", "RESTRICTED", "FLAGGED", "RATE_LIMITED", "DISCONNECTED", "MIGRATED", null] } },
  code_expired: { expired: flag },
  pin_reset: { step: { enum: ["requested", "done"] } },
  official: { approved: flag },
  profile_picture_lost: {},
  username: { status: { enum: ["approved", "reserved", "deleted"] }, username: text, optional: ["username"] },
  allowed_recipients: { waIds },
  remove: {},
};

export const accountChanges: Record<AccountChange["type"], Parts> = {
  review: { decision: { enum: ["APPROVED", "REJECTED", "PENDING", "DEFERRED"] } },
  ban: { state: { enum: ["DISABLE", "REINSTATE", "SCHEDULE_FOR_DISABLE"] } },
  restrict: { restrictions: { type: "array", items: restriction, minItems: 1 } },
  lift_restrictions: {},
  restrict_countries: { countries: texts },
  violation: { violation: text },
  delete_account: {},
  payment: { attached: flag },
  verification: { status: { enum: ["verified", "not_verified", "pending", "failed", "rejected"] } },
  phone_number_cap: { most: { type: "integer", minimum: 1 } },
  country: { country: { type: "string", pattern: "^[A-Z]{2}$" } },
  ad_account_linked: { adAccountId: objectId },
  marketing_terms_signed: {},
};

export const accountNews: Record<AccountNews["type"], Parts> = {
  limit_alert: { outcome: { enum: ["DEFERRED", "FAILED", "NEED_MORE_INFO"] } },
  international_authentication: { exceptions: texts },
  volume_tier: { category: { enum: ["UTILITY", "AUTHENTICATION"] }, tier: text, region: text },
  certification: {
    status: { enum: ["APPROVED", "DISCARDED", "FAILED", "PENDING", "REVOKED"] },
    reasons: texts,
    optional: ["reasons"],
  },
  partner: {
    event: { enum: ["added", "installed", "uninstalled"] },
    appId: objectId,
    solutionId: objectId,
    optional: ["solutionId"],
  },
  partner_solution: {
    event: { enum: ["SOLUTION_CREATED", "SOLUTION_UPDATED"] },
    solutionId: objectId,
    status: { enum: ["ACTIVE", "DEACTIVATED", "DRAFT", "INITIATED", "PENDING_DEACTIVATION", "REJECTED"] },
  },
  payment_configuration: {
    name: text,
    provider: { enum: ["razorpay", "payu", "billdesk", "zaakpay"] },
    merchantId: text,
    status: { enum: ["Active", "Needs Connecting", "Needs Testing"] },
  },
  automatic_event: {
    event: { enum: ["LeadSubmitted", "Purchase"] },
    messageId: text,
    clickId: text,
    currency: text,
    value: { type: "number" },
    optional: ["clickId", "currency", "value"],
  },
};

const ownerActs: Record<OwnerAct["type"], Parts> = {
  owner_connect: { sharesHistory: flag },
  owner_disconnect: {
    reason: {
      enum: [
        "ACCOUNT_DISCONNECTED",
        "BUSINESS_DOWNGRADE",
        "CHANGE_NUMBER",
        "COMPANION_INACTIVITY",
        "PRIMARY_INACTIVITY",
        "USER_RE_REGISTERED",
      ],
    },
    initiatedBy: { enum: ["USER", "SYSTEM"] },
  },
  owner_offboard: {},
  owner_reconnect: {},
  owner_text: {
    customerId: text,
    body: { type: "string", minLength: 1, maxLength: 65_536 },
    replyTo: text,
    optional: ["replyTo"],
  },
  owner_media: {
    customerId: text,
    kind: { enum: ["image", "video", "audio", "document", "sticker"] },
    mediaId: text,
    caption: text,
    optional: ["caption"],
  },
  owner_edit: { messageId: text, body: { type: "string", minLength: 1 } },
  owner_delete: { messageId: text },
  owner_contact: {
    action: { enum: ["add", "remove"] },
    phone: { type: "string", pattern: "^[0-9]{7,15}$" },
    name: text,
    optional: ["name"],
  },
};

/** JSON schemas of acts at an account, and of those at a number, which include them. */
export const accountAct = oneOf({ ...accountChanges, ...accountNews });
export const operatorAct = oneOf({ ...numberActs, ...accountChanges, ...accountNews, ...ownerActs });

function oneOf(acts: Record<string, Parts>) {
  const alternatives = Object.entries(acts).map(([type, { optional = [], ...properties }]) => {
    const all: Properties = { type: { const: type }, ...properties };
    const required = Object.keys(all).filter((name) => !optional.includes(name));
    return { type: "object", properties: all, required, additionalProperties: false };
  });
  return oneOfTypes(alternatives);
}
