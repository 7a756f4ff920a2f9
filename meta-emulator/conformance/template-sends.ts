import type { RequestCase } from "./request-case.ts";

/** Sends of templates: those of `storedTemplates`, which the test's world has. */
const path = "/v24.0/200000000000001/messages";

type Part = Record<string, unknown>;
const url = (text: string, address: string) => ({ type: "URL", text, url: address });
const image = { type: "HEADER", format: "IMAGE" };
const card = (...buttons: Part[]) => ({
  components: [image, { type: "BODY", text: "Plant {{1}} is fine" }, { type: "BUTTONS", buttons }],
});
const productCard = {
  components: [
    { type: "HEADER", format: "PRODUCT" },
    { type: "BUTTONS", buttons: [{ type: "SPM", text: "View" }] },
  ],
};
const body = { type: "BODY", text: "Your order is on its way." };
const withButtons = (...buttons: Part[]) => [body, { type: "BUTTONS", buttons }];

export const storedTemplates: Part[] = [
  { name: "plain", components: [body, { type: "FOOTER", text: "Example Shop" }] },
  { name: "positional", body: "Thanks {{1}}, order {{2}} is confirmed." },
  { name: "named", body: "Thanks {{first_name}}, order {{order_id}} is confirmed." },
  { name: "header_text", components: [{ type: "HEADER", format: "TEXT", text: "Order {{1}}" }, body] },
  { name: "header_image", components: [image, body] },
  { name: "header_video", components: [{ type: "HEADER", format: "VIDEO" }, body] },
  { name: "header_document", components: [{ type: "HEADER", format: "DOCUMENT" }, body] },
  { name: "header_location", components: [{ type: "HEADER", format: "LOCATION" }, body] },
  {
    name: "buttons",
    components: withButtons(
      { type: "QUICK_REPLY", text: "Yes" },
      { type: "QUICK_REPLY", text: "No" },
      url("Track", "https://shop.example/t/{{1}}"),
      url("Shop", "https://shop.example"),
      { type: "PHONE_NUMBER", text: "Call", phone_number: "+15555550100" },
    ),
  },
  { name: "coupon", category: "MARKETING", components: withButtons({ type: "COPY_CODE", example: "SAVE25" }) },
  {
    name: "flow",
    components: withButtons({ type: "FLOW", text: "Sign up", flow_id: "600000000000001", navigate_screen: "FEEDBACK" }),
  },
  { name: "catalog", category: "MARKETING", components: withButtons({ type: "CATALOG" }) },
  { name: "items", category: "MARKETING", components: withButtons({ type: "MPM" }) },
  {
    name: "item",
    category: "MARKETING",
    components: [{ type: "HEADER", format: "PRODUCT" }, ...withButtons({ type: "SPM" })],
  },
  { name: "contact", components: withButtons({ type: "REQUEST_CONTACT_INFO" }) },
  { name: "call", components: withButtons({ type: "VOICE_CALL", text: "Call us" }) },
  { name: "may_we_call", components: [body, { type: "CALL_PERMISSION_REQUEST" }] },
  {
    name: "offer",
    category: "MARKETING",
    components: [
      body,
      { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Ends soon", has_expiration: true } },
      {
        type: "BUTTONS",
        buttons: [{ type: "COPY_CODE", example: "SAVE25" }, url("Shop", "https://shop.example/{{1}}")],
      },
    ],
  },
  {
    name: "carousel",
    category: "MARKETING",
    components: [
      body,
      {
        type: "CAROUSEL",
        cards: [1, 2].map(() => card({ type: "QUICK_REPLY", text: "More" }, url("Buy", "https://shop.example/{{1}}"))),
      },
    ],
  },
  {
    name: "product_cards",
    category: "MARKETING",
    components: [body, { type: "CAROUSEL", cards: [productCard, productCard] }],
  },
  { name: "code", category: "AUTHENTICATION" },
  { name: "pending", body: "Hello to you", status: "PENDING" },
  { name: "rejected", body: "Hello to you", status: "REJECTED" },
  { name: "paused", body: "Hello to you", status: "PAUSED" },
  { name: "disabled", body: "Hello to you", status: "DISABLED" },
  { name: "hebrew", language: "he", body: "שלום {{1}}, ההזמנה בדרך." },
];

const send = (name: string, template: Part, parts: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path,
  body: {
    messaging_product: "whatsapp",
    to: "+15555550123",
    type: "template",
    template: { language: { code: "en_US" }, ...template },
  },
  ...(parts.code === undefined ? { fixture: "graph.send.template-ok" } : {}),
  ...parts,
});
const text = (value: unknown, more: Part = {}) => ({ type: "text", text: value, ...more });
const bodyWith = (...parameters: unknown[]) => ({ type: "body", parameters });
const headerWith = (...parameters: unknown[]) => ({ type: "header", parameters });
const button = (index: unknown, subType: string, ...parameters: unknown[]) => ({
  type: "button",
  sub_type: subType,
  index,
  ...(parameters.length === 0 ? {} : { parameters }),
});
const of = (name: string, ...components: unknown[]) => ({ name, components });
const named = (name: string, value: string) => text(value, { parameter_name: name });
const counts = (component: string, given: number, expected: number) => ({
  code: 132000,
  details: `${component}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
});
const mismatch = (component: string, expected: string, received: string) => ({
  code: 132012,
  details: `${component}: Format mismatch, expected ${expected}, received ${received}`,
});
const notThere = (name: string, language = "en_US") => ({
  code: 132001,
  status: 404,
  details: `template name (${name}) does not exist in ${language}`,
});
const picture = { type: "image", image: { link: "https://example.com/a.jpg" } };
const letters = (count: number): string => "a".repeat(count);
const track = button("2", "url", text("A-42"));

const identityCases: RequestCase[] = [
  send("a template without variables", { name: "plain" }),
  send("with an empty list of components", { name: "plain", components: [] }),
  send("with the old policy", { name: "plain", language: { code: "en_US", policy: "deterministic" } }),
  send("in Hebrew", { name: "hebrew", language: { code: "he" }, components: [bodyWith(text("דנה"))] }),
  send("that is not there", { name: "nothing" }, notThere("nothing")),
  send("in a language it does not have", { name: "plain", language: { code: "en" } }, notThere("plain", "en")),
  send("that is under review", { name: "pending" }, notThere("pending")),
  send("that was rejected", { name: "rejected" }, notThere("rejected")),
  send("that is paused", { name: "paused" }, { code: 132015 }),
  send("that is disabled", { name: "disabled" }, { code: 132016 }),
  send("without a name", { name: undefined }, { code: 131008 }),
  send("whose name is a number", { name: 5 }, { code: 100 }),
  send("without a language", { name: "plain", language: undefined }, { code: 131008 }),
  send("without a language's code", { name: "plain", language: {} }, { code: 131008 }),
  send("with components that are no list", { name: "plain", components: {} }, { code: 100 }),
  send("with a component that is no object", { name: "plain", components: ["body"] }, { code: 100 }),
  send("with an unknown component", { name: "plain", components: [{ type: "sidebar" }] }, { code: 100 }),
  send(
    "with parameters that are no list",
    { name: "plain", components: [{ type: "body", parameters: "x" }] },
    { code: 100 },
  ),
];

const textCases: RequestCase[] = [
  send("positional values", of("positional", bodyWith(text("Dana"), text("A-42")))),
  send(
    "an amount and a time",
    of(
      "positional",
      bodyWith(
        { type: "currency", currency: { fallback_value: "$5", code: "USD", amount_1000: 5000 } },
        { type: "date_time", date_time: { fallback_value: "May 5" } },
      ),
    ),
  ),
  send("too few values", of("positional", bodyWith(text("Dana"))), counts("body", 1, 2)),
  send("too many values", of("positional", bodyWith(text("a"), text("b"), text("c"))), counts("body", 3, 2)),
  send("no values", { name: "positional" }, counts("body", 0, 2)),
  send("values for none", of("plain", bodyWith(text("a"))), counts("body", 1, 0)),
  send("an empty value", of("positional", bodyWith(text(""), text("b"))), {
    code: 131008,
    details: "Parameter of type text is missing text value",
  }),
  send("a value of two lines", of("positional", bodyWith(text("a\nb"), text("b"))), {
    code: 132018,
    details: "Param text cannot have new-line/tab characters or more than 4 consecutive spaces",
  }),
  send("a value with a tab", of("positional", bodyWith(text("a\tb"), text("b"))), { code: 132018 }),
  send("a value with four spaces", of("positional", bodyWith(text("a    b"), text("b")))),
  send("a value with five spaces", of("positional", bodyWith(text("a     b"), text("b"))), { code: 132018 }),
  send("a text of the longest length", of("positional", bodyWith(text(letters(989)), text("b")))),
  send("a text too long with its values", of("positional", bodyWith(text(letters(1000)), text("b"))), { code: 132005 }),
  send(
    "an amount without its fallback",
    of("positional", bodyWith({ type: "currency", currency: { code: "USD" } }, text("b"))),
    { code: 131008 },
  ),
  send("a picture in the body", of("positional", bodyWith(picture, text("b"))), mismatch("body", "TEXT", "IMAGE")),
  send("named values", of("named", bodyWith(named("order_id", "A-42"), named("first_name", "Dana")))),
  send("named values without their names", of("named", bodyWith(text("Dana"), text("A-42"))), {
    code: 100,
    details: "Parameter name is missing or empty",
  }),
  send("named values of another name", of("named", bodyWith(named("name", "Dana"), named("order_id", "A-42"))), {
    code: 100,
  }),
  send("a name twice", of("named", bodyWith(named("order_id", "a"), named("order_id", "b"))), counts("body", 1, 2)),
  send("a text header", of("header_text", headerWith(text("A-42")))),
  send("a text header without its value", of("header_text"), counts("header", 0, 1)),
  send("a text header too long with its value", of("header_text", headerWith(text(letters(55)))), { code: 132005 }),
  send("a header for none", of("plain", headerWith(text("x"))), counts("header", 1, 0)),
];

const headerCases: RequestCase[] = [
  send("a picture", of("header_image", headerWith(picture))),
  send("a picture that is missing", of("header_image"), mismatch("header", "IMAGE", "UNKNOWN")),
  send("a text for a picture", of("header_image", headerWith(text("x"))), mismatch("header", "IMAGE", "TEXT")),
  send("a picture without an id or a link", of("header_image", headerWith({ type: "image", image: {} })), {
    code: 131008,
  }),
  send("a picture without anything", of("header_image", headerWith({ type: "image" })), { code: 131008 }),
  send("a picture by an unknown id", of("header_image", headerWith({ type: "image", image: { id: "999" } })), {
    code: 131053,
  }),
  send("two pictures", of("header_image", headerWith(picture, picture)), counts("header", 2, 1)),
  send("a video", of("header_video", headerWith({ type: "video", video: { link: "https://example.com/a.mp4" } }))),
  send(
    "a document",
    of(
      "header_document",
      headerWith({ type: "document", document: { link: "https://example.com/a.pdf", filename: "Bill.pdf" } }),
    ),
  ),
  send(
    "a place",
    of(
      "header_location",
      headerWith({
        type: "location",
        location: { latitude: "32.08", longitude: 34.78, name: "Shop", address: "1 Example Way" },
      }),
    ),
  ),
  send(
    "a place without an address",
    of("header_location", headerWith({ type: "location", location: { latitude: 1, longitude: 2, name: "Shop" } })),
    { code: 131008 },
  ),
  send(
    "a place nowhere",
    of(
      "header_location",
      headerWith({ type: "location", location: { latitude: 91, longitude: 2, name: "Shop", address: "x" } }),
    ),
    { code: 131009 },
  ),
];

const buttonCases: RequestCase[] = [
  send("an address", of("buttons", track)),
  send("an address by a number's index", of("buttons", button(2, "url", text("A-42?src=wa")))),
  send("payloads", of("buttons", button("0", "quick_reply", { type: "payload", payload: "yes:A-42" }), track)),
  send("an address without its value", of("buttons"), {
    code: 131008,
    details: "buttons: Button at index 2 of type Url requires a parameter",
  }),
  send("a value for a fixed address", of("buttons", track, button("3", "url", text("x"))), counts("button 3", 1, 0)),
  send("a button of another kind", of("buttons", track, button("0", "url", text("x"))), { code: 132018 }),
  send(
    "a button that is not there",
    of("buttons", track, button("7", "quick_reply", { type: "payload", payload: "x" })),
    { code: 131009 },
  ),
  send("a button at ten", of("buttons", track, button("10", "quick_reply")), { code: 131009 }),
  send("a button without an index", of("buttons", { type: "button", sub_type: "url", parameters: [text("x")] }), {
    code: 131009,
  }),
  send("a button without its kind", of("buttons", { type: "button", index: "2", parameters: [text("x")] }), {
    code: 131008,
  }),
  send("a button twice", of("buttons", track, track), { code: 131009 }),
  send(
    "a text as payload",
    of("buttons", track, button("0", "quick_reply", text("x"))),
    mismatch("button", "PAYLOAD", "TEXT"),
  ),
  send("a coupon", of("coupon", button("0", "copy_code", { type: "coupon_code", coupon_code: "SAVE25" }))),
  send("a coupon without its code", of("coupon"), {
    code: 131008,
    details: "buttons: Button at index 0 of type CopyCode requires a parameter",
  }),
  send(
    "a coupon of 21 characters",
    of("coupon", button("0", "copy_code", { type: "coupon_code", coupon_code: letters(21) })),
    { code: 131009 },
  ),
  send(
    "a flow",
    of("flow", button("0", "flow", { type: "action", action: { flow_token: "t", flow_action_data: { a: 1 } } })),
  ),
  send("a flow without a token", of("flow")),
  send("a flow that is blocked", of("flow"), { code: 132068, prepare: "blocked" }),
  send(
    "a flow with wrong data",
    of("flow", button("0", "flow", { type: "action", action: { flow_action_data: "a" } })),
    { code: 131009 },
  ),
  send("a contact request", { name: "contact" }),
  send("a call", { name: "call" }),
  send("a permission to call", { name: "may_we_call" }),
  send("a code", of("code", bodyWith(text("123456")), button("0", "url", text("123456")))),
  send("a code without its button", of("code", bodyWith(text("123456"))), { code: 131008 }),
  send("a code without its text", of("code", button("0", "url", text("123456"))), counts("body", 0, 1)),
  send(
    "a code as a coupon",
    of("code", bodyWith(text("1")), button("0", "copy_code", { type: "coupon_code", coupon_code: "1" })),
    { code: 132018 },
  ),
  send("a code of 16 characters", of("code", bodyWith(text(letters(16))), button("0", "url", text("x"))), {
    code: 131009,
  }),
];

const soon = 4_102_444_800_000;
const offerWith = (time: unknown) => ({
  type: "limited_time_offer",
  parameters: [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: time } }],
});
const offerButtons = [
  button("0", "copy_code", { type: "coupon_code", coupon_code: "SAVE25" }),
  button("1", "url", text("sale")),
];
const product = (retailerId: unknown, catalogId: unknown = "500000000000001") =>
  headerWith({ type: "product", product: { product_retailer_id: retailerId, catalog_id: catalogId } });
const sections = (...ids: string[]) => [
  { title: "Picks", product_items: ids.map((id) => ({ product_retailer_id: id })) },
];
const mpm = (action: Part) => of("items", button("0", "mpm", { type: "action", action }));
const mediaCard = (index: number, more: Part[] = []) => ({
  card_index: index,
  components: [headerWith(picture), bodyWith(text("Fern")), button("1", "url", text("fern")), ...more],
});
const cards = (...list: unknown[]) => of("carousel", { type: "carousel", cards: list });

const shopCases: RequestCase[] = [
  send("an offer", of("offer", offerWith(soon), ...offerButtons)),
  send("an offer without its end", of("offer", ...offerButtons), { code: 131008 }),
  send("an offer that has ended", of("offer", offerWith(1_000_000_000_000), ...offerButtons), { code: 131009 }),
  send("an offer in words", of("offer", offerWith("tomorrow"), ...offerButtons), { code: 131009 }),
  send("a catalogue", { name: "catalog" }),
  send(
    "a catalogue with a picture",
    of("catalog", button("0", "CATALOG", { type: "action", action: { thumbnail_product_retailer_id: "FERN" } })),
  ),
  send(
    "a catalogue with an unknown picture",
    of("catalog", button("0", "CATALOG", { type: "action", action: { thumbnail_product_retailer_id: "X" } })),
    { code: 131009 },
  ),
  send("several products", mpm({ thumbnail_product_retailer_id: "FERN", sections: sections("FERN", "MOSS") })),
  send("several products without a picture", mpm({ sections: sections("FERN") }), { code: 131008 }),
  send("several products without sections", mpm({ thumbnail_product_retailer_id: "FERN" }), { code: 131008 }),
  send(
    "31 products",
    mpm({
      thumbnail_product_retailer_id: "FERN",
      sections: sections(...Array.from({ length: 31 }, (_, i) => `P${i}`)),
    }),
    { code: 131009 },
  ),
  send("products nobody knows", mpm({ thumbnail_product_retailer_id: "FERN", sections: sections("X") }), {
    code: 131009,
  }),
  send("several products without anything", { name: "items" }, { code: 131008 }),
  send("a product", of("item", product("FERN"))),
  send("a product nobody knows", of("item", product("X")), { code: 131009 }),
  send("a product of another catalogue", of("item", product("FERN", "1")), { code: 131009 }),
  send("a product that is missing", { name: "item" }, mismatch("header", "PRODUCT", "UNKNOWN")),
  send("cards", cards(mediaCard(0), mediaCard(1, [button("0", "quick_reply", { type: "payload", payload: "more" })]))),
  send("one card of two", cards(mediaCard(0)), counts("carousel", 1, 2)),
  send("the same card twice", cards(mediaCard(0), mediaCard(0)), { code: 131009 }),
  send("no cards", { name: "carousel" }, { code: 131008 }),
  send(
    "a card without its picture",
    cards(mediaCard(0), { card_index: 1, components: [bodyWith(text("x"))] }),
    mismatch("header", "IMAGE", "UNKNOWN"),
  ),
  send(
    "a card's text too long",
    cards(mediaCard(0), { card_index: 1, components: [headerWith(picture), bodyWith(text(letters(160)))] }),
    { code: 132005 },
  ),
  send("cards for none", of("plain", { type: "carousel", cards: [mediaCard(0)] }), counts("carousel", 1, 0)),
  send(
    "cards of products",
    of("product_cards", {
      type: "carousel",
      cards: ["FERN", "MOSS"].map((id, index) => ({ card_index: index, components: [product(id)] })),
    }),
  ),
];

const market = (name: string, body: Part, parts: Partial<RequestCase> = {}): RequestCase => ({
  ...send(name, {}, parts),
  path: "/v24.0/200000000000001/marketing_messages",
  body: { messaging_product: "whatsapp", to: "+15555550123", type: "template", ...body },
});
const template = (name: string, ...components: unknown[]) => ({
  template: { name, language: { code: "en_US" }, components },
});
const couponed = template("coupon", button("0", "copy_code", { type: "coupon_code", coupon_code: "SAVE25" }));
const marketingCases: RequestCase[] = [
  market("by the Marketing Messages API", couponed),
  market("with a policy", { ...couponed, product_policy: "STRICT", message_activity_sharing: true }),
  market("with another policy", { ...couponed, product_policy: "LAX" }, { code: 100 }),
  market("with sharing in words", { ...couponed, message_activity_sharing: "yes" }, { code: 100 }),
  market("a utility template by the Marketing Messages API", template("plain"), { code: 134100 }),
  market("a text by the Marketing Messages API", { type: "text", text: { body: "Hi" } }, { code: 131055 }),
  market("a template that is held back", template("held"), { fixture: "graph.send.template-held", prepare: "held" }),
  market("a template made just now", template("just_made"), { code: 134101, prepare: "made just now" }),
  market("by a Marketing Messages API that is not there", couponed, {
    code: 134102,
    status: 500,
    prepare: "unavailable",
  }),
  send(
    "marketing where only the other API may send it",
    of("coupon", button("0", "copy_code", { type: "coupon_code", coupon_code: "SAVE25" })),
    { code: 131063, prepare: "disabled" },
  ),
  {
    ...send("a code to a user id", {}, { code: 131062 }),
    body: {
      messaging_product: "whatsapp",
      recipient: "US.13491208655302740001",
      type: "template",
      ...template("code", bodyWith(text("123456")), button("0", "url", text("123456"))),
    },
  },
];

export const cases: RequestCase[] = [
  ...identityCases,
  ...textCases,
  ...headerCases,
  ...buttonCases,
  ...shopCases,
  ...marketingCases,
];
