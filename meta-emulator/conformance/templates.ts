import type { RequestCase } from "./request-case.ts";

/** Message templates: what may be created and what not, how they are read, changed and deleted. */
const waba = "100000000000001";
const edge = `/v24.0/${waba}/message_templates`;
const letters = (count: number): string => "a".repeat(count);

type Part = Record<string, unknown>;
let made = 0;
const create = (name: string, body: Part, parts: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: edge,
  body: { name: `case_${++made}`, language: "en_US", category: "UTILITY", components: [body0], ...body },
  ...(parts.code === undefined && parts.fixture === undefined ? { fixture: "graph.templates.create" } : {}),
  ...parts,
});
const body0 = { type: "BODY", text: "Your order is on its way." };
const withParts = (...components: Part[]) => ({ components: [body0, ...components] });
const marketing = (...components: Part[]) => ({ category: "MARKETING", ...withParts(...components) });
const authentication = (...components: unknown[]) => ({ category: "AUTHENTICATION", components });
const bodyOf = (text: string, example?: unknown) => ({
  components: [{ type: "BODY", text, ...(example === undefined ? {} : { example: { body_text: example } }) }],
});
const named = (text: string, ...names: string[]) => ({
  parameter_format: "NAMED",
  components: [
    {
      type: "BODY",
      text,
      example: { body_text_named_params: names.map((name) => ({ param_name: name, example: "x" })) },
    },
  ],
});
const header = (format: string, more: Part = {}) => ({ type: "HEADER", format, ...more });
const textHeader = (text: string, example?: unknown) =>
  header("TEXT", { text, ...(example === undefined ? {} : { example: { header_text: example } }) });
const footer = (text: string) => ({ type: "FOOTER", text });
const buttons = (...list: Part[]) => ({ type: "BUTTONS", buttons: list });
const quick = (text: string) => ({ type: "QUICK_REPLY", text });
const url = (more: Part = {}) => ({ type: "URL", text: "Track", url: "https://shop.example/t", ...more });
const phone = (more: Part = {}) => ({ type: "PHONE_NUMBER", text: "Call", phone_number: "+15555550100", ...more });
const coupon = (example: unknown) => ({ type: "COPY_CODE", example });
const otp = (more: Part = {}) => buttons({ type: "OTP", otp_type: "COPY_CODE", ...more });
const app = { package_name: "com.example.shop", signature_hash: "K8a/AINcGX7" };
const offer = (more: Part = {}) => ({
  type: "LIMITED_TIME_OFFER",
  limited_time_offer: { text: "Ends soon", has_expiration: true, ...more },
});
const image = header("IMAGE", { example: { header_handle: ["{handle}"] } });
const card = (...components: Part[]) => ({ components });
const mediaCard = (more: Part = {}) =>
  card(image, { type: "BODY", text: "A fine plant" }, buttons(url(), quick("More")), ...(more.type ? [more] : []));
const carousel = (...cards: unknown[]) => ({ type: "CAROUSEL", cards });
const uploaded = { prepare: "handle" };
const refused = { code: 100 };
const characters = { code: 100, subcode: 2388040 };
const noSample = { code: 100, subcode: 2388043 };
const wrongHeader = { code: 100, subcode: 2388047 };
const wrongBody = { code: 100, subcode: 2388072 };
const wrongFooter = { code: 100, subcode: 2388073 };

const identityCases: RequestCase[] = [
  create("a body alone", {}),
  create("marketing", { category: "MARKETING" }),
  create("a category in small letters", { category: "utility" }),
  create("Hebrew", { language: "he", ...bodyOf("ההזמנה שלך בדרך אליך.") }),
  create("a name of the longest length", { name: letters(512) }),
  create("a name too long", { name: letters(513) }, refused),
  create("a name in capitals", { name: "Order" }, refused),
  create("a name with spaces", { name: "my order" }, refused),
  create("no name", { name: undefined }, refused),
  create("no language", { language: undefined }, refused),
  create("an unknown language", { language: "tlh" }, refused),
  create("a language in another spelling", { language: "en-US" }, refused),
  create("no category", { category: undefined }, refused),
  create("an unknown category", { category: "TRANSACTIONAL" }, refused),
  create("no components", { components: undefined }, refused),
  create("components that are no list", { components: { type: "BODY" } }, refused),
  create("a component that is no object", { components: ["BODY"] }, refused),
  create("an unknown component", withParts({ type: "SIDEBAR" }), refused),
  create("two bodies", withParts(body0), refused),
  create("no body", { components: [footer("Bye")] }, noSample),
  create("an unknown parameter format", { parameter_format: "SIDEWAYS" }, refused),
  create("a name that is taken", { name: "order_confirmation" }, { code: 100, subcode: 2388024 }),
  create("the same name in another language", { name: "order_confirmation", language: "fr" }),
  create("utility for 12 hours", { message_send_ttl_seconds: 43_200 }),
  create("utility for ever", { message_send_ttl_seconds: -1 }),
  create("utility for longer", { message_send_ttl_seconds: 43_201 }, refused),
  create("utility for a moment", { message_send_ttl_seconds: 29 }, refused),
  create("marketing for 12 hours", { category: "MARKETING", message_send_ttl_seconds: 43_200 }),
  create("marketing for less", { category: "MARKETING", message_send_ttl_seconds: 43_199 }, refused),
  create("marketing for ever", { category: "MARKETING", message_send_ttl_seconds: -1 }, refused),
];

const textCases: RequestCase[] = [
  create("a body of the longest length", bodyOf(letters(1024))),
  create("a body too long", bodyOf(letters(1025)), characters),
  create("an empty body", bodyOf(" "), noSample),
  create("a body with a variable", bodyOf("Thanks {{1}} for your order", [["Dana"]])),
  create("variables without samples", bodyOf("Thanks {{1}} for your order"), noSample),
  create("too few samples", bodyOf("Thanks {{1}} for your order {{2}} of today", [["Dana"]]), noSample),
  create("too many samples", bodyOf("Thanks {{1}} for your order", [["Dana", "A-42"]]), noSample),
  create("an empty sample", bodyOf("Thanks {{1}} for your order", [[""]]), noSample),
  create("a gap in the variables", bodyOf("Thanks {{1}} for order {{3}} of today", [["a", "b"]]), wrongBody),
  create("variables from zero", bodyOf("Thanks {{0}} for your order", [["a"]]), wrongBody),
  create("names without the format", bodyOf("Thanks {{name}} for your order", [["a"]]), wrongBody),
  create("braces that do not match", bodyOf("Thanks {{1} for your order", [["a"]]), wrongBody),
  create("a variable at the start", bodyOf("{{1}} is your order number", [["a"]]), { code: 100, subcode: 2388299 }),
  create("a variable at the end", bodyOf("Your order number is {{1}}.", [["a"]]), { code: 100, subcode: 2388299 }),
  create("many variables in few words", bodyOf("Hi {{1}} {{2}} {{3}} bye", [["a", "b", "c"]]), {
    code: 100,
    subcode: 2388293,
  }),
  create("named variables", named("Thanks {{first_name}} for order {{order_id}} of today", "first_name", "order_id")),
  create("names with capitals", named("Thanks {{firstName}} for your order", "firstName"), wrongBody),
  create("a name twice", named("Thanks {{name}}, dear {{name}}, for your order", "name"), wrongBody),
  create("a name without a sample", named("Thanks {{first_name}} for your order", "last_name"), noSample),
  create("a text header", withParts(textHeader(letters(60)))),
  create("a text header too long", withParts(textHeader(letters(61))), characters),
  create("a header with a variable", withParts(textHeader("Order {{1}}", ["A-42"]))),
  create("a header with two variables", withParts(textHeader("Order {{1}} {{2}}", ["a", "b"])), wrongHeader),
  create("a header's variable without a sample", withParts(textHeader("Order {{1}}")), noSample),
  create("a header with an emoji", withParts(textHeader("Order 🎉")), wrongHeader),
  create("a header with an asterisk", withParts(textHeader("*Order*")), wrongHeader),
  create("a header of two lines", withParts(textHeader("Order\nnow")), wrongHeader),
  create("a header without a format", withParts({ type: "HEADER", text: "Hi" }), noSample),
  create("a header of an unknown format", withParts(header("AUDIO")), refused),
  create("a footer", withParts(footer(letters(60)))),
  create("a footer too long", withParts(footer(letters(61))), characters),
  create("a footer with a variable", withParts(footer("Bye {{1}}")), wrongFooter),
];

const mediaCases: RequestCase[] = [
  ...["IMAGE", "VIDEO", "DOCUMENT"].map((format) =>
    create(
      `a header ${format.toLowerCase()}`,
      withParts(header(format, { example: { header_handle: ["{handle}"] } })),
      uploaded,
    ),
  ),
  create("a media header without a sample", withParts(header("IMAGE")), noSample),
  create(
    "a media header by address",
    withParts(header("IMAGE", { example: { header_handle: ["https://x.example/a.jpg"] } })),
    refused,
  ),
  create(
    "a media header by an unknown handle",
    withParts(header("IMAGE", { example: { header_handle: ["4::none"] } })),
    refused,
  ),
  create("a header location", withParts(header("LOCATION"))),
  create("a header product", marketing(header("PRODUCT"), buttons({ type: "SPM", text: "View" }))),
  create("a header product without its button", marketing(header("PRODUCT")), refused),
  create("a product button without its header", marketing(buttons({ type: "SPM", text: "View" })), refused),
  create(
    "a GIF",
    { category: "MARKETING", ...withParts(header("GIF", { example: { header_handle: ["{handle}"] } })) },
    uploaded,
  ),
  create("a GIF in a utility template", withParts(header("GIF", { example: { header_handle: ["{handle}"] } })), {
    ...uploaded,
    code: 100,
  }),
];

const buttonCases: RequestCase[] = [
  create("ten quick replies", withParts(buttons(...Array.from({ length: 10 }, (_, i) => quick(`Q${i}`))))),
  create("eleven", withParts(buttons(...Array.from({ length: 11 }, (_, i) => quick(`Q${i}`)))), refused),
  create("no button", withParts(buttons()), noSample),
  create("two addresses", withParts(buttons(url(), url({ text: "Shop" })))),
  create("three addresses", withParts(buttons(url(), url(), url())), refused),
  create("two phone numbers", withParts(buttons(phone(), phone())), refused),
  create("quick replies first", withParts(buttons(quick("Yes"), quick("No"), url(), phone()))),
  create("quick replies last", withParts(buttons(url(), phone(), quick("Yes"), quick("No")))),
  create("quick replies around", withParts(buttons(quick("Yes"), url(), quick("No"))), refused),
  create("a label of the longest length", withParts(buttons(quick(letters(25))))),
  create("a label too long", withParts(buttons(quick(letters(26)))), characters),
  create("a label left out", withParts(buttons({ type: "QUICK_REPLY" })), noSample),
  create("a label with a variable", withParts(buttons(quick("Hi {{1}}"))), refused),
  create("an unknown button", withParts(buttons({ type: "LINK", text: "x" })), refused),
  create(
    "an address with a variable",
    withParts(buttons(url({ url: "https://shop.example/{{1}}", example: ["https://shop.example/a"] }))),
  ),
  create(
    "an address's variable without a sample",
    withParts(buttons(url({ url: "https://shop.example/{{1}}" }))),
    noSample,
  ),
  create(
    "a variable inside an address",
    withParts(buttons(url({ url: "https://shop.example/{{1}}/t", example: ["x"] }))),
    refused,
  ),
  create(
    "two variables in an address",
    withParts(buttons(url({ url: "https://shop.example/{{1}}{{2}}", example: ["x"] }))),
    refused,
  ),
  create("an address that is none", withParts(buttons(url({ url: "shop" }))), refused),
  create("an address too long", withParts(buttons(url({ url: `https://shop.example/${letters(2000)}` }))), characters),
  create("no address", withParts(buttons(url({ url: undefined }))), noSample),
  create("a phone number too long", withParts(buttons(phone({ phone_number: "+".padEnd(21, "1") }))), characters),
  create("no phone number", withParts(buttons(phone({ phone_number: undefined }))), noSample),
  create("a phone number that is none", withParts(buttons(phone({ phone_number: "call me" }))), refused),
  create("a coupon", marketing(buttons(coupon("SAVE25")))),
  create("a coupon of the longest length", marketing(buttons(coupon(letters(15))))),
  create("a coupon too long", marketing(buttons(coupon(letters(16)))), characters),
  create("a coupon without a sample", marketing(buttons(coupon(undefined))), noSample),
  create("a coupon in a utility template", withParts(buttons(coupon("SAVE25"))), refused),
  create("a catalogue", marketing(buttons({ type: "CATALOG", text: "View catalog" }))),
  create("several products", marketing(textHeader("Our picks"), buttons({ type: "MPM", text: "View items" }))),
  create(
    "a flow",
    withParts(buttons({ type: "FLOW", text: "Sign up", flow_id: "600000000000001", navigate_screen: "FEEDBACK" })),
  ),
  create(
    "a flow by name",
    withParts(buttons({ type: "FLOW", text: "Sign up", flow_name: "Feedback", flow_action: "data_exchange" })),
  ),
  create("a flow that is not there", withParts(buttons({ type: "FLOW", text: "Go", flow_id: "1" })), refused),
  create("a flow without its id", withParts(buttons({ type: "FLOW", text: "Sign up" })), noSample),
  create(
    "a flow with another action",
    withParts(buttons({ type: "FLOW", text: "Go", flow_id: "600000000000001", flow_action: "run" })),
    refused,
  ),
  create("a contact request", withParts(buttons({ type: "REQUEST_CONTACT_INFO" }))),
  create("a call", withParts(buttons({ type: "VOICE_CALL", text: "Call us", ttl_minutes: 60 }))),
  create(
    "a call that stays possible for a year",
    withParts(buttons({ type: "VOICE_CALL", text: "Call", ttl_minutes: 525_600 })),
    refused,
  ),
  create("a permission to call", withParts({ type: "CALL_PERMISSION_REQUEST" })),
  create("a code outside authentication", withParts(otp()), refused),
];

const security = { type: "BODY", add_security_recommendation: true };
const authenticationCases: RequestCase[] = [
  create("a code to copy", authentication(security, { type: "FOOTER", code_expiration_minutes: 10 }, otp())),
  create(
    "a code filled in by a tap",
    authentication(
      { type: "BODY" },
      otp({ otp_type: "ONE_TAP", text: "Copy", autofill_text: "Fill in", supported_apps: [app] }),
    ),
  ),
  create(
    "a code filled in by itself",
    authentication(security, otp({ otp_type: "ZERO_TAP", zero_tap_terms_accepted: true, ...app })),
  ),
  create(
    "zero-tap without its terms",
    authentication(security, otp({ otp_type: "ZERO_TAP", supported_apps: [app] })),
    refused,
  ),
  create("one-tap without an app", authentication(security, otp({ otp_type: "ONE_TAP" })), noSample),
  create(
    "six apps",
    authentication(security, otp({ otp_type: "ONE_TAP", supported_apps: Array.from({ length: 6 }, () => app) })),
    refused,
  ),
  create(
    "a short signature hash",
    authentication(security, otp({ otp_type: "ONE_TAP", supported_apps: [{ ...app, signature_hash: "K8a" }] })),
    refused,
  ),
  create(
    "a package name of one part",
    authentication(security, otp({ otp_type: "ONE_TAP", supported_apps: [{ ...app, package_name: "shop" }] })),
    refused,
  ),
  create("an unknown kind of code", authentication(security, otp({ otp_type: "VOICE" })), refused),
  create("authentication with a text of its own", authentication({ type: "BODY", text: "Your code" }, otp()), refused),
  create("authentication with a header", authentication(textHeader("Hi"), security, otp()), refused),
  create("authentication with an address", authentication(security, buttons(url())), refused),
  create("authentication without a button", authentication(security), noSample),
  create("authentication without a body", authentication(otp()), noSample),
  create(
    "an expiry of 91 minutes",
    authentication(security, { type: "FOOTER", code_expiration_minutes: 91 }, otp()),
    refused,
  ),
  create(
    "an expiry of no minute",
    authentication(security, { type: "FOOTER", code_expiration_minutes: 0 }, otp()),
    refused,
  ),
  create("a code for 15 minutes", { ...authentication(security, otp()), message_send_ttl_seconds: 900 }),
  create("a code for longer", { ...authentication(security, otp()), message_send_ttl_seconds: 901 }, refused),
];

const shopCases: RequestCase[] = [
  create("an offer that ends", marketing(image, offer(), buttons(coupon("SAVE25"), url())), uploaded),
  create("an offer without an end", marketing(offer({ has_expiration: false }), buttons(url()))),
  create("an offer of the longest name", marketing(offer({ text: letters(16) }), buttons(url()))),
  create("an offer of a longer name", marketing(offer({ text: letters(17) }), buttons(url())), characters),
  create("an offer without a name", marketing(offer({ text: undefined }), buttons(url())), noSample),
  create("an offer with a footer", marketing(offer(), footer("Bye"), buttons(url())), refused),
  create("an offer with a text header", marketing(textHeader("Hi"), offer(), buttons(url())), refused),
  create("an offer without an address", marketing(offer(), buttons(quick("Yes"))), refused),
  create("an offer in a utility template", withParts(offer(), buttons(url())), refused),
  create(
    "an offer with a body of 601",
    { category: "MARKETING", components: [{ type: "BODY", text: letters(601) }, offer(), buttons(url())] },
    characters,
  ),
  create("two cards", marketing(carousel(mediaCard(), mediaCard())), uploaded),
  create("ten cards", marketing(carousel(...Array.from({ length: 10 }, () => mediaCard()))), uploaded),
  create("eleven cards", marketing(carousel(...Array.from({ length: 11 }, () => mediaCard()))), {
    ...uploaded,
    ...refused,
  }),
  create("one card", marketing(carousel(mediaCard())), { ...uploaded, ...refused }),
  create("cards that differ", marketing(carousel(mediaCard(), card(image, buttons(url())))), {
    ...uploaded,
    ...refused,
  }),
  create("a card without a header", marketing(carousel(card(buttons(url())), card(buttons(url())))), refused),
  create("a card without buttons", marketing(carousel(card(image), card(image))), { ...uploaded, ...refused }),
  create("a card with a footer", marketing(carousel(mediaCard(footer("x")), mediaCard(footer("x")))), {
    ...uploaded,
    ...refused,
  }),
  create(
    "a card with a long body",
    marketing(carousel(...[1, 2].map(() => card(image, { type: "BODY", text: letters(161) }, buttons(url()))))),
    { ...uploaded, ...characters },
  ),
  create("a carousel with a footer", marketing(carousel(mediaCard(), mediaCard()), footer("x")), {
    ...uploaded,
    ...refused,
  }),
  create(
    "cards of products",
    marketing(carousel(...[1, 2].map(() => card(header("product"), buttons({ type: "spm", text: "View" }))))),
  ),
];

const library = (name: unknown, more: Part = {}) => ({ components: undefined, library_template_name: name, ...more });
const track = [
  { type: "URL", url: { base_url: "https://shop.example/{{1}}", url_suffix_example: "https://shop.example/x" } },
];
const libraryCases: RequestCase[] = [
  create("from the library", library("order_confirmation_1", { library_template_button_inputs: track }), {
    answer: { status: "APPROVED", category: "UTILITY" },
  }),
  create(
    "from the library, its inputs as text",
    library("delivery_update_1", {
      library_template_button_inputs:
        "[{'type': 'URL', 'url': {'base_url': 'https://shop.example/{{1}}', 'url_suffix_example': 'https://shop.example/x'}}, {type: 'PHONE_NUMBER', 'phone_number': '+15555550100'}]",
    }),
  ),
  create(
    "from the library with a contact",
    library("feedback_survey_1", { library_template_body_inputs: { add_contact_number: true } }),
  ),
  create("from the library without inputs", library("order_confirmation_1"), refused),
  create("from the library, unknown", library("nothing_like_it"), refused),
  create("from the library, another category", library("feedback_survey_1", { category: "MARKETING" }), refused),
  {
    name: "the library",
    method: "GET",
    path: "/v24.0/message_template_library",
    query: { topic: "PAYMENTS" },
    answer: { data: [{ topic: "PAYMENTS", body_params: ["Dana", "$75.00", "2027-01-05"] }] },
  },
  {
    name: "the library, searched",
    method: "GET",
    path: "/v24.0/message_template_library",
    query: { search: "nothing like it" },
    answer: { data: [] },
  },
];

const upsert = (name: string, body: Part, parts: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: `/v24.0/${waba}/upsert_message_templates`,
  body: {
    name: "code",
    category: "AUTHENTICATION",
    languages: ["en_US", "he"],
    components: [security, otp()],
    ...body,
  },
  ...parts,
});

const otherCases: RequestCase[] = [
  {
    name: "list",
    method: "GET",
    path: edge,
    query: { limit: "2", fields: "name,parameter_format,components,language,status,category,quality_score" },
    answer: { paging: {} },
  },
  {
    name: "list by name",
    method: "GET",
    path: edge,
    query: { name: "order_confirmation", language: "en_US" },
    answer: { data: [{ name: "order_confirmation", id: "{order}" }] },
    prepare: "order",
  },
  {
    name: "list by content",
    method: "GET",
    path: edge,
    query: { content: "IS CONFIRMED", status: "approved" },
    answer: { data: [{ name: "order_confirmation" }] },
  },
  {
    name: "list by quality",
    method: "GET",
    path: edge,
    query: { quality_score: "GREEN" },
    fixture: "graph.templates.empty",
  },
  { name: "list by an unknown status", method: "GET", path: edge, query: { status: "FINE" }, code: 100 },
  { name: "list with an unknown field", method: "GET", path: edge, query: { fields: "colour" }, code: 100 },
  {
    name: "list with its sums",
    method: "GET",
    path: edge,
    query: { limit: "1", summary: "message_template_limit" },
    answer: { summary: { message_template_limit: 250 } },
  },
  {
    name: "one by id",
    method: "GET",
    path: "/v24.0/{order}",
    query: { fields: "name,quality_score" },
    prepare: "order",
    answer: { name: "order_confirmation", id: "{order}", quality_score: { score: "UNKNOWN" } },
  },
  { name: "one that is not there", method: "GET", path: "/v24.0/999999999999999", code: 100, subcode: 33 },
  { name: "an edit without anything", method: "POST", path: "/v24.0/{order}", body: {}, prepare: "order", code: 100 },
  {
    name: "an edit of an approved category",
    method: "POST",
    path: "/v24.0/{order}",
    body: { category: "MARKETING" },
    prepare: "order",
    code: 100,
    subcode: 2388025,
  },
  {
    name: "an edit with wrong components",
    method: "POST",
    path: "/v24.0/{order}",
    body: { components: [footer("x")] },
    prepare: "order",
    code: 100,
    subcode: 2388043,
  },
  {
    name: "an edit while under review",
    method: "POST",
    path: "/v24.0/{pending}",
    body: { components: [body0] },
    prepare: "pending",
    code: 100,
    subcode: 2388039,
  },
  {
    name: "an edit of how long it is tried",
    method: "POST",
    path: "/v24.0/{order}",
    body: { message_send_ttl_seconds: 60 },
    prepare: "order",
    answer: { success: true },
  },
  {
    name: "unpausing what is not paused",
    method: "POST",
    path: "/v24.0/{order}/unpause",
    prepare: "order",
    answer: { success: false },
  },
  { name: "a deletion without a name", method: "DELETE", path: edge, code: 100 },
  { name: "a deletion of what is not there", method: "DELETE", path: edge, query: { name: "nobody" }, code: 100 },
  {
    name: "a deletion by both kinds of ids",
    method: "DELETE",
    path: edge,
    query: { hsm_ids: "[1]", hsm_id: "1" },
    code: 100,
  },
  upsert(
    "codes in several languages",
    {},
    {
      answer: {
        data: [
          { status: "APPROVED", language: "en_US" },
          { status: "APPROVED", language: "he" },
        ],
      },
    },
  ),
  upsert("codes of another category", { category: "UTILITY" }, refused),
  upsert("codes in no language", { languages: [] }, refused),
  {
    name: "previews",
    method: "GET",
    path: `/v24.0/${waba}/message_template_previews`,
    query: {
      category: "AUTHENTICATION",
      languages: "en_US,he",
      add_security_recommendation: "true",
      code_expiration_minutes: "10",
    },
    answer: { data: [{ language: "en_US", footer: "This code expires in 10 minutes." }, { language: "he" }] },
  },
  {
    name: "previews of marketing",
    method: "GET",
    path: `/v24.0/${waba}/message_template_previews`,
    query: { category: "MARKETING" },
    code: 100,
  },
  {
    name: "a comparison over three days",
    method: "GET",
    path: "/v24.0/{order}/compare",
    query: { template_ids: "[{order}]", start: "1767225600", end: "1767484800" },
    prepare: "order",
    code: 100,
  },
  {
    name: "a comparison",
    method: "GET",
    path: "/v24.0/{order}/compare",
    query: { template_ids: "[{pending}]", start: "1767225600", end: "1767830400" },
    prepare: "pending",
    answer: { data: [{ metric: "BLOCK_RATE" }, { metric: "MESSAGE_SENDS" }, { metric: "TOP_BLOCK_REASON" }] },
  },
  {
    name: "a migration from nowhere",
    method: "POST",
    path: `/v24.0/${waba}/migrate_message_templates`,
    body: {},
    code: 100,
  },
  {
    name: "list by category, the second page",
    method: "GET",
    path: edge,
    query: { category: "UTILITY", limit: "1", after: "MA" },
    prepare: "second page",
    answer: { data: [{ category: "UTILITY" }] },
  },
  {
    name: "list with every documented field",
    method: "GET",
    path: edge,
    query: {
      name: "order_confirmation",
      language: "en_US",
      fields:
        "id,name,status,category,language,components,parameter_format,quality_score,rejected_reason,previous_category,correct_category,sub_category,library_template_name,message_send_ttl_seconds",
    },
    answer: { data: [{ name: "order_confirmation", rejected_reason: "NONE" }] },
  },
  {
    name: "why a template cannot be sent",
    method: "GET",
    path: "/v24.0/{rejected}",
    query: { fields: "health_status" },
    prepare: "rejected",
    answer: {
      health_status: {
        can_send_message: "BLOCKED",
        entities: [{ entity_type: "MESSAGE_TEMPLATE", errors: [{ error_code: 132001 }] }, {}, {}, {}],
      },
    },
  },
  {
    name: "an edit of the components",
    method: "POST",
    path: "/v24.0/{fresh}",
    body: { components: [{ type: "BODY", text: "Your order has arrived at the shop." }] },
    prepare: "fresh",
    answer: { success: true },
  },
  {
    name: "an edit of a rejected category",
    method: "POST",
    path: "/v24.0/{rejected}",
    body: { category: "MARKETING" },
    prepare: "rejected",
    answer: { success: true },
  },
  {
    name: "a deletion by name",
    method: "DELETE",
    path: edge,
    query: { name: "{name}" },
    prepare: "fresh",
    fixture: "graph.success",
  },
  {
    name: "a deletion by name and id",
    method: "DELETE",
    path: edge,
    query: { name: "{name}", hsm_id: "{fresh}" },
    prepare: "fresh",
    fixture: "graph.success",
  },
  {
    name: "a comparison asked by POST",
    method: "POST",
    path: "/v24.0/{order}/compare",
    body: { template_ids: ["{pending}"], start: 1767225600, end: 1767830400 },
    prepare: "pending",
    answer: { data: [{ metric: "BLOCK_RATE" }, { metric: "MESSAGE_SENDS" }, { metric: "TOP_BLOCK_REASON" }] },
  },
  {
    name: "a migration",
    method: "POST",
    path: "/v24.0/{second}/migrate_message_templates",
    body: { source_waba_id: "{first}" },
    prepare: "two accounts",
    shape: ["migrated_templates[]: string", "failed_templates.{rejected}: string"],
  },
  {
    name: "the library of one use",
    method: "GET",
    path: "/v24.0/message_template_library",
    query: { usecase: "DELIVERY_UPDATE", industry: "E_COMMERCE", language: "en_US" },
    answer: { data: [{ usecase: "DELIVERY_UPDATE" }] },
  },
  {
    name: "an account's library",
    method: "GET",
    path: `/v24.0/${waba}/message_template_library`,
    query: { usecase: "DELIVERY_UPDATE", language: "he" },
    answer: { data: [{ usecase: "DELIVERY_UPDATE" }] },
  },
  {
    name: "marketing by its own API only",
    method: "POST",
    path: `/v24.0/${waba}`,
    body: { disable_marketing_messages_on_cloud_api: true },
    answer: { success: true },
  },
  { name: "a setting that is not there", method: "POST", path: `/v24.0/${waba}`, body: {}, code: 100 },
];

export const cases: RequestCase[] = [
  ...identityCases,
  ...textCases,
  ...mediaCases,
  ...buttonCases,
  ...authenticationCases,
  ...shopCases,
  ...libraryCases,
  ...otherCases,
];
