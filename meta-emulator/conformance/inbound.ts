import type { ConfigOverrides } from "../src/config.ts";

/**
 * How each documented webhook of what people do comes about: what is done, in order, and the fixture whose shape the
 * webhook of the last step must have. `$0` in a step stands for the id that step 0 gave.
 */
export type InboundCase = {
  /** `fixtures/whatsapp.<fixture>.json` */
  fixture: string;
  config?: ConfigOverrides;
  steps: Step[];
  /** Documented properties that do not arise here, and why. */
  without?: { paths: RegExp; because: string };
};

export type Step =
  | { person: string; act: Record<string, unknown> }
  /** The business sends, to Dana unless it says otherwise, and it is delivered. Gives the message's id. */
  | { send: Record<string, unknown> }
  /** A file on a person's phone. Gives its id. */
  | { file: { mimeType: string; name?: string; bytes: string | { size: number } } }
  | { change: string; to: Record<string, unknown> }
  /** Graph or control API. Gives the id of the last call, when it lists calls. */
  | { call: [method: string, path: string, body?: unknown] };

const writes = (act: Record<string, unknown>, person = "dana"): Step => ({ person, act });
const text = (body: string, more: Record<string, unknown> = {}) => writes({ type: "text", body, ...more });
const file = (mimeType: string, name = "file", bytes: string | { size: number } = "bytes"): Step => ({
  file: { mimeType, name, bytes },
});
const media = (kind: string, more: Record<string, unknown> = {}) =>
  writes({ type: "media", kind, mediaId: "$0", ...more });
const ad = {
  headline: "Chat with us",
  body: "Summer sale is here",
  sourceUrl: "https://fb.me/fixtureAd1",
  sourceId: "120000000000000710",
  imageUrl: "https://scontent.example/ad.jpg",
  welcomeMessage: "Hi! How can we help?",
};
const buttons = {
  type: "interactive",
  interactive: {
    type: "button",
    body: { text: "OK?" },
    action: { buttons: [{ type: "reply", reply: { id: "change", title: "Change" } }] },
  },
};
const list = {
  type: "interactive",
  interactive: {
    type: "list",
    body: { text: "How?" },
    action: { button: "Choose", sections: [{ rows: [{ id: "express", title: "Express", description: "Next day" }] }] },
  },
};
const enrolled: Step = {
  call: ["POST", "/control/portfolios", { id: "300000000000001", parentAccountId: "310000000000001" }],
};
const checked: Step = {
  call: ["POST", "/v24.0/200000000000001/settings", { user_identity_change: { enable_identity_key_check: true } }],
};
const welcoming: Step = {
  call: ["POST", "/v24.0/200000000000001/conversational_automation", { enable_welcome_message: true }],
};
const calling: Step[] = [
  { call: ["POST", "/control/apps", { id: "400000000000001", fields: ["messages", "calls"] }] },
  { call: ["POST", "/v24.0/200000000000001/settings", { calling: { status: "ENABLED" } }] },
];
const template: Step = {
  call: [
    "POST",
    "/control/templates",
    {
      name: "order_ready",
      language: "en_US",
      category: "UTILITY",
      components: [
        { type: "BODY", text: "Your order is ready." },
        { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Track order" }] },
      ],
    },
  ],
};
const payload = { type: "payload", payload: "track:A-42" };
const sentTemplate = {
  type: "template",
  template: {
    name: "order_ready",
    language: { code: "en_US" },
    components: [{ type: "button", sub_type: "quick_reply", index: "0", parameters: [payload] }],
  },
};
const catalogId = "500000000000001";
const retailerId = "SKU-RED-42";
const products = [{ retailerId, name: "Red shoes", price: "30.00 ILS" }];
const catalog: Step = {
  call: ["POST", "/control/world", { catalogs: [{ id: catalogId, wabaIds: ["100000000000001"], products }] }],
};
const order = writes({ type: "order", catalogId, lines: [{ retailerId, quantity: 2 }], text: "Love these!" });
const question = writes({ type: "product_question", catalogId, retailerId, body: "Is this still available?" });
const interactive = (type: string, action: Record<string, unknown>) => ({
  type: "interactive",
  interactive: { type, body: { text: "Please" }, action },
});
const product = interactive("product", { catalog_id: catalogId, product_retailer_id: retailerId });
const contactRequest = interactive("contact_request", { name: "request_contact_info" });
const form: Step = {
  call: [
    "POST",
    "/control/flows",
    {
      id: "620000000000001",
      wabaId: "100000000000001",
      name: "Feedback",
      status: "PUBLISHED",
      json: {
        version: "7.2",
        screens: [
          {
            id: "FEEDBACK",
            title: "Feedback",
            terminal: true,
            layout: {
              type: "SingleColumnLayout",
              children: [{ type: "Footer", label: "Send", "on-click-action": { name: "complete", payload: {} } }],
            },
          },
        ],
      },
    },
  ],
};
const opening = {
  flow_message_version: "3",
  flow_id: "620000000000001",
  flow_token: "ft_0001",
  flow_cta: "Rate us",
};
const hidden: Step = {
  call: [
    "POST",
    "/control/customers",
    {
      id: "lee",
      name: "Lee",
      waId: "15555550155",
      username: "lee.hidden",
      userId: "US.13491208655302740077",
      language: "en",
    },
  ],
};
/** What a client of another kind may send. */
const brokenReply = (name: string, json: string) =>
  writes({
    type: "raw",
    message: {
      context: { from: "15555550100", id: "wamid.SENT" },
      type: "interactive",
      interactive: { type: "nfm_reply", nfm_reply: { name, body: "Sent", response_json: json } },
    },
  });
/** The header of an extended WebP file, its animation bit set or not. */
const webp = (animated: boolean) => `RIFF\u0016\0\0\0WEBPVP8X\u000a\0\0\0${animated ? "\u0002" : "\0"}\0\0\0`;

export const inboundCases: InboundCase[] = [
  { fixture: "message.text", steps: [text("Does it come in another colour?")] },
  { fixture: "message.text-unicode", steps: [text('שלום 👋🏽 הזמנה 42/א — à bientôt <b>& "quotes"')] },
  { fixture: "message.text-forwarded", steps: [text("FYI", { forwarded: "once" })] },
  { fixture: "message.text-frequently-forwarded", steps: [text("Chain letter", { forwarded: "often" })] },
  { fixture: "message.text-referral-ad", steps: [text("Can I get more info?", { referral: ad })] },
  { fixture: "message.text-reply", steps: [text("first"), text("this one", { replyTo: "$0" })] },
  { fixture: "message.text-bsuid-only", steps: [enrolled, writes({ type: "text", body: "Hi" }, "sky")] },
  {
    fixture: "message.text-username-with-phone",
    steps: [enrolled, text("Hi"), { change: "dana", to: { username: "danaexample" } }, text("Hi again")],
    without: { paths: /from_parent_user_id/, because: "documented, and left out in this fixture only" },
  },
  {
    fixture: "message.text-group",
    steps: [writes({ type: "raw", message: { type: "text", text: { body: "Hello" }, group_id: "Y2FwaV9ncm91cA" } })],
  },
  { fixture: "message.image", steps: [file("image/jpeg"), media("image", { caption: "Taj Mahal" })] },
  {
    fixture: "message.image-no-caption-no-url",
    config: { people: { mediaLinks: false } },
    steps: [file("image/png"), media("image")],
  },
  {
    fixture: "message.image-referral-status-ad-no-clid",
    steps: [file("image/jpeg"), media("image", { referral: { ...ad, inStatus: true } })],
  },
  { fixture: "message.video", steps: [file("video/mp4"), media("video", { caption: "Unboxing" })] },
  { fixture: "message.audio-file", steps: [file("audio/mpeg"), media("audio")] },
  { fixture: "message.audio-voice", steps: [file("audio/ogg; codecs=opus"), media("audio", { voice: true })] },
  {
    fixture: "message.document",
    steps: [file("application/pdf", "Currículum café.pdf"), media("document", { caption: "My résumé" })],
  },
  { fixture: "message.sticker-static", steps: [file("image/webp", "s.webp", webp(false)), media("sticker")] },
  { fixture: "message.sticker-animated", steps: [file("image/webp", "s.webp", webp(true)), media("sticker")] },
  {
    fixture: "message.media-error-131052",
    steps: [file("video/mp4", "long.mp4", { size: 101 * 1024 * 1024 }), media("video")],
  },
  { fixture: "message.location-current", steps: [writes({ type: "location", latitude: 32.0853, longitude: 34.7818 })] },
  {
    fixture: "message.location-named",
    steps: [
      writes({
        type: "location",
        latitude: 37.4847,
        longitude: -122.1473,
        name: "Example HQ",
        address: "1 Example Way",
        url: "https://example.com/",
      }),
    ],
  },
  { fixture: "message.reaction", steps: [text("hi"), writes({ type: "reaction", messageId: "$0", emoji: "👍" })] },
  {
    fixture: "message.reaction-removed-missing",
    steps: [text("hi"), writes({ type: "reaction", messageId: "$0", emoji: "" })],
  },
  {
    fixture: "message.reaction-removed-empty",
    config: { people: { reactionRemoval: "empty" } },
    steps: [text("hi"), writes({ type: "reaction", messageId: "$0", emoji: "" })],
  },
  {
    fixture: "message.interactive-button-reply",
    steps: [text("hi"), { send: buttons }, writes({ type: "button_reply", messageId: "$1", id: "change" })],
  },
  {
    fixture: "message.interactive-list-reply",
    steps: [text("hi"), { send: list }, writes({ type: "list_reply", messageId: "$1", id: "express" })],
  },
  {
    fixture: "message.button-template-quick-reply",
    steps: [template, { send: sentTemplate }, writes({ type: "template_reply", messageId: "$1", id: "0" })],
  },
  {
    fixture: "message.interactive-without-body-with-errors",
    steps: [
      writes({
        type: "raw",
        message: { type: "interactive", context: { from: "15555550100", id: "wamid.SENT" } },
        errors: [
          {
            code: 131000,
            title: "Something went wrong",
            message: "Something went wrong",
            error_data: { details: "Unsupported webhook payload" },
          },
        ],
      }),
    ],
  },
  {
    fixture: "message.edit-text",
    steps: [text("Corected"), writes({ type: "edit", messageId: "$0", body: "Corrected" })],
  },
  {
    fixture: "message.edit-image-caption",
    steps: [
      file("image/jpeg"),
      text("Where?"),
      media("image", { caption: "Here", replyTo: "$1" }),
      writes({ type: "edit", messageId: "$2", body: "Updated caption" }),
    ],
  },
  { fixture: "message.revoke", steps: [text("oops"), writes({ type: "delete", messageId: "$0" })] },
  { fixture: "message.unsupported-with-type", steps: [writes({ type: "unsupported", what: "poll" })] },
  {
    fixture: "message.unsupported",
    config: { people: { unsupportedType: false } },
    steps: [writes({ type: "unsupported", what: "view_once" })],
  },
  {
    fixture: "message.unknown-future-type",
    steps: [writes({ type: "raw", message: { type: "hologram", hologram: { id: "610000000000011" } } })],
  },
  {
    fixture: "message.system-number-change",
    steps: [text("hi"), { change: "dana", to: { waId: "15555550124" } }],
  },
  {
    fixture: "message.system-user-id-change",
    steps: [text("hi"), { change: "dana", to: { waId: "15555550124" } }],
  },
  {
    fixture: "message.system-identity-change",
    steps: [checked, text("hi"), { call: ["POST", "/control/customers/dana/new-phone"] }],
    without: {
      paths: /identity_key_hash/,
      because: "documented for a number with the check, left out in this fixture",
    },
  },
  { fixture: "message.request-welcome", steps: [welcoming, writes({ type: "open" })] },
  { fixture: "message.order", steps: [catalog, order] },
  { fixture: "message.order-string-numbers", config: { orderNumbers: "text" }, steps: [catalog, order] },
  {
    fixture: "message.text-referred-product",
    steps: [catalog, text("hi"), { send: product }, question],
  },
  {
    fixture: "message.contacts",
    steps: [
      writes({
        type: "contacts",
        contacts: [
          {
            name: "Ruth Sample",
            phones: [{ phone: "+1 555-555-0177", waId: "15555550177", type: "CELL" }],
            emails: ["ruth@example.com"],
            organisation: "Example Ltd",
          },
        ],
      }),
    ],
    without: { paths: /org\.title/, because: "a card in this phone's address book has no job title" },
  },
  {
    fixture: "message.contacts-contact-request",
    steps: [
      hidden,
      writes({ type: "text", body: "hi" }, "lee"),
      { send: { recipient: "US.13491208655302740077", ...contactRequest } },
      writes({ type: "share_contact", messageId: "$2" }, "lee"),
    ],
  },
  {
    fixture: "message.interactive-call-permission-accept",
    steps: [
      text("hi"),
      { send: interactive("call_permission_request", { name: "call_permission_request" }) },
      writes({ type: "call_permission_reply", messageId: "$1", accepted: true }),
    ],
  },
  {
    fixture: "message.interactive-nfm-reply-flow",
    steps: [
      form,
      text("hi"),
      { send: interactive("flow", { name: "flow", parameters: opening }) },
      writes({ type: "flow_reply", messageId: "$2", response: { rating: "5", comments: "Great" } }),
    ],
  },
  { fixture: "message.interactive-nfm-reply-invalid-json", steps: [brokenReply("flow", "{invalid-json")] },
  { fixture: "message.interactive-nfm-reply-address", steps: [brokenReply("address_message", '{"values":{}}')] },
  { fixture: "calls.connect-user-initiated", steps: [...calling, writes({ type: "call" })] },
  {
    fixture: "calls.terminate",
    steps: [
      ...calling,
      writes({ type: "call" }),
      { call: ["GET", "/control/phone-calls"] },
      {
        call: [
          "POST",
          "/v24.0/200000000000001/calls",
          {
            messaging_product: "whatsapp",
            action: "accept",
            call_id: "$3",
            session: { sdp_type: "answer", sdp: "v=0" },
          },
        ],
      },
      { call: ["POST", "/control/phone-calls/$3", { act: "hang_up" }] },
    ],
  },
  {
    fixture: "calls.status-ringing",
    steps: [
      ...calling,
      text("hi"),
      { send: interactive("call_permission_request", { name: "call_permission_request" }) },
      writes({ type: "call_permission_reply", messageId: "$3", accepted: true }),
      {
        call: [
          "POST",
          "/v24.0/200000000000001/calls",
          {
            messaging_product: "whatsapp",
            to: "15555550123",
            action: "connect",
            session: { sdp_type: "offer", sdp: "v=0" },
            biz_opaque_callback_data: "call:1",
          },
        ],
      },
    ],
  },
];

/** Fixtures of inbound messages that nobody's act here brings about, and why. */
export const notFromActs: Record<string, string> = {
  "message.text-legacy-no-bsuid": "what Meta sent before April 2026; `POST /control/webhooks` sends it by hand",
  "message.dashboard-test": "sent by a button of Meta's dashboard; `POST /control/webhooks` sends it by hand",
  "message.batch-two-tenants": "one update a POST is sent; `POST /control/webhooks` sends batches by hand",
};
