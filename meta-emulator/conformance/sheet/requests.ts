/**
 * Every request that is documented: what is called, and what has to be said in it (`flatten` of its parameters) where
 * one call does several things.
 */
export type DocumentedRequest = { section: string; operation: string; says: string[] };

const of = (section: string, operation: string, ...said: (string | string[])[]): DocumentedRequest[] =>
  said.length === 0
    ? [{ section, operation, says: [] }]
    : said.map((each) => ({ section, operation, says: [each].flat() }));

const messages = "POST /{phone_number}/messages";
const marketing = "POST /{phone_number}/marketing_messages";
const each = (path: string, values: string[]) => values.map((value) => `${path}=${value}`);
const parameter = "template.components[].parameters[]";
const button = "template.components[].sub_type";

const sends: DocumentedRequest[] = [
  ...of("5.1", messages, "to", "recipient", "recipient_type=individual", "recipient_type=group"),
  ...of("5.1", messages, "context.message_id", "biz_opaque_callback_data", "recipient_identity_key_hash"),
  ...of("5.2", messages, ...each("type", ["text", "location", "contacts", "reaction", "interactive", "template"])),
  ...of("5.2", messages, "text.preview_url=true", ["type=reaction", "reaction.emoji="]),
  ...["image", "video", "audio", "document", "sticker"].flatMap((type) =>
    of("5.2", messages, [`type=${type}`, `${type}.id`], [`type=${type}`, `${type}.link`]),
  ),
  ...of("5.2", messages, "image.caption", "video.caption", "document.caption", "document.filename", "audio.voice=true"),
  ...of(
    "5.3",
    messages,
    ...each("interactive.type", [
      "button",
      "list",
      "cta_url",
      "location_request_message",
      "flow",
      "product",
      "product_list",
      "catalog_message",
      "address_message",
      "contact_request",
      "call_permission_request",
      "voice_call",
      "order_details",
      "order_status",
    ]),
    ...each("interactive.header.type", ["text", "image", "video", "document"]),
    "interactive.footer.text",
    "interactive.action.parameters.flow_name",
    "interactive.action.parameters.mode=draft",
    "interactive.action.parameters.flow_action=data_exchange",
    ...["cta_url", "quick_reply", "product"].map((card) => [
      "interactive.type=carousel",
      `interactive.action.cards[].type=${card}`,
    ]),
  ),
  ...of(
    "5.4",
    messages,
    "template.language.policy=deterministic",
    `${parameter}.parameter_name`,
    ...each(`${parameter}.type`, [
      "text",
      "currency",
      "date_time",
      "image",
      "video",
      "document",
      "location",
      "product",
      "payload",
      "coupon_code",
      "action",
      "limited_time_offer",
      "order_status",
    ]),
    ...each(button, ["quick_reply", "url", "copy_code", "flow", "CATALOG", "mpm", "order_details"]),
    "template.components[].cards[].components[].type=header",
  ),
  ...of("5.5", messages, "status=read", ["status=read", "typing_indicator.type=text"]),
  ...of("5.6", marketing, "template.name", "product_policy", "message_activity_sharing"),
  ...of("5.6", "POST /{waba}", "disable_marketing_messages_on_cloud_api"),
];

const media: DocumentedRequest[] = [
  ...of("6", "POST /{phone_number}/media"),
  ...of("6", "GET /{media}", [], "phone_number_id"),
  ...of("6", "GET a media link"),
  ...of("6", "DELETE /{media}"),
  ...of("6", "POST /{app}/uploads", ["file_name", "file_length", "file_type"]),
  ...of("6", "POST /{upload}"),
  ...of("6", "GET /{upload}"),
];

const create = "POST /{waba}/message_templates";
const list = "GET /{waba}/message_templates";
const templates: DocumentedRequest[] = [
  ...of(
    "7.1",
    create,
    "components",
    "library_template_name",
    "library_template_button_inputs",
    "library_template_body_inputs",
  ),
  ...of("7.1", list, [], "limit", "after", ...["name", "status", "category", "language", "quality_score", "content"]),
  ...of(
    "7.1",
    list,
    ...each("fields", [
      "id",
      "name",
      "status",
      "category",
      "language",
      "components",
      "parameter_format",
      "quality_score",
      "rejected_reason",
      "previous_category",
      "correct_category",
      "sub_category",
      "library_template_name",
      "message_send_ttl_seconds",
    ]),
  ),
  ...of("7.1", "GET /{template}", [], "fields=quality_score"),
  ...of("11.7", "GET /{template}", "fields=health_status"),
  ...of("7.1", "POST /{template}", "category", "components", "message_send_ttl_seconds"),
  ...of("7.1", "DELETE /{waba}/message_templates", "name", ["name", "hsm_id"]),
  ...of("7.1", "POST /{template}/unpause"),
  ...of("7.1", "GET /message_template_library", [], "search", "topic", "usecase", "industry", "language"),
  ...of("7.1", "POST /{waba}/upsert_message_templates"),
  ...of("7.1", "POST /{template}/compare"),
  ...of("7.1", "GET /{waba}/message_template_previews"),
  ...of("7.1", "POST /{waba}/migrate_message_templates", "source_waba_id"),
  ...of("7.2", create, ...each("category", ["MARKETING", "UTILITY", "AUTHENTICATION"]), "parameter_format=NAMED"),
  ...of(
    "7.2",
    create,
    ...each("components[].format", ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "PRODUCT", "GIF"]),
  ),
  ...of("7.2", create, "components[].type=FOOTER", "components[].limited_time_offer", "components[].type=CAROUSEL"),
  ...of(
    "7.2",
    create,
    ...each("components[].buttons[].type", [
      "URL",
      "PHONE_NUMBER",
      "COPY_CODE",
      "QUICK_REPLY",
      "FLOW",
      "CATALOG",
      "MPM",
      "SPM",
      "OTP",
      "VOICE_CALL",
      "ORDER_DETAILS",
      "REQUEST_CONTACT_INFO",
    ]),
    ...each("components[].buttons[].otp_type", ["COPY_CODE", "ONE_TAP", "ZERO_TAP"]),
  ),
  ...of("7.2", create, "components[].add_security_recommendation", "components[].code_expiration_minutes"),
  ...of("7.3", create, "message_send_ttl_seconds"),
];

const signingIn: DocumentedRequest[] = [
  ...of("1.3", "GET /debug_token"),
  ...of("1.3", "GET /{phone_number}", "appsecret_proof", "access_token"),
  ...of(
    "1.7",
    "POST /{app}/subscriptions",
    ["object=whatsapp_business_account"],
    ["object=page"],
    ["object=instagram"],
  ),
  ...of("1.7", "GET /{app}/subscriptions"),
  ...of("1.7", "DELETE /{app}/subscriptions"),
  ...of("11.4", "GET the JavaScript SDK"),
  ...of("11.4", "GET the Facebook dialog", "config_id", "scope"),
  ...of("11.5", "GET /oauth/access_token", ["client_id", "client_secret", "code"], "redirect_uri"),
  ...of("11.5", "POST /oauth/access_token", "grant_type=authorization_code"),
  ...of("11.7", "POST /{business}/system_user_access_tokens", ["fetch_only=true", "system_user_id"]),
  ...of("13.2", "GET the Instagram dialog"),
  ...of("13.2", "POST https://api.instagram.com/oauth/access_token"),
  ...of("13.2", "GET /access_token", "grant_type=ig_exchange_token"),
  ...of("13.2", "GET /refresh_access_token", "grant_type=ig_refresh_token"),
  ...of("13.2", "GET /oauth/access_token", "grant_type=fb_exchange_token"),
  ...of("13.2", "GET /{user}/accounts", "fields=instagram_business_account"),
];

const accounts: DocumentedRequest[] = [
  ...of("2.6", "POST /{waba}/subscribed_apps", [], ["override_callback_uri", "verify_token"]),
  ...of("2.6", "GET /{waba}/subscribed_apps"),
  ...of("2.6", "DELETE /{waba}/subscribed_apps"),
  ...of("2.6", "POST /{phone_number}", "webhook_configuration.override_callback_uri"),
  ...of("2.6", "GET /{phone_number}", "fields=webhook_configuration"),
  ...of(
    "11.5",
    "GET /{waba}",
    [],
    ...each("fields", [
      "currency",
      "timezone_id",
      "owner_business_info",
      "account_review_status",
      "business_verification_status",
      "message_template_namespace",
      "health_status",
      "primary_funding_id",
    ]),
  ),
  ...of("11.5", "GET /{waba}/phone_numbers", [], "fields"),
  ...of("11.7", "GET /{business}", "fields=health_status"),
  ...of("11.6", "GET /{business}/extendedcredits"),
  ...of("11.6", "POST /{credit_line}/whatsapp_credit_sharing_and_attach"),
  ...of("11.6", "POST /{credit_line}/whatsapp_credit_sharing"),
  ...of("11.6", "POST /{credit_line}/whatsapp_credit_attach"),
  ...of("11.6", "GET /{credit_line}/owning_credit_allocation_configs", "receiving_business_id"),
  ...of("11.6", "GET /{allocation}", "fields=receiving_credential", [
    "fields=receiving_business",
    "fields=request_status",
  ]),
  ...of("11.6", "DELETE /{allocation}"),
  ...of("12", "GET /{business}/owned_whatsapp_business_accounts"),
  ...of("12", "GET /{business}/client_whatsapp_business_accounts"),
  ...of("11.1", "POST /{business}/self_certify_whatsapp_business"),
];

const numbers: DocumentedRequest[] = [
  ...of("3.5", "DELETE /{phone_number}/contact_book", "bsuid"),
  ...of("9", "GET /{phone_number}", "fields=whatsapp_business_manager_messaging_limit"),
  ...of("11.7", "POST /{waba}/phone_numbers", ["cc", "phone_number", "verified_name"]),
  ...of("11.7", "POST /{phone_number}/request_code", "code_method=SMS", "code_method=VOICE"),
  ...of("11.7", "POST /{phone_number}/verify_code"),
  ...of("11.7", "POST /{phone_number}/register", "pin", "data_localization_region"),
  ...of("11.7", "POST /{phone_number}/deregister"),
  ...of("11.7", "POST /{phone_number}", "pin"),
  ...of(
    "11.7",
    "GET /{phone_number}",
    [],
    ...each("fields", [
      "display_phone_number",
      "verified_name",
      "name_status",
      "new_name_status",
      "quality_rating",
      "code_verification_status",
      "platform_type",
      "throughput",
      "status",
      "account_mode",
      "is_official_business_account",
      "is_pin_enabled",
      "is_on_biz_app",
      "last_onboarded_time",
      "health_status",
      "certificate",
      "search_visibility",
      "conversational_automation",
    ]),
  ),
  ...of("11.7", "POST /{phone_number}/settings", "calling", "user_identity_change", "storage_configuration"),
  ...of("11.7", "GET /{phone_number}/settings"),
  ...of("11.8", "POST /{phone_number}/smb_app_data", "sync_type=smb_app_state_sync", "sync_type=history"),
  ...of("12", "GET /{phone_number}/whatsapp_business_profile"),
  ...of(
    "12",
    "POST /{phone_number}/whatsapp_business_profile",
    ...["about", "address", "description", "email", "websites", "vertical", "profile_picture_handle"],
  ),
  ...of("12", "POST /{phone_number}/block_users"),
  ...of("12", "DELETE /{phone_number}/block_users"),
  ...of("12", "GET /{phone_number}/block_users"),
  ...of(
    "12",
    "POST /{phone_number}/message_qrdls",
    "prefilled_message",
    "generate_qr_image=SVG",
    "generate_qr_image=PNG",
    ["code", "prefilled_message"],
  ),
  ...of("12", "GET /{phone_number}/message_qrdls"),
  ...of("12", "GET /{phone_number}/message_qrdls/{item}"),
  ...of("12", "DELETE /{phone_number}/message_qrdls/{item}"),
  ...of("12", "POST /{phone_number}/conversational_automation", "enable_welcome_message", "commands", "prompts"),
  ...of(
    "12",
    "POST /{phone_number}/calls",
    ...each("action", ["connect", "pre_accept", "accept", "reject", "terminate"]),
  ),
];

const selling: DocumentedRequest[] = [
  ...of("12", "GET /{phone_number}/whatsapp_commerce_settings"),
  ...of("12", "POST /{phone_number}/whatsapp_commerce_settings", "is_cart_enabled", "is_catalog_visible"),
  ...of("12", "POST /{waba}/product_catalogs", "catalog_id"),
  ...of("12", "POST /{catalog}/items_batch", ...each("requests[].method", ["UPDATE", "CREATE", "DELETE"])),
  ...of("12", "GET /{catalog}/check_batch_request_status", "handle"),
  ...of("12", "GET /{catalog}/products", [], "fields"),
  ...of("12", "POST /{waba}/flows", ["name", "categories"], "endpoint_uri", "flow_json", "publish"),
  ...of("12", "POST /{flow}/assets"),
  ...of("12", "POST /{flow}/publish"),
  ...of("12", "POST /{flow}/deprecate"),
  ...of("12", "DELETE /{flow}"),
  ...of("12", "POST /{phone_number}/whatsapp_business_encryption"),
  ...of("12", "GET /{phone_number}/whatsapp_business_encryption"),
  ...of("12", "GET /{waba}", "fields=analytics", "fields=conversation_analytics", "fields=pricing_analytics"),
  ...of("12", "GET /{waba}/template_analytics"),
  ...of("12", "POST /{waba}", "is_enabled_for_insights"),
];

const attachment = "message.attachment.type";
const template = "message.attachment.payload.template_type";
const recipientOf = ["recipient.id", "recipient.comment_id", "recipient.user_ref"];
const sending = [
  "message.text",
  "message.reply_to.mid",
  "message.quick_replies[].content_type=text",
  "message.metadata",
];
const senderActions = each("sender_action", ["typing_on", "typing_off", "mark_seen", "react", "unreact"]);
const social: DocumentedRequest[] = [
  ...of("13.4", "POST /{page}/messages", ...recipientOf, ...sending, ...senderActions),
  ...of(
    "13.4",
    "POST /{page}/messages",
    ...each("messaging_type", ["RESPONSE", "UPDATE", "MESSAGE_TAG"]),
    "tag=HUMAN_AGENT",
  ),
  ...of(
    "13.4",
    "POST /{page}/messages",
    ...each(attachment, ["image", "video", "audio", "file"]),
    ...each(template, ["generic", "button"]),
  ),
  ...of(
    "13.4",
    "POST /{page}/messages",
    ...each("message.quick_replies[].content_type", ["user_phone_number", "user_email"]),
  ),
  ...of(
    "13.4",
    "POST /{page}/messages",
    "message.attachment.payload.is_reusable=true",
    "message.attachment.payload.attachment_id",
  ),
  ...of(
    "13.4",
    "POST /{instagram_account}/messages",
    "recipient.id",
    "recipient.comment_id",
    ...sending,
    ...senderActions,
    "tag=HUMAN_AGENT",
  ),
  ...of(
    "13.4",
    "POST /{instagram_account}/messages",
    ...each(attachment, ["image", "video", "audio", "file", "like_heart", "MEDIA_SHARE"]),
    ...each(template, ["generic", "button"]),
    "message.attachments[].type=image",
  ),
  ...of("13.4", "POST /{page}/message_attachments"),
  ...of("13.4", "POST /{instagram_account}/message_attachments"),
  ...of("13.4", "GET /{person}", "fields=first_name", "fields=username"),
  ...of("13.4", "GET /{page}/conversations", "platform=messenger", "platform=instagram", "fields=messages"),
  ...of("13.4", "GET /{instagram_account}/conversations"),
  ...of("13.2", "POST /{page}/subscribed_apps", "subscribed_fields"),
  ...of("13.1", "POST /{instagram_account}/subscribed_apps", "subscribed_fields"),
  ...of("13.2", "GET /{instagram_account}", ["fields=user_id", "fields=username"]),
  ...of("13.3", "POST /{page}/pass_thread_control"),
  ...of("13.3", "POST /{page}/take_thread_control"),
];

export const requests: DocumentedRequest[] = [
  ...signingIn,
  ...accounts,
  ...sends,
  ...media,
  ...templates,
  ...numbers,
  ...selling,
  ...social,
];

export function nameOfRequest({ operation, says }: DocumentedRequest): string {
  return [operation, ...says].join(" ");
}
