import type { OperatorAct } from "../src/phone-api.ts";
import type { Step, WebhookCase } from "./webhook-case.ts";

const number = "200000000000001";
const app = "400000000000001";
const waba = "100000000000001";
const solutionId = "1710000000000001";
const act = (body: OperatorAct): Step => ({ call: ["POST", `/control/phone-numbers/${number}/acts`, body] });
const graph = (edge: string, body: Record<string, unknown>): Step => ({
  call: ["POST", `/v24.0/${number}${edge}`, body],
});
const said = (fixture: string, body: OperatorAct, more: Partial<WebhookCase> = {}): WebhookCase => ({
  fixture: `whatsapp.${fixture}`,
  steps: [act(body)],
  ...more,
});
/** Of a kind that has no fixture. */
const told = (field: string, says: Record<string, unknown>, ...steps: Step[]): WebhookCase => ({
  kind: [field, ...Object.values(says)].join(" "),
  says: { field, ...says },
  steps,
});
const onTheApp: Step = act({ type: "owner_connect", sharesHistory: true });
const shipped = { to: "+15555550123", type: "text", text: { body: "Your order is on its way" } };
const bought = (event: "LeadSubmitted" | "Purchase"): OperatorAct => ({
  type: "automatic_event",
  event,
  messageId: "$0",
  clickId: "AffFixtureClickId0001",
  ...(event === "Purchase" ? { currency: "ILS", value: 120 } : {}),
});

/** What Meta tells of numbers, accounts, businesses and partners. */
export const accountWebhooks: WebhookCase[] = [
  said("account.ad-account-linked", { type: "ad_account_linked", adAccountId: "980000000000001" }),
  said("account.alert-limit-deferred", { type: "limit_alert", outcome: "DEFERRED" }),
  said("account.alert-oba-approved", { type: "official", approved: true }),
  said("account.auth-intl-eligibility", { type: "international_authentication", exceptions: ["ID"] }),
  said("account.capability-update-tier-string", { type: "messaging_limit", level: "TIER_2K" }),
  said(
    "account.capability-update-number",
    { type: "messaging_limit", level: "TIER_2K" },
    { config: { capabilityLimit: "number" } },
  ),
  said(
    "account.capability-update-v23",
    { type: "messaging_limit", level: "TIER_2K" },
    { world: { apps: [{ id: app, webhookVersion: "v23.0" }] } },
  ),
  said("account.deleted", { type: "delete_account" }),
  said("account.disabled", { type: "ban", state: "SCHEDULE_FOR_DISABLE" }),
  said("account.reinstated", { type: "ban", state: "REINSTATE" }),
  said("account.mm-terms-signed", { type: "marketing_terms_signed" }),
  said("account.offboarded", { type: "owner_offboard" }, { steps: [onTheApp, act({ type: "owner_offboard" })] }),
  said(
    "account.reconnected",
    { type: "owner_reconnect" },
    { steps: [onTheApp, act({ type: "owner_offboard" }), act({ type: "owner_reconnect" })] },
  ),
  said("account.partner-added", { type: "partner", event: "added", appId: app, solutionId }),
  said("account.partner-app-installed", { type: "partner", event: "installed", appId: app }),
  said("account.partner-app-uninstalled", { type: "partner", event: "uninstalled", appId: app }),
  {
    fixture: "whatsapp.account.partner-removed",
    steps: [
      act({ type: "partner", event: "added", appId: app }),
      act({ type: "partner", event: "uninstalled", appId: app }),
    ],
  },
  said(
    "account.partner-removed-coexistence",
    { type: "owner_disconnect", reason: "PRIMARY_INACTIVITY", initiatedBy: "SYSTEM" },
    {
      steps: [onTheApp, act({ type: "owner_disconnect", reason: "PRIMARY_INACTIVITY", initiatedBy: "SYSTEM" })],
    },
  ),
  said("account.partner-certification-approved", { type: "certification", status: "APPROVED" }),
  said("account.partner-certification-failed", {
    type: "certification",
    status: "FAILED",
    reasons: ["LEGAL NAME NOT FOUND IN DOCUMENTS"],
  }),
  said("account.primary-country", { type: "country", country: "IN" }),
  said("account.restriction", {
    type: "restrict",
    restrictions: [{ type: "RESTRICTED_BIZ_INITIATED_MESSAGING", days: 7 }],
  }),
  said("account.review-approved", { type: "review", decision: "APPROVED" }),
  said("account.review-rejected", { type: "review", decision: "REJECTED" }),
  said("account.violation", { type: "violation", violation: "ADULT" }),
  said("account.volume-tier", { type: "volume_tier", category: "UTILITY", tier: "25000001:50000000", region: "India" }),
  {
    fixture: "whatsapp.account.settings-update",
    steps: [graph("/settings", { calling: { status: "ENABLED", call_icon_visibility: "DEFAULT" } })],
    without: {
      paths: /entry\[\]\.time/,
      because: "the entry of an account's webhook has its time, in this fixture not",
    },
  },
  said("partner-solutions.created", {
    type: "partner_solution",
    event: "SOLUTION_CREATED",
    solutionId,
    status: "INITIATED",
  }),
  said("payment-configuration.update", {
    type: "payment_configuration",
    name: "razorpay-prod",
    provider: "razorpay",
    merchantId: "acc_1",
    status: "Needs Testing",
  }),
  said("phone.name-approved", { type: "name_decision", decision: "APPROVED" }),
  said("phone.name-rejected", { type: "name_decision", decision: "REJECTED", reason: "NAME_FORMAT_UNACCEPTABLE" }),
  said("phone.quality-throughput-upgrade", { type: "throughput_upgrade" }),
  {
    fixture: "whatsapp.phone.quality-onboarding",
    steps: [graph("/deregister", {}), graph("/register", { messaging_product: "whatsapp", pin: "123456" })],
  },
  { fixture: "whatsapp.phone.security-pin-changed", steps: [graph("", { pin: "123456" })] },
  said(
    "phone.security-pin-reset-request",
    { type: "pin_reset", step: "requested" },
    { world: { users: [{ id: "61000000000000001", name: "Owner" }] } },
  ),
  said("phone.username-reserved", { type: "username", status: "reserved", username: "exampleshop" }),
  said("automatic-events.purchase", bought("Purchase"), { steps: [{ post: shipped }, act(bought("Purchase"))] }),

  told("automatic_events", { event_name: "LeadSubmitted" }, { post: shipped }, act(bought("LeadSubmitted"))),
  told(
    "account_update",
    { event: "DISABLED_UPDATE", waba_ban_state: "DISABLE" },
    act({ type: "ban", state: "DISABLE" }),
  ),
  ...(["FAILED", "NEED_MORE_INFO"] as const).map((outcome) =>
    told(
      "account_alerts",
      { alert_type: `INCREASED_CAPABILITIES_ELIGIBILITY_${outcome}` },
      act({ type: "limit_alert", outcome }),
    ),
  ),
  told("account_alerts", { alert_type: "OBA_REJECTED" }, act({ type: "official", approved: false })),
  told("account_alerts", { alert_type: "PROFILE_PICTURE_LOST" }, act({ type: "profile_picture_lost" })),
  ...(["PENDING", "DEFERRED"] as const).flatMap((decision) => [
    told("account_review_update", { decision }, act({ type: "review", decision })),
    told("phone_number_name_update", { decision }, act({ type: "name_decision", decision })),
  ]),
  told("phone_number_quality_update", { event: "FLAGGED" }, act({ type: "quality", rating: "RED" })),
  told(
    "phone_number_quality_update",
    { event: "UNFLAGGED" },
    act({ type: "quality", rating: "RED" }),
    act({ type: "quality", rating: "GREEN" }),
  ),
  told("security", { event: "PIN_REQUEST_SUCCESS" }, act({ type: "pin_reset", step: "done" })),
  ...(["approved", "deleted"] as const).map((status) =>
    told("business_username_update", { status }, act({ type: "username", status })),
  ),
  told(
    "partner_solutions",
    { event: "SOLUTION_UPDATED" },
    act({ type: "partner_solution", event: "SOLUTION_UPDATED", solutionId, status: "ACTIVE" }),
  ),
  ...(["DISCARDED", "PENDING", "REVOKED"] as const).map((status) =>
    told("account_update", { status }, act({ type: "certification", status })),
  ),
  told(
    "business_capability_update",
    { max_phone_numbers_per_business: 20 },
    { call: ["POST", `/control/wabas/${waba}/acts`, { type: "verification", status: "verified" }] },
  ),
];
