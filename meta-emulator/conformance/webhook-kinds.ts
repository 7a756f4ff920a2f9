import { flatten } from "./run/flatten.ts";

/** Where a webhook says of what kind it is. */
const telling = new RegExp(
  `(?:${[
    "^object",
    "changes\\[\\]\\.field",
    "value\\.(?:event|decision|entity_type|type|status|solution_status|previous_category|alert_info\\.alert_(?:type|status))",
    "ban_info\\.waba_ban_state",
    "certification_info\\.status",
    "messages\\[\\]\\.type",
    "system\\.type",
    "edit\\.message\\.type",
    "interactive\\.type",
    "nfm_reply\\.name",
    "call_permission_reply\\.response",
    "message_echoes\\[\\]\\.type",
    "state_sync\\[\\]\\.action",
    "sticker\\.animated",
    "audio\\.voice",
    "contacts\\[\\]\\.origin",
    "statuses\\[\\]\\.(?:status|type)",
    "pricing\\.(?:billable|category|pricing_model|type)",
    "conversation\\.origin\\.type",
    "errors\\[\\]\\.code",
    "calls\\[\\]\\.(?:event|direction)",
    "user_preferences\\[\\]\\.value",
    "automatic_events\\[\\]\\.event_name",
    "attachments\\[\\]\\.type",
    "reaction\\.action",
    "referral\\.(?:source|type)",
    "optin\\.type",
  ].join("|")})=|^entry\\[\\]\\.(?:messaging|standby)\\[\\]\\.\\w+$|message\\.(?:is_\\w+|quick_reply|reply_to\\.\\w+)$`,
);

/** What a payload says of its kind: two of one kind say the same. */
export function kindOf(payload: unknown): string {
  return [...flatten(payload)]
    .filter((said) => telling.test(said))
    .sort()
    .join(" ");
}
