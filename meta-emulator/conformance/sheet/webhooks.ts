import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What is sent without being asked for: every fixture of a webhook or a dialog's message, and kinds that have none. */
export type DocumentedWebhook = { section: string; kind: string };

const sections: Record<string, string> = {
  "embedded-signup": "11.4",
  instagram: "13.3",
  messenger: "13.3",
  whatsapp: "2–4",
};

const fixtures: DocumentedWebhook[] = readdirSync(join(import.meta.dirname, "../../fixtures"))
  .map((file) => file.slice(0, -".json".length))
  .flatMap((kind) => {
    const section = sections[kind.slice(0, kind.indexOf("."))];
    return section === undefined ? [] : [{ section, kind }];
  });

const of = (section: string, field: string, ...values: string[]): DocumentedWebhook[] =>
  values.map((value) => ({ section, kind: `${field} ${value}` }));

const eligibility = "INCREASED_CAPABILITIES_ELIGIBILITY";
export const webhooks: DocumentedWebhook[] = [
  ...fixtures,
  ...of(
    "2.7",
    "message_template_status_update",
    "ARCHIVED",
    "UNARCHIVED",
    "DELETED",
    "FLAGGED",
    "IN_APPEAL",
    "LIMIT_EXCEEDED",
    "LOCKED",
    "PENDING",
    "REINSTATED",
  ),
  ...of("2.7", "message_template_quality_update", "GREEN", "RED", "UNKNOWN"),
  ...of("2.7", "phone_number_quality_update", "FLAGGED", "UNFLAGGED", "UPGRADE", "DOWNGRADE"),
  ...of("2.7", "phone_number_name_update", "DEFERRED", "PENDING"),
  ...of(
    "2.7",
    "account_update",
    "DISABLED_UPDATE DISABLE",
    "DISCARDED",
    "PENDING",
    "REVOKED",
    "PARTNER_CLIENT_CERTIFICATION_NEEDED",
  ),
  ...of(
    "2.7",
    "account_alerts",
    `${eligibility}_FAILED`,
    `${eligibility}_NEED_MORE_INFO`,
    "OBA_REJECTED",
    "PROFILE_PICTURE_LOST",
  ),
  ...of("2.7", "account_review_update", "PENDING", "DEFERRED"),
  ...of("2.7", "business_capability_update", "20"),
  ...of("2.7", "security", "PIN_REQUEST_SUCCESS"),
  ...of(
    "2.7",
    "flows",
    "CLIENT_ERROR_RATE",
    "ENDPOINT_LATENCY",
    "ENDPOINT_AVAILABILITY",
    "FLOW_VERSION_EXPIRY_WARNING",
  ),
  ...of("2.7", "user_preferences", "signup"),
  { section: "2.7", kind: "user_id_update" },
  ...of("2.7", "business_username_update", "approved", "deleted"),
  ...of("2.7", "smb_message_echoes", "edit"),
  ...of("2.7", "history", "media"),
  ...of("2.7", "calls", "ACCEPTED", "REJECTED"),
  ...of("2.7", "automatic_events", "LeadSubmitted"),
  ...of("2.7", "partner_solutions", "SOLUTION_UPDATED"),
  ...["lifecycle", "participants", "settings", "status"].map((what) => ({
    section: "2.7",
    kind: `group_${what}_update`,
  })),
  ...of("3.2", "messages", "ephemeral", "deleted", "group_invite"),
  ...of("4", "statuses", "deleted", "warning"),
  ...of("11.4", "embedded-signup", "FINISH_OBO_MIGRATION", "FINISH_GRANT_ONLY_API_ACCESS"),
  ...of(
    "13.3",
    "messenger",
    "audio",
    "video",
    "location",
    "template",
    "take_thread_control",
    "app_roles",
    "policy_enforcement",
    "optin ref",
  ),
];
