import type { RequestCase } from "./request-case.ts";

/**
 * Messenger and Instagram. `{psid}` and `{igsid}` are a person of the Page and of the Instagram account, `{mid}` and
 * `{igMid}` what they wrote. Unless a preparation says otherwise they wrote a minute ago.
 */
const page = "PAGE_TOKEN";
const instagram = "IG_TOKEN";
const pageMessages = "/graph.facebook.com/v25.0/me/messages";
const instagramMessages = "/graph.instagram.com/v25.0/me/messages";

type More = Partial<RequestCase> & { with?: Record<string, unknown> };

/** A send by the Page to a person of Messenger. */
function messenger(name: string, message: unknown, { with: extra, ...more }: More = {}): RequestCase {
  const body = { recipient: { id: "{psid}" }, messaging_type: "RESPONSE", message, ...extra };
  return {
    name: `Messenger: ${name}`,
    method: "POST",
    path: pageMessages,
    token: page,
    prepare: "wrote",
    body,
    ...(more.code === undefined ? { answer: { recipient_id: "{psid}" } } : {}),
    ...more,
  };
}

/** A send by the Instagram account. */
function direct(name: string, message: unknown, { with: extra, ...more }: More = {}): RequestCase {
  const body = { recipient: { id: "{igsid}" }, message, ...extra };
  return {
    name: `Instagram: ${name}`,
    method: "POST",
    path: instagramMessages,
    token: instagram,
    prepare: "wrote",
    body,
    ...(more.code === undefined && more.answer === undefined ? { fixture: "graph.social.send-ok" } : {}),
    ...more,
  };
}

function call(name: string, method: RequestCase["method"], path: string, more: Partial<RequestCase> = {}): RequestCase {
  return { name, method, path, token: page, prepare: "wrote", ...more };
}

const text = { text: "Yes, in stock" };
const file = (type: string, payload: unknown = { url: "https://example.com/a.jpg" }) => ({
  attachment: { type, payload },
});
const template = (payload: Record<string, unknown>) => file("template", payload);
const letters = (count: number) => "א".repeat(count);
const quick = (count: number, title = "Red") => ({
  ...text,
  quick_replies: Array.from({ length: count }, (_, at) => ({ content_type: "text", title, payload: `P${at}` })),
});
const button = { type: "postback", title: "More", payload: "MORE" };
const element = { title: "Blue shirt", subtitle: "Cotton", buttons: [button] };
const generic = (elements: unknown) => template({ template_type: "generic", elements });
const buttons = (list: unknown, body = "Which?") => template({ template_type: "button", text: body, buttons: list });
const receipt = {
  template_type: "receipt",
  recipient_name: "Dana Example",
  order_number: "42",
  currency: "ILS",
  payment_method: "Visa 1234",
  summary: { total_cost: 42.5 },
  elements: [{ title: "Shirt", price: 42.5 }],
};
const tagged = (tag: string) => ({ messaging_type: "MESSAGE_TAG", tag });

export const cases: RequestCase[] = [
  messenger("text", text),
  messenger("text of the longest length", { text: letters(2_000) }),
  messenger("reply", { ...text, reply_to: { mid: "{mid}" } }),
  messenger("update", text, { with: { messaging_type: "UPDATE" } }),
  ...["image", "video", "audio", "file"].map((type) => messenger(type, file(type))),
  messenger("file kept for again", file("image", { url: "https://example.com/a.jpg", is_reusable: true })),
  messenger("13 quick replies", quick(13)),
  messenger("asking for the phone number", { ...text, quick_replies: [{ content_type: "user_phone_number" }] }),
  messenger("generic template", generic([element, { ...element, image_url: "https://example.com/a.jpg" }])),
  messenger("button template", buttons([button, { type: "web_url", title: "Shop", url: "https://example.com" }])),
  messenger("call button", buttons([{ type: "phone_number", title: "Call", payload: "+15555550123" }])),
  messenger("receipt", template(receipt)),
  messenger("coupon", template({ template_type: "coupon", title: "10% off", coupon_code: "TEN" })),
  messenger("product template", template({ template_type: "product", elements: [{ id: "500000000000777" }] })),
  messenger("human's answer after a day", text, { with: tagged("HUMAN_AGENT"), prepare: "a day ago" }),
  messenger("by the page's id", text, { path: "/v25.0/700000000000001/messages" }),
  messenger("Instagram by the Page", text, {
    with: { recipient: { id: "{igsid}" } },
    answer: { recipient_id: "{igsid}" },
  }),

  direct("text", text),
  direct("text of 1000 bytes", { text: letters(500) }),
  direct("text without a path's host", text, { path: "/v25.0/me/messages" }),
  direct("by the account's id", text, { path: "/graph.instagram.com/v25.0/17841400000000001/messages" }),
  direct("image", file("image")),
  direct("ten images", {
    attachments: Array.from({ length: 10 }, () => ({ type: "image", payload: { url: "https://example.com/a.jpg" } })),
  }),
  direct("heart", { attachment: { type: "like_heart" } }),
  direct("post of its own", file("MEDIA_SHARE", { id: "17900000000000001" })),
  direct("quick replies", quick(13)),
  direct("generic template", generic([element])),
  direct("button template", buttons([button])),
  direct("human's answer after a day", text, { with: tagged("HUMAN_AGENT"), prepare: "a day ago" }),
  direct("private reply to a comment", text, {
    with: { recipient: { comment_id: "{commentId}" } },
    prepare: "commented",
    answer: {},
  }),

  messenger("outside the window", text, { prepare: "a day ago", code: 10, subcode: 2018278, status: 403 }),
  direct("outside the window", text, { prepare: "a day ago", code: 10, subcode: 2534022, status: 403 }),
  direct("human's answer after a week", text, {
    with: tagged("HUMAN_AGENT"),
    prepare: "a week ago",
    code: 10,
    subcode: 2534022,
    status: 403,
  }),
  messenger("to a stranger", text, { with: { recipient: { id: "1" } }, code: 100, subcode: 2018001 }),
  direct("to a stranger", text, { with: { recipient: { id: "1" } }, code: 100, subcode: 2534014 }),
  direct("to a person of the Page", text, { with: { recipient: { id: "{psid}" } }, code: 100, subcode: 2534014 }),
  messenger("to who blocked it", text, { prepare: "blocked", code: 551, subcode: 1545041 }),
  direct("to who blocked it", text, { prepare: "blocked", code: 100, subcode: 2534029 }),
  direct("with access to messages off", text, { prepare: "access off", code: 200, subcode: 2534041, status: 403 }),
  direct("by a restricted account", text, { prepare: "restricted", code: 10, subcode: 1893063, status: 403 }),
  messenger("by a restricted Page", text, { prepare: "restricted", code: 10, subcode: 1893063, status: 403 }),
  direct("too fast", text, { prepare: "throttled", code: 613, subcode: 2534040 }),
  messenger("too fast", text, { prepare: "throttled", code: 613 }),
  messenger("accepted and answered wrongly", text, { prepare: "invalid reply", code: 1, subcode: 1357046 }),
  messenger("while another app has the thread", text, {
    prepare: "not owner",
    code: 10,
    subcode: 2018300,
    status: 403,
  }),
  ...["CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE", "SOMETHING"].map((tag) =>
    messenger(`tag ${tag}`, text, { with: tagged(tag), code: 100 }),
  ),
  messenger("human's answer without the feature", text, {
    with: tagged("HUMAN_AGENT"),
    token: "PAGE_PLAIN",
    code: 10,
    status: 403,
  }),
  messenger("no messaging_type", text, { with: { messaging_type: undefined }, code: 100 }),
  messenger("another messaging_type", text, { with: { messaging_type: "REPLY" }, code: 100 }),
  messenger("a tag missing", text, { with: { messaging_type: "MESSAGE_TAG" }, code: 100 }),
  messenger("a tag with a response", text, { with: { tag: "HUMAN_AGENT" }, code: 100 }),
  messenger("no recipient", text, { with: { recipient: undefined }, code: 100 }),
  messenger("a recipient without id", text, { with: { recipient: {} }, code: 100 }),
  messenger("no message", undefined, { code: 100 }),
  messenger("an empty message", {}, { code: 100, subcode: 2018034 }),
  messenger("an empty text", { text: " " }, { code: 100, subcode: 2018034 }),
  messenger("a text that is none", { text: 7 }, { code: 100 }),
  messenger("text and attachment", { ...text, ...file("image") }, { code: 100 }),
  messenger("a text too long", { text: letters(2_001) }, { code: 100 }),
  direct("a text of 1001 bytes", { text: `${letters(500)}.` }, { code: 100 }),
  messenger("14 quick replies", quick(14), { code: 100 }),
  messenger("a quick reply too long", quick(1, letters(21)), { code: 100 }),
  messenger(
    "a quick reply without payload",
    { ...text, quick_replies: [{ content_type: "text", title: "A" }] },
    { code: 100 },
  ),
  direct(
    "a quick reply for the phone number",
    { ...text, quick_replies: [{ content_type: "user_phone_number" }] },
    { code: 100 },
  ),
  messenger("eleven elements", generic(Array.from({ length: 11 }, () => element)), { code: 100 }),
  messenger("no elements", generic([]), { code: 100 }),
  messenger("an element with a title alone", generic([{ title: "A" }]), { code: 100 }),
  messenger("an element's title too long", generic([{ ...element, title: letters(81) }]), { code: 100 }),
  messenger("an element's subtitle too long", generic([{ ...element, subtitle: letters(81) }]), { code: 100 }),
  messenger("four buttons", buttons([button, button, button, button]), { code: 100 }),
  messenger("no buttons", buttons([]), { code: 100 }),
  messenger("a button too long", buttons([{ ...button, title: letters(21) }]), { code: 100 }),
  messenger("a button without payload", buttons([{ type: "postback", title: "A" }]), { code: 100 }),
  messenger("a button to nowhere", buttons([{ type: "web_url", title: "A", url: "nowhere" }]), { code: 100 }),
  messenger("a button to call nobody", buttons([{ type: "phone_number", title: "A", payload: "12" }]), { code: 100 }),
  messenger("buttons under a text too long", buttons([button], letters(641)), { code: 100 }),
  messenger("an unknown template", template({ template_type: "airline_boardingpass" }), { code: 100 }),
  messenger("a receipt without a sum", template({ ...receipt, summary: {} }), { code: 100 }),
  messenger("a receipt without an order", template({ ...receipt, order_number: undefined }), { code: 100 }),
  messenger("a coupon without a code", template({ template_type: "coupon", title: "10% off" }), { code: 100 }),
  messenger(
    "a media template from elsewhere",
    template({ template_type: "media", elements: [{ media_type: "image", url: "https://example.com/a" }] }),
    { code: 100 },
  ),
  direct("a receipt", template(receipt), { code: 100 }),
  direct("a call button", buttons([{ type: "phone_number", title: "Call", payload: "+15555550123" }]), { code: 100 }),
  messenger("an unknown attachment", file("poem"), { code: 100 }),
  messenger("a heart", { attachment: { type: "like_heart" } }, { code: 100 }),
  messenger("a file without address", file("image", {}), { code: 100 }),
  messenger("a file of nobody", file("image", { attachment_id: "1" }), { code: 100 }),
  messenger("several images", { attachments: [file("image").attachment] }, { code: 100 }),
  direct("eleven images", { attachments: Array.from({ length: 11 }, () => file("image").attachment) }, { code: 100 }),
  messenger("metadata too long", { ...text, metadata: "m".repeat(1_001) }, { code: 100 }),
  direct("a second private reply", text, {
    with: { recipient: { comment_id: "{commentId}" } },
    prepare: "comment answered",
    code: 10,
    subcode: 2534025,
    status: 403,
  }),
  direct("a private reply after a week", text, {
    with: { recipient: { comment_id: "{commentId}" } },
    prepare: "commented a week ago",
    code: 10,
    subcode: 2534022,
    status: 403,
  }),
  direct("a private reply to no comment", text, { with: { recipient: { comment_id: "1" } }, code: 100, subcode: 33 }),

  ...["typing_on", "typing_off", "mark_seen"].map((action) =>
    messenger(action, undefined, { with: { sender_action: action, messaging_type: undefined } }),
  ),
  direct("reaction", undefined, {
    with: { sender_action: "react", payload: { message_id: "{igMid}", reaction: "love" } },
    answer: { recipient_id: "{igsid}" },
  }),
  direct("reaction taken away", undefined, {
    with: { sender_action: "unreact", payload: { message_id: "{igMid}" } },
    answer: { recipient_id: "{igsid}" },
  }),
  ...["typing_on", "typing_off", "mark_seen"].map((action) =>
    direct(action, undefined, { with: { sender_action: action }, answer: { recipient_id: "{igsid}" } }),
  ),
  messenger("reaction", undefined, {
    with: {
      sender_action: "react",
      messaging_type: undefined,
      payload: { message_id: "{mid}", reaction: "love" },
    },
  }),
  messenger("reaction taken away", undefined, {
    with: { sender_action: "unreact", messaging_type: undefined, payload: { message_id: "{mid}" } },
  }),
  messenger("with a word for the echo", { ...text, metadata: "order:42" }),
  direct("with a word for the echo", { ...text, metadata: "order:42" }),
  direct("reply", { ...text, reply_to: { mid: "{igMid}" } }),
  ...["video", "audio", "file"].map((type) => direct(type, file(type))),
  messenger("asking for the mail address", { ...text, quick_replies: [{ content_type: "user_email" }] }),
  messenger("file kept before", file("image", { attachment_id: "{attachment}" }), { prepare: "an attachment" }),
  messenger("private reply to a comment", text, {
    with: { recipient: { comment_id: "{commentId}" } },
    prepare: "commented on the Page",
    shape: ["message_id: string"],
    answer: {},
  }),
  messenger("message and action", text, { with: { sender_action: "typing_on" }, code: 100 }),
  messenger("an unknown action", undefined, { with: { sender_action: "dance" }, code: 100 }),
  direct("a reaction to nothing", undefined, { with: { sender_action: "react", payload: {} }, code: 100 }),

  messenger("by a system user", text, {
    token: "token",
    path: "/v25.0/700000000000001/messages",
    code: 190,
    status: 401,
  }),
  messenger("by another Page", text, {
    token: "OTHER_PAGE",
    path: "/v25.0/700000000000001/messages",
    code: 100,
    subcode: 33,
  }),
  messenger("by the app", text, { token: "app", path: "/v25.0/700000000000001/messages", code: 100, subcode: 33 }),
  messenger("without pages_messaging", text, { token: "PAGE_BARE", code: 230, status: 403 }),
  messenger("Instagram without its permission", text, {
    with: { recipient: { id: "{igsid}" } },
    token: "PAGE_BARE",
    code: 200,
    status: 403,
  }),
  direct("with a Page's token", text, { token: page, code: 190, status: 401 }),
  direct("without its permission", text, { token: "IG_BARE", code: 10, status: 403 }),
  messenger("on graph.facebook.com with Instagram's token", text, { token: instagram, code: 190, status: 401 }),

  call("profile on Messenger", "GET", "/v25.0/{psid}", {
    query: { fields: "first_name,last_name,profile_pic" },
    answer: { first_name: "Dana", last_name: "Example", id: "{psid}" },
  }),
  call("profile on Instagram", "GET", "/graph.instagram.com/v25.0/{igsid}", {
    token: instagram,
    query: { fields: "name,username,profile_pic,follower_count,is_user_follow_business,is_business_follow_user" },
    fixture: "graph.instagram.profile",
    answer: { name: "Dana Example", username: "dana.example", id: "{igsid}" },
  }),
  call("profile on Instagram by the Page", "GET", "/v25.0/{igsid}", { answer: { username: "dana.example" } }),
  call("profile of who never wrote to the Page", "GET", "/v25.0/{psid}", {
    prepare: "silent",
    code: 100,
    subcode: 2018218,
  }),
  call("profile of who never wrote on Instagram", "GET", "/graph.instagram.com/v25.0/{igsid}", {
    token: instagram,
    prepare: "silent",
    code: 230,
    status: 403,
  }),
  call("profile for another Page", "GET", "/v25.0/{psid}", { token: "OTHER_PAGE", code: 100, subcode: 33 }),
  call("a field that profiles lack", "GET", "/v25.0/{psid}", { query: { fields: "shoe_size" }, code: 100 }),

  call("Page", "GET", "/v25.0/me", {
    query: { fields: "id,name,instagram_business_account{id,username}" },
    answer: {
      id: "700000000000001",
      instagram_business_account: { username: "example.shop", id: "17841400000000001" },
    },
  }),
  call("Instagram account", "GET", "/graph.instagram.com/v25.0/me", {
    token: instagram,
    query: { fields: "user_id,username,account_type" },
    answer: { user_id: "17841400000000001", username: "example.shop", account_type: "BUSINESS" },
  }),

  call("conversations", "GET", "/v25.0/me/conversations", {
    query: { fields: "participants,updated_time,messages.limit(1){message,from,to,created_time}" },
    answer: { data: [{ id: "t_{psid}", messages: { data: [{ id: "{mid}", message: "hi" }] } }] },
  }),
  call("Instagram's conversations by the Page", "GET", "/v25.0/me/conversations", {
    query: { platform: "instagram", fields: "id,messages{id,message}" },
    answer: { data: [{ messages: { data: [{ id: "{igMid}" }] } }] },
  }),
  call("Instagram's conversation with one person", "GET", "/graph.instagram.com/v25.0/me/conversations", {
    token: instagram,
    query: { user_id: "{igsid}" },
    answer: { data: [{}] },
  }),
  call("Messenger's conversations", "GET", "/v25.0/me/conversations", {
    query: { platform: "messenger" },
    answer: { data: [{ id: "t_{psid}" }] },
  }),
  call("conversation", "GET", "/v25.0/t_{psid}", {
    query: { fields: "id,participants" },
    answer: { id: "t_{psid}", participants: { data: [{ id: "{psid}" }, { id: "700000000000001" }] } },
  }),
  call("messages of a conversation", "GET", "/v25.0/t_{psid}/messages", {
    query: { fields: "message,from" },
    answer: { data: [{ id: "{mid}", from: { name: "Dana Example", id: "{psid}" } }] },
  }),
  call("message", "GET", "/v25.0/{mid}", { query: { fields: "message" }, answer: { message: "hi", id: "{mid}" } }),
  call("message older than the last twenty", "GET", "/v25.0/{oldMid}", {
    prepare: "long chat",
    code: 100,
    subcode: 33,
  }),
  call("conversations too fast", "GET", "/v25.0/me/conversations", { prepare: "asked twice", code: 613 }),
  call("conversations of another platform", "GET", "/v25.0/me/conversations", {
    query: { platform: "fax" },
    code: 100,
  }),
  call("a list of fields that never closes", "GET", "/v25.0/me/conversations", {
    query: { fields: "messages{id" },
    code: 2500,
  }),

  call("attachment for again", "POST", "/v25.0/me/message_attachments", {
    body: { message: file("image") },
    shape: ["attachment_id: string"],
  }),
  call("attachment on Instagram", "POST", "/graph.instagram.com/v25.0/me/message_attachments", {
    token: instagram,
    body: { message: file("image") },
    shape: ["attachment_id: string"],
  }),
  call("attachment of no kind", "POST", "/v25.0/me/message_attachments", { body: { message: {} }, code: 100 }),
  call("attachment without address", "POST", "/v25.0/me/message_attachments", {
    body: { message: file("image", {}) },
    code: 100,
  }),

  call("get started, menu, greeting", "POST", "/v25.0/me/messenger_profile", {
    body: {
      get_started: { payload: "START" },
      greeting: [{ locale: "default", text: "Hello!" }],
      persistent_menu: [{ locale: "default", call_to_actions: [{ type: "postback", title: "Menu", payload: "MENU" }] }],
    },
    answer: { result: "success" },
  }),
  call("ice breakers", "POST", "/graph.instagram.com/v25.0/me/messenger_profile", {
    token: instagram,
    body: { ice_breakers: [{ call_to_actions: [{ question: "Hours?", payload: "HOURS" }], locale: "default" }] },
    answer: { result: "success" },
  }),
  call("profile of the chat", "GET", "/v25.0/me/messenger_profile", {
    prepare: "get started set",
    query: { fields: "get_started,greeting" },
    answer: { data: [{ get_started: { payload: "START" } }] },
  }),
  call("profile of the chat taken away", "DELETE", "/v25.0/me/messenger_profile", {
    prepare: "get started set",
    body: { fields: ["get_started"] },
    answer: { result: "success" },
  }),
  call("a menu without get started", "POST", "/v25.0/me/messenger_profile", {
    body: {
      persistent_menu: [{ locale: "default", call_to_actions: [{ type: "postback", title: "Menu", payload: "MENU" }] }],
    },
    code: 100,
    subcode: 2018145,
  }),
  call("five ice breakers", "POST", "/v25.0/me/messenger_profile", {
    body: { ice_breakers: Array.from({ length: 5 }, () => ({ question: "?", payload: "P" })) },
    code: 100,
  }),
  call("a greeting without a default", "POST", "/v25.0/me/messenger_profile", {
    body: { greeting: [{ locale: "he_IL", text: "שלום" }] },
    code: 100,
  }),
  call("a profile of nothing", "POST", "/v25.0/me/messenger_profile", { body: {}, code: 100 }),
  call("profile of the chat on Instagram", "GET", "/graph.instagram.com/v25.0/me/messenger_profile", {
    token: instagram,
    query: { fields: "ice_breakers" },
    answer: { data: [] },
  }),
  call("ice breakers taken away", "DELETE", "/graph.instagram.com/v25.0/me/messenger_profile", {
    token: instagram,
    body: { fields: ["ice_breakers"] },
    answer: { result: "success" },
  }),
  call("greeting on Instagram", "POST", "/graph.instagram.com/v25.0/me/messenger_profile", {
    token: instagram,
    body: { greeting: [{ locale: "default", text: "Hello!" }] },
    code: 100,
  }),

  call("Page subscribed", "POST", "/v25.0/me/subscribed_apps", {
    query: { subscribed_fields: "messages,messaging_postbacks,message_echoes" },
    fixture: "graph.success",
  }),
  call("Instagram account subscribed", "POST", "/graph.instagram.com/v25.0/me/subscribed_apps", {
    token: instagram,
    query: { subscribed_fields: "messages,messaging_seen" },
    fixture: "graph.success",
  }),
  call("subscriptions of a Page", "GET", "/v25.0/me/subscribed_apps", {
    answer: { data: [{ id: "400000000000001", name: "Demo App" }] },
  }),
  call("subscriptions of an Instagram account", "GET", "/graph.instagram.com/v25.0/me/subscribed_apps", {
    token: instagram,
    answer: { data: [{ id: "400000000000001", name: "Demo App" }] },
  }),
  call("Instagram account unsubscribed", "DELETE", "/graph.instagram.com/v25.0/me/subscribed_apps", {
    token: instagram,
    fixture: "graph.success",
  }),
  call("Page unsubscribed", "DELETE", "/v25.0/me/subscribed_apps", { fixture: "graph.success" }),
  call("subscribed to nothing", "POST", "/v25.0/me/subscribed_apps", { code: 100 }),
  call("subscribed to an unknown field", "POST", "/v25.0/me/subscribed_apps", {
    query: { subscribed_fields: "messages,poems" },
    code: 100,
  }),
  call("subscribed without pages_manage_metadata", "POST", "/v25.0/me/subscribed_apps", {
    token: "PAGE_BARE",
    query: { subscribed_fields: "feed" },
    code: 200,
    status: 403,
  }),
  call("subscribed to messages without pages_messaging", "POST", "/v25.0/me/subscribed_apps", {
    token: "PAGE_METADATA",
    query: { subscribed_fields: "messages" },
    code: 200,
    status: 403,
  }),

  call("thread taken", "POST", "/v25.0/me/take_thread_control", {
    body: { recipient: { id: "{psid}" } },
    fixture: "graph.success",
  }),
  call("thread passed", "POST", "/v25.0/me/pass_thread_control", {
    body: { recipient: { id: "{psid}" }, target_app_id: "263902037430900", metadata: "to human" },
    fixture: "graph.success",
  }),
  ...["take", "request", "release"].flatMap((what) => [
    call(`thread: ${what}`, "POST", `/v25.0/me/${what}_thread_control`, {
      body: { recipient: { id: "{psid}" } },
      fixture: "graph.success",
    }),
    call(`thread on Instagram: ${what}`, "POST", `/graph.instagram.com/v25.0/me/${what}_thread_control`, {
      token: instagram,
      body: { recipient: { id: "{igsid}" } },
      fixture: "graph.success",
    }),
  ]),
  call("thread on Instagram passed", "POST", "/graph.instagram.com/v25.0/me/pass_thread_control", {
    token: instagram,
    body: { recipient: { id: "{igsid}" }, target_app_id: "263902037430900", metadata: "to human" },
    fixture: "graph.success",
  }),
  call("thread owner on Instagram", "GET", "/graph.instagram.com/v25.0/me/thread_owner", {
    token: instagram,
    query: { recipient: "{igsid}" },
    answer: { data: [] },
  }),
  call("thread owner", "GET", "/v25.0/me/thread_owner", {
    prepare: "not owner",
    query: { recipient: "{psid}" },
    answer: { data: [{ thread_owner: { app_id: "263902037430900" } }] },
  }),
  call("thread passed by who does not have it", "POST", "/v25.0/me/pass_thread_control", {
    prepare: "not owner",
    body: { recipient: { id: "{psid}" }, target_app_id: "400000000000001" },
    code: 10,
    subcode: 2018300,
    status: 403,
  }),
  call("thread passed to nobody", "POST", "/v25.0/me/pass_thread_control", {
    body: { recipient: { id: "{psid}" }, target_app_id: "1" },
    code: 100,
  }),
  call("thread of a stranger", "POST", "/v25.0/me/take_thread_control", {
    body: { recipient: { id: "1" } },
    code: 100,
    subcode: 2018001,
  }),

  call("app subscribed to Pages", "POST", "/v25.0/400000000000001/subscriptions", {
    token: "app",
    form: {
      object: "page",
      callback_url: "{callback}",
      verify_token: "test-verify-token",
      fields: "messages,message_echoes",
    },
    fixture: "graph.success",
  }),
  call("app subscribed to a field that Pages lack", "POST", "/v25.0/400000000000001/subscriptions", {
    token: "app",
    form: { object: "page", callback_url: "{callback}", verify_token: "test-verify-token", fields: "account_update" },
    code: 100,
  }),
];
