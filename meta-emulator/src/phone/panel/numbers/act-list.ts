import type { OperatorAct } from "../../../phone-api.ts";

type Group = "number" | "account" | "news" | "owner";

/** How a value is filled in: chosen from a few, written, counted, or picked among apps or customers. */
export type Field = {
  name: FieldName;
  first?: string;
  /** May stay empty. */
  optional?: boolean;
  /** Its name stands beside it: the act's does not say it. */
  shown?: boolean;
} & ({ kind: "choice"; values: readonly string[] } | { kind: "text" | "number" | "app" | "customer" });

export type FieldName =
  | "rating"
  | "level"
  | "decision"
  | "reason"
  | "status"
  | "expired"
  | "step"
  | "approved"
  | "username"
  | "waIds"
  | "state"
  | "restriction"
  | "days"
  | "countries"
  | "violation"
  | "attached"
  | "most"
  | "country"
  | "outcome"
  | "event"
  | "appId"
  | "category"
  | "tier"
  | "region"
  | "sharesHistory"
  | "initiatedBy"
  | "customerId"
  | "body"
  | "action"
  | "phone"
  | "name";

type Values = Partial<Record<FieldName, string>>;

export type ActSpec = {
  name: ActName;
  group: Group;
  fields: readonly Field[];
  /** Apps hear of it. */
  tells: boolean;
  /** Cannot be taken back. */
  grave?: boolean;
  make: (values: Values) => OperatorAct;
};

export type ActName = Extract<
  OperatorAct["type"],
  | "quality"
  | "messaging_limit"
  | "throughput_upgrade"
  | "name_decision"
  | "status"
  | "code_expired"
  | "pin_reset"
  | "official"
  | "profile_picture_lost"
  | "username"
  | "allowed_recipients"
  | "remove"
  | "review"
  | "ban"
  | "restrict"
  | "lift_restrictions"
  | "restrict_countries"
  | "violation"
  | "payment"
  | "verification"
  | "phone_number_cap"
  | "country"
  | "marketing_terms_signed"
  | "delete_account"
  | "limit_alert"
  | "partner"
  | "certification"
  | "volume_tier"
  | "owner_connect"
  | "owner_disconnect"
  | "owner_offboard"
  | "owner_reconnect"
  | "owner_text"
  | "owner_contact"
>;

const yesNo = ["true", "false"];
const choice = (name: FieldName, values: readonly string[], first = values[0] ?? ""): Field => ({
  ...{ kind: "choice", name, values, first },
});
const words = (value: string | undefined) =>
  (value ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
const digits = (value: string) => value.replace(/\D/gu, "");

/** An act whose only property besides its type is a chosen value; the emulator checks it again. */
function simple(type: ActName, group: Group, fields: readonly Field[], more: Partial<ActSpec> = {}): ActSpec {
  const make = (values: Values) => {
    const given = fields.flatMap(({ name, kind }) => {
      const value = values[name]?.trim();
      if (!value) return [];
      const typed =
        value === "true" || value === "false" ? value === "true" : kind === "number" ? Number(value) : value;
      return [[name, typed]];
    });
    return { type, ...Object.fromEntries(given) } as OperatorAct;
  };
  return { name: type, group, fields, tells: true, make, ...more };
}

const restrictions = [
  "RESTRICTED_BIZ_INITIATED_MESSAGING",
  "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
  "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
  "RESTRICTED_UTILITY_TEMPLATES",
  "RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES",
  "RESTRICTED_BUSINESS_INITIATED_CALLING",
  "RESTRICTED_USER_INITIATED_CALLING",
  "RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING",
  "RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN",
];
const nameReasons = [
  "NAME_FORMAT_UNACCEPTABLE",
  "NAME_EMPLOYEE_ISSUE",
  "NAME_ENDCLIENT_NOTRELATED",
  "NAME_INDIVIDUAL_ISSUE",
  "NAME_NOT_CONSISTENT",
  "UNKNOWN",
];
const disconnections = [
  "ACCOUNT_DISCONNECTED",
  "BUSINESS_DOWNGRADE",
  "CHANGE_NUMBER",
  "COMPANION_INACTIVITY",
  "PRIMARY_INACTIVITY",
  "USER_RE_REGISTERED",
];
/** No status of its own: as the registration says. */
const ownStatus = "";
const statuses = ["BANNED", "RESTRICTED", "FLAGGED", "RATE_LIMITED", "DISCONNECTED", "MIGRATED"] as const;

const numberActs: readonly ActSpec[] = [
  simple("quality", "number", [choice("rating", ["GREEN", "YELLOW", "RED", "NA"])]),
  simple("messaging_limit", "number", [
    choice("level", ["TIER_250", "TIER_2K", "TIER_10K", "TIER_100K", "TIER_UNLIMITED"]),
  ]),
  simple("throughput_upgrade", "number", []),
  simple(
    "name_decision",
    "number",
    [choice("decision", ["APPROVED", "REJECTED", "DEFERRED", "PENDING"]), choice("reason", nameReasons)],
    {
      make: ({ decision, reason }) =>
        decision === "REJECTED"
          ? { type: "name_decision", decision, reason: reason ?? "UNKNOWN" }
          : ({ type: "name_decision", decision } as OperatorAct),
    },
  ),
  simple("status", "number", [choice("status", [ownStatus, ...statuses])], {
    tells: false,
    make: ({ status }) => ({ type: "status", status: statuses.find((each) => each === status) ?? null }),
  }),
  simple("code_expired", "number", [choice("expired", yesNo)], { tells: false }),
  simple("pin_reset", "number", [choice("step", ["requested", "done"])]),
  simple("official", "number", [choice("approved", yesNo)]),
  simple("username", "number", [
    { kind: "text", name: "username", optional: true },
    choice("status", ["approved", "reserved", "deleted"]),
  ]),
  simple("profile_picture_lost", "number", []),
  simple("allowed_recipients", "number", [{ kind: "text", name: "waIds", optional: true }], {
    tells: false,
    make: ({ waIds }) => {
      const all = words(waIds).map(digits);
      return { type: "allowed_recipients", waIds: all.length > 0 ? all : null };
    },
  }),
  simple("remove", "number", [], { grave: true, tells: false }),
];

const accountActs: readonly ActSpec[] = [
  simple("payment", "account", [choice("attached", yesNo)], { tells: false }),
  simple(
    "restrict",
    "account",
    [choice("restriction", restrictions), { kind: "number", name: "days", first: "7", shown: true }],
    {
      make: ({ restriction, days }) => ({
        type: "restrict",
        restrictions: [{ type: restriction ?? "", days: Number(days ?? 1) }],
      }),
    },
  ),
  simple("lift_restrictions", "account", [], { tells: false }),
  simple("restrict_countries", "account", [{ kind: "text", name: "countries", optional: true }], {
    tells: false,
    make: ({ countries }) => ({
      type: "restrict_countries",
      countries: words(countries).map((country) => country.toUpperCase()),
    }),
  }),
  simple("ban", "account", [choice("state", ["DISABLE", "SCHEDULE_FOR_DISABLE", "REINSTATE"])]),
  simple("violation", "account", [{ kind: "text", name: "violation", first: "SCAM" }]),
  simple("review", "account", [choice("decision", ["APPROVED", "REJECTED", "PENDING", "DEFERRED"])]),
  simple("verification", "account", [choice("status", ["verified", "not_verified", "pending", "failed", "rejected"])]),
  simple("phone_number_cap", "account", [{ kind: "number", name: "most", first: "20" }]),
  simple("country", "account", [{ kind: "text", name: "country", first: "IL" }]),
  simple("delete_account", "account", [], { grave: true }),
];

const newsActs: readonly ActSpec[] = [
  simple("limit_alert", "news", [choice("outcome", ["DEFERRED", "FAILED", "NEED_MORE_INFO"])]),
  simple("partner", "news", [choice("event", ["added", "installed", "uninstalled"]), { kind: "app", name: "appId" }]),
  simple("certification", "news", [choice("status", ["APPROVED", "PENDING", "FAILED", "DISCARDED", "REVOKED"])]),
  simple("volume_tier", "news", [
    choice("category", ["UTILITY", "AUTHENTICATION"]),
    { kind: "text", name: "tier", first: "100000:250000" },
    { kind: "text", name: "region", first: "Israel" },
  ]),
  simple("marketing_terms_signed", "news", []),
];

const ownerActs: readonly ActSpec[] = [
  simple("owner_text", "owner", [
    { kind: "customer", name: "customerId" },
    { kind: "text", name: "body" },
  ]),
  simple(
    "owner_contact",
    "owner",
    [
      choice("action", ["add", "remove"]),
      { kind: "text", name: "phone" },
      { kind: "text", name: "name", optional: true },
    ],
    {
      make: ({ action, phone, name }) => ({
        ...{ type: "owner_contact", action: action === "remove" ? "remove" : "add", phone: digits(phone ?? "") },
        ...(name ? { name } : {}),
      }),
    },
  ),
  simple("owner_offboard", "owner", []),
  simple("owner_reconnect", "owner", []),
  simple("owner_disconnect", "owner", [choice("reason", disconnections), choice("initiatedBy", ["USER", "SYSTEM"])]),
];

const ownerConnect = simple("owner_connect", "owner", [{ ...choice("sharesHistory", yesNo), shown: true }], {
  tells: false,
});

export const acts: Record<Exclude<Group, "owner">, readonly ActSpec[]> = {
  number: numberActs,
  account: accountActs,
  news: newsActs,
};

/** What the owner can do on the phone: of a number that is not there, only bring it there. */
export function ownerActsOf(connected: boolean): readonly ActSpec[] {
  return connected ? ownerActs : [ownerConnect];
}

/** What a form begins with. */
export function firstValues(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name, first = "" }) => [name, first]));
}

export function isReady(fields: readonly Field[], values: Values): boolean {
  return fields.every(({ name, kind, optional }) => {
    const value = values[name]?.trim() ?? "";
    if (kind === "number") return Number(value) > 0;
    return kind === "choice" || optional === true || value !== "";
  });
}
