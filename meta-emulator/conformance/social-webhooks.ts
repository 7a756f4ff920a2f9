import type { Step, WebhookCase } from "./webhook-case.ts";

const page = "700000000000001";
const instagram = "17841400000000001";
const account = { messenger: page, instagram };
type Platform = keyof typeof account;

const png = "\x89PNG\r\n\x1a\n";
const picture = (name = "photo.png", mimeType = "image/png"): Step => ({ file: { mimeType, name, bytes: png } });
const at = (platform: Platform, act: Record<string, unknown>, quiet?: true): Step => ({
  person: "dana",
  act: { phoneNumberId: account[platform], ...act },
  ...(quiet ? { quiet } : {}),
});
const says = (platform: Platform, body = "hi") => at(platform, { type: "text", body });
const token = { messenger: "PAGE_TOKEN", instagram: "IG_TOKEN" };
const scopedId = (platform: Platform): Step => ({
  call: ["GET", `/control/customers/dana/contacts/${account[platform]}`],
});
/** To the person whose scoped id the step before gave. */
const reply = (platform: Platform, step: number, message: Record<string, unknown>): Step => ({
  call: [
    "POST",
    `${platform === "instagram" ? "/graph.instagram.com" : "/graph.facebook.com"}/v25.0/me/messages`,
    {
      recipient: { id: `$${step}` },
      message,
      ...(platform === "messenger" ? { messaging_type: "RESPONSE" } : {}),
    },
  ],
  token: token[platform],
});
const profile = (platform: Platform, body: Record<string, unknown>): Step => ({
  call: [
    "POST",
    `${platform === "instagram" ? "/graph.instagram.com" : "/graph.facebook.com"}/v25.0/me/messenger_profile`,
    body,
  ],
  token: token[platform],
});
const of = (fixture: string, ...steps: Step[]): WebhookCase => ({ fixture, steps });
const kind = (name: string, said: Record<string, unknown>, ...steps: Step[]): WebhookCase => ({
  kind: name,
  says: said,
  steps,
});
const both = ["messenger", "instagram"] as const;
const delivered: Step = { heard: '"delivery"' };
const referral = {
  headline: "Summer sale",
  body: "Now",
  sourceUrl: "https://scontent.example/ad.jpg",
  sourceId: "120000000000000710",
};
const quick = { text: "Which?", quick_replies: [{ content_type: "text", title: "Red", payload: "RED" }] };
/** Hears of the Page at the same place. */
const otherApp: Step = { call: ["POST", "/control/apps", { id: "400000000000002", secret: "other" }] };
const owned = (platform: Platform, ownerAppId: string): Step => ({
  call: ["PATCH", `/control/customers/dana/contacts/${account[platform]}`, { ownerAppId }],
});
const event = (name: string, said: Record<string, unknown>): Step => ({
  call: ["POST", "/control/social-events", { accountId: page, customerId: "dana", kind: name, event: said }],
});

/** Messenger and Instagram. */
export const socialWebhooks: WebhookCase[] = [
  ...both.flatMap((platform) => [
    of(`${platform}.message.text`, says(platform)),
    of(
      `${platform}.message.${platform === "instagram" ? "text-reply" : "reply"}`,
      says(platform),
      at(platform, { type: "text", body: "This one", replyTo: "$0" }),
    ),
    of(`${platform}.message-edit`, says(platform), at(platform, { type: "edit", messageId: "$0", body: "bye" })),
    of(`${platform}.message.image`, picture(), at(platform, { type: "media", kind: "image", mediaId: "$0" })),
    of(`${platform}.message.referral-ad`, at(platform, { type: "text", body: "Price?", referral })),
    of(
      `${platform}.reaction`,
      says(platform),
      at(platform, { type: "reaction", messageId: "$0", emoji: platform === "instagram" ? "❤️" : "😊" }),
    ),
    of(
      `${platform}.message.echo`,
      says(platform),
      scopedId(platform),
      reply(platform, 1, { text: "hello", metadata: "order:42" }),
    ),
    of(
      `${platform}.message.quick-reply`,
      says(platform),
      scopedId(platform),
      reply(platform, 1, quick),
      { heard: '"is_echo":true' },
      at(platform, { type: "quick_reply", messageId: "$2", id: "RED" }),
    ),
    of(`${platform}.standby-message`, otherApp, owned(platform, "400000000000002"), says(platform)),
  ]),
  ...["video", "audio"].flatMap((media) => [
    of(`instagram.message.${media}`, picture("file"), at("instagram", { type: "media", kind: media, mediaId: "$0" })),
    kind(
      `messenger ${media}`,
      { "attachments[].type": media },
      picture("file"),
      at("messenger", { type: "media", kind: media, mediaId: "$0" }),
    ),
  ]),
  of("messenger.message.file", picture(), at("messenger", { type: "media", kind: "document", mediaId: "$0" })),
  of("messenger.message.sticker-like", picture(), at("messenger", { type: "media", kind: "sticker", mediaId: "$0" })),
  of(
    "messenger.message.fallback-link",
    at("messenger", { type: "share", url: "https://example.com", title: "Example" }),
  ),
  kind(
    "messenger location",
    { "attachments[].type": "location" },
    at("messenger", { type: "location", latitude: 32.08, longitude: 34.78 }),
  ),
  of("instagram.message.share", at("instagram", { type: "share", url: "https://www.instagram.com/p/abc/" })),
  of("instagram.message.ig-reel", at("instagram", { type: "share", url: "https://www.instagram.com/reel/abc/" })),
  of("instagram.message.story-reply", at("instagram", { type: "story", what: "reply", body: "Love it!" })),
  of("instagram.message.story-mention", at("instagram", { type: "story", what: "mention" })),
  of("instagram.message.ephemeral", at("instagram", { type: "unsupported", what: "view_once" })),
  of("instagram.message.unsupported", at("instagram", { type: "unsupported", what: "poll" })),
  of("instagram.message.deleted", says("instagram"), at("instagram", { type: "delete", messageId: "$0" })),
  of(
    "instagram.message.referral-product",
    at("instagram", {
      type: "product_question",
      catalogId: "500000000000001",
      retailerId: "500000000000777",
      body: "Available?",
    }),
  ),
  of("instagram.referral-igme", at("instagram", { type: "referral", ref: "from-bio" })),
  of("messenger.referral", says("messenger"), at("messenger", { type: "referral", ref: "summer" })),
  of(
    "instagram.reaction-removed",
    says("instagram"),
    at("instagram", { type: "reaction", messageId: "$0", emoji: "❤️" }, true),
    at("instagram", { type: "reaction", messageId: "$0", emoji: "" }),
  ),
  of(
    "messenger.postback",
    profile("messenger", { get_started: { payload: "GET_STARTED" } }),
    at("messenger", { type: "referral", ref: "qr" }, true),
    at("messenger", { type: "postback", messageId: "get_started", id: "GET_STARTED" }),
  ),
  of(
    "instagram.postback",
    profile("instagram", {
      ice_breakers: [{ call_to_actions: [{ question: "Opening hours", payload: "ICE_HOURS" }], locale: "default" }],
    }),
    at("instagram", { type: "postback", messageId: "ice_breakers", id: "ICE_HOURS" }),
  ),
  of("messenger.delivery", says("messenger"), scopedId("messenger"), reply("messenger", 1, { text: "hello" })),
  of("messenger.read", says("messenger"), scopedId("messenger"), reply("messenger", 1, { text: "hello" }), delivered, {
    call: ["POST", `/control/customers/dana/chats/${page}/read`],
  }),
  of(
    "instagram.seen",
    says("instagram"),
    scopedId("instagram"),
    reply("instagram", 1, { text: "hello" }),
    { look: `/control/customers/dana/chats/${instagram}`, has: "hello" },
    { call: ["POST", `/control/customers/dana/chats/${instagram}/read`] },
  ),
  of(
    "messenger.optin-notification",
    says("messenger"),
    scopedId("messenger"),
    reply("messenger", 1, {
      attachment: {
        type: "template",
        payload: { template_type: "notification_messages", title: "News", payload: "SALE" },
      },
    }),
    delivered,
    at("messenger", { type: "postback", messageId: "$2", id: "SALE" }),
  ),
  of("instagram.comment", {
    call: ["POST", "/control/comments", { accountId: instagram, customerId: "dana", text: "Price please" }],
  }),
  of("messenger.handover-pass-thread-control", says("messenger"), scopedId("messenger"), {
    call: [
      "POST",
      "/v25.0/me/pass_thread_control",
      { recipient: { id: "$1" }, target_app_id: "400000000000001", metadata: "to human" },
    ],
    token: "PAGE_TOKEN",
  }),
  kind(
    "messenger take_thread_control",
    { "take_thread_control.previous_owner_app_id": "400000000000001" },
    otherApp,
    {
      call: [
        "POST",
        "/control/tokens",
        { appId: "400000000000002", kind: "page", accountId: page, token: "OTHER_APP" },
      ],
    },
    says("messenger"),
    owned("messenger", "400000000000001"),
    scopedId("messenger"),
    {
      call: ["POST", "/v25.0/me/take_thread_control", { recipient: { id: "$4" }, metadata: "taken" }],
      token: "OTHER_APP",
    },
  ),
  kind(
    "messenger template",
    { is_echo: true, "attachments[].type": "template" },
    says("messenger"),
    scopedId("messenger"),
    reply("messenger", 1, {
      attachment: {
        type: "template",
        payload: {
          template_type: "button",
          text: "More?",
          buttons: [{ type: "postback", title: "Yes", payload: "Y" }],
        },
      },
    }),
  ),
  kind(
    "messenger policy_enforcement",
    { "policy_enforcement.action": "block" },
    says("messenger"),
    event("policy", { policy_enforcement: { action: "block", reason: "Policy" } }),
  ),
  kind(
    "messenger app_roles",
    { "app_roles.400000000000001[]": "primary_receiver" },
    says("messenger"),
    event("handover", { app_roles: { "400000000000001": ["primary_receiver"] } }),
  ),
  kind(
    "messenger optin ref",
    { "optin.ref": "checkbox" },
    says("messenger"),
    event("optin", { optin: { ref: "checkbox", user_ref: "order-1" } }),
  ),
];
