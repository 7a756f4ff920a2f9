type Part = { field: string; path: RegExp; because: string };

const echoed = "an echo says what was sent";
const template = /^entry\.event\.message\.attachments\[\]\.payload\.(?:template_type|text|elements|buttons)/;

/** Parts of webhooks that are documented and that no fixture has. */
export const documentedPaths: Part[] = [
  { field: "account_settings_update", path: /^entry\.time/, because: "as on all fields of an account" },
  { field: "feed", path: /./, because: "comments on a Page, of the Page's own webhooks; no fixture has them" },
  {
    field: "flows",
    path: /value\.(?:availability|p50_latency|p90_latency|requests_count|warning):/,
    because: "of alerts that have no fixture",
  },
  { field: "history", path: /value\.messages\./, because: "files follow the chats as messages do" },
  { field: "instagram", path: template, because: echoed },
  { field: "page", path: template, because: echoed },
  {
    field: "page",
    path: /attachments\[\]\.(?:title|payload\.(?:coordinates\.|coupon_code|currency|order_number|payment_method|recipient_name|summary\.))/,
    because: "places, receipts and coupons",
  },
  {
    field: "page",
    path: /event\.(?:app_roles|take_thread_control|policy_enforcement|optin\.(?:ref|user_ref))/,
    because: "events that have no fixture",
  },
  { field: "smb_message_echoes", path: /message_echoes\[\]\.edit\./, because: "as of a customer's edit" },
  { field: "user_id_update", path: /./, because: "not confirmed: the content is this emulator's reading" },
];

/** Parts that every fixture of a kind happens to have, and that may be missing. */
export const sometimesMissing: Part[] = [
  {
    field: "account_update",
    path: /waba_info\.solution_(?:id|partner_business_ids)/,
    because: "of accounts that came by a multi-partner solution",
  },
  { field: "automatic_events", path: /custom_data\./, because: "of purchases" },
  { field: "calls", path: /biz_opaque_callback_data/, because: "when the call was made with it" },
  { field: "flows", path: /old_status/, because: "a new flow had none" },
  { field: "messages", path: /statuses\.biz_opaque_callback_data/, because: "when the message was sent with it" },
  { field: "messages", path: /statuses\.recipient_id/, because: "of people whose number is not known" },
  { field: "page", path: /event\.optin\./, because: "of leave to send marketing; the checkbox plugin has others" },
];
