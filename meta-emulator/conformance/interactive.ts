import type { RequestCase } from "./request-case.ts";

/** Sends of contacts and of every kind of interactive message. The numbers are those of `interactive.test.ts`. */
const numbers = { us: "200000000000001", india: "200000000000091", singapore: "200000000000065" };
const people = { us: "+15555550123", india: "+915555550123", singapore: "+6555550123" };
const catalog = "500000000000001";
const letters = (count: number): string => "א".repeat(count);

type Parts = Partial<Omit<RequestCase, "method" | "path">> & { name: string; from?: keyof typeof numbers };

function send(message: Record<string, unknown>, { from = "us", ...parts }: Parts): RequestCase {
  const body = { messaging_product: "whatsapp", to: people[from], ...message };
  const fixture = parts.code === undefined ? { fixture: "graph.send.ok" } : {};
  return { method: "POST", path: `/v24.0/${numbers[from]}/messages`, body, ...fixture, ...parts };
}

const interactive = (interactive: Record<string, unknown>, parts: Parts): RequestCase =>
  send({ type: "interactive", interactive }, parts);
const contacts = (list: unknown, parts: Parts): RequestCase => send({ type: "contacts", contacts: list }, parts);

const name = { formatted_name: "Ruth Sample", first_name: "Ruth" };
const ruth = {
  name,
  birthday: "1990-02-28",
  phones: [{ phone: "+1 555-555-0177", type: "CELL", wa_id: "15555550177" }],
  emails: [{ email: "ruth@example.com", type: "WORK" }],
  addresses: [{ street: "1 Sample Street", city: "Haifa", zip: "3100000", country: "Israel", country_code: "IL" }],
  org: { company: "Example Ltd", title: "Buyer" },
  urls: [{ url: "https://example.com", type: "WORK" }],
};

const contactCases: RequestCase[] = [
  contacts([ruth], { name: "a contact with everything" }),
  contacts([{ name }], { name: "a contact that is a name" }),
  contacts(Array(257).fill({ name }), { name: "257 contacts" }),
  contacts(Array(258).fill({ name }), { name: "258 contacts", code: 131009 }),
  contacts([], { name: "no contacts", code: 131009 }),
  contacts({}, { name: "contacts that are no list", code: 100 }),
  contacts(["Ruth"], { name: "a contact that is a text", code: 100 }),
  contacts([{}], {
    name: "a contact without a name",
    code: 131008,
    details: "The parameter contacts[0]['name'] is required.",
  }),
  contacts([{ name: { first_name: "Ruth" } }], {
    name: "a contact without a formatted name",
    code: 131008,
    details: "The parameter contacts[0]['name']['formatted_name'] is required.",
  }),
  contacts([{ name: { formatted_name: "Ruth" } }], { name: "a contact with a formatted name alone", code: 131008 }),
  contacts([{ name: { ...name, last_name: 5 } }], { name: "a contact whose last name is a number", code: 100 }),
  contacts([{ name, phones: {} }], { name: "a contact whose phones are no list", code: 100 }),
  contacts([{ name, phones: [{ phone: 15555550177 }] }], { name: "a contact whose phone is a number", code: 100 }),
  contacts([{ name, birthday: "28.2.1990" }], { name: "a contact with an odd birthday", code: 131009 }),
  contacts([{ name, birthday: "1990-02-30" }], { name: "a contact born on no day", code: 131009 }),
];

const body = { text: "Look" };
const image = { type: "image", image: { link: "https://example.com/p.jpg" } };
const product = (action: unknown, parts: Parts, more = {}): RequestCase =>
  interactive({ type: "product", body, footer: { text: "Today" }, action, ...more }, parts);
const sku = (product_retailer_id: string) => ({ product_retailer_id });
const section = (title: string | undefined, ...skus: string[]) => ({
  ...(title === undefined ? {} : { title }),
  product_items: skus.map(sku),
});
const list = (sections: unknown, parts: Parts, more: Record<string, unknown> = {}): RequestCase =>
  interactive(
    {
      type: "product_list",
      header: { type: "text", text: "Menu" },
      body,
      action: { catalog_id: catalog, sections },
      ...more,
    },
    parts,
  );
const skus = (count: number, from = 1) => Array.from({ length: count }, (_, i) => `SKU-${from + i}`);
const notFound = "Products not found in FB Catalog";

const catalogMessage = (parameters: unknown, parts: Parts, more = {}): RequestCase =>
  interactive(
    {
      type: "catalog_message",
      body,
      action: { name: "catalog_message", ...(parameters === undefined ? {} : { parameters }) },
      ...more,
    },
    parts,
  );

const productCases: RequestCase[] = [
  product({ catalog_id: catalog, ...sku("SKU-1") }, { name: "a product" }),
  product({ catalog_id: catalog, ...sku("SKU-OUT") }, { name: "a product that is sold out" }),
  interactive(
    { type: "product", action: { catalog_id: catalog, ...sku("SKU-1") } },
    { name: "a product without a text" },
  ),
  product({ catalog_id: catalog }, { name: "a product nobody names", code: 131008 }),
  product(sku("SKU-1"), { name: "a product of no catalogue", code: 131008 }),
  product(
    { catalog_id: catalog, ...sku("sku-1") },
    { name: "a product in other letters", code: 131009, details: notFound },
  ),
  product(
    { catalog_id: "500000000000009", ...sku("SKU-1") },
    {
      name: "a product of a catalogue that is not connected",
      code: 131009,
      details: notFound,
    },
  ),
  product(
    { catalog_id: catalog, ...sku("SKU-REJECTED") },
    {
      name: "a product that was rejected",
      code: 131009,
      details: "Product SKU-REJECTED cannot be sent: its WhatsApp review status is REJECTED.",
    },
  ),
  product({ catalog_id: catalog, ...sku("SKU-HIDDEN") }, { name: "a product that is hidden", code: 131009 }),
  product({ catalog_id: catalog, product_retailer_id: 1 }, { name: "a product whose id is a number", code: 100 }),
  product(
    { catalog_id: catalog, ...sku("SKU-1") },
    { name: "a product with a header", code: 131009 },
    { header: image },
  ),
  product(
    { catalog_id: catalog, ...sku("SKU-1") },
    { name: "a product with a long text", code: 131009 },
    {
      body: { text: letters(1025) },
    },
  ),

  list([section(undefined, "SKU-1", "SKU-2")], { name: "a list of products" }),
  list([section(letters(24), ...skus(15)), section("More", ...skus(15, 16))], {
    name: "thirty products in two sections",
  }),
  list(
    skus(10).map((id) => section(id, id)),
    { name: "products in ten sections" },
  ),
  list([section(undefined, "SKU-1", "SKU-NONE", "SKU-REJECTED")], { name: "a list of which one product exists" }),
  list([section(undefined, "SKU-NONE")], {
    name: "a list of which no product exists",
    code: 131009,
    details: notFound,
  }),
  list([section(undefined, ...skus(31))], { name: "thirty-one products", code: 131009 }),
  list(
    skus(11).map((id) => section(id, id)),
    { name: "products in eleven sections", code: 131009 },
  ),
  list([], { name: "a list without sections", code: 131009 }),
  list([section("A", "SKU-1"), section(undefined, "SKU-2")], {
    name: "a section of products without a title",
    code: 131008,
  }),
  list([section(letters(25), "SKU-1")], { name: "a section of products with a long title", code: 131009 }),
  list([section("A")], { name: "a section without products", code: 131009 }),
  list([{ title: "A", product_items: [{}] }], { name: "a section with an item that is none", code: 131008 }),
  list([section("A", "SKU-1", "SKU-1")], { name: "the same product twice", code: 131009 }),
  list([section("A", "SKU-1")], { name: "a list of products without a header", code: 131008 }, { header: undefined }),
  list([section("A", "SKU-1")], { name: "a list of products under a picture", code: 131009 }, { header: image }),
  list([section("A", "SKU-1")], { name: "a list of products without a text", code: 131008 }, { body: undefined }),
  list(
    [section("A", "SKU-1")],
    { name: "a list of another catalogue", code: 131009 },
    {
      action: { catalog_id: "500000000000009", sections: [section("A", "SKU-1")] },
    },
  ),

  catalogMessage(undefined, { name: "the catalogue" }),
  catalogMessage({ thumbnail_product_retailer_id: "SKU-2" }, { name: "the catalogue under a product" }),
  catalogMessage(
    { thumbnail_product_retailer_id: "SKU-NONE" },
    {
      name: "the catalogue under no product",
      code: 131009,
      details: notFound,
    },
  ),
  catalogMessage(undefined, { name: "the catalogue with a header", code: 131009 }, { header: image }),
  catalogMessage(undefined, { name: "the catalogue without a text", code: 131008 }, { body: undefined }),
  catalogMessage(undefined, { name: "the catalogue with another action", code: 131009 }, { action: { name: "x" } }),
  catalogMessage(undefined, {
    name: "the catalogue of a number that does not show it",
    code: 131009,
    from: "singapore",
  }),
];

const request = (type: string, action: unknown, parts: Parts, more = {}): RequestCase =>
  interactive({ type, body, action, ...more }, parts);
const address = (parameters: unknown, parts: Parts): RequestCase =>
  request("address_message", { name: "address_message", parameters }, parts);
const call = (parameters: unknown, parts: Parts): RequestCase =>
  request("voice_call", { name: "voice_call", parameters }, parts);

const requestCases: RequestCase[] = [
  request("contact_request", { name: "request_contact_info" }, { name: "a contact request" }),
  request("contact_request", { name: "send_location" }, { name: "a contact request of another name", code: 131009 }),
  request("contact_request", {}, { name: "a contact request without a name", code: 131008 }),
  request(
    "contact_request",
    { name: "request_contact_info" },
    { name: "a contact request with a header", code: 131009 },
    {
      header: image,
    },
  ),
  request("call_permission_request", { name: "call_permission_request" }, { name: "a call permission request" }),
  interactive(
    { type: "call_permission_request", action: { name: "call_permission_request" } },
    {
      name: "a call permission request without a text",
    },
  ),
  request(
    "call_permission_request",
    { name: "call" },
    { name: "a call permission request of another name", code: 131009 },
  ),
  request("location_request_message", { name: "send_location" }, { name: "a location request" }),
  request(
    "location_request_message",
    { name: "send_location" },
    { name: "a location request with a header", code: 131009 },
    {
      header: image,
    },
  ),
  request("location_request_message", undefined, { name: "a location request without an action", code: 131008 }),

  call(undefined, { name: "a call button" }),
  call(
    { display_text: letters(20), ttl_minutes: 43_200, payload: letters(512) },
    { name: "a call button at its limits" },
  ),
  call({ display_text: letters(21) }, { name: "a call button with a long label", code: 131009 }),
  call({ ttl_minutes: 0 }, { name: "a call button that is over at once", code: 131009 }),
  call({ ttl_minutes: 43_201 }, { name: "a call button for too long", code: 131009 }),
  call({ payload: letters(513) }, { name: "a call button with a long payload", code: 131009 }),

  address({ country: "IN" }, { name: "an address in India", from: "india" }),
  address(
    { country: "SG", values: { sg_post_code: "238823" } },
    { name: "an address in Singapore", from: "singapore" },
  ),
  address(
    {
      country: "IN",
      values: { name: "Dana Example", in_pin_code: "400001" },
      validation_errors: { in_pin_code: "We do not deliver there" },
      saved_addresses: [{ id: "home", value: { city: "Mumbai" } }],
    },
    { name: "an address in India, corrected", from: "india" },
  ),
  address(
    {},
    {
      name: "an address in no country",
      from: "india",
      code: 131008,
      details: "The parameter interactive['action']['parameters']['country'] is required.",
    },
  ),
  address({ country: "IL" }, { name: "an address in a country without the form", code: 131009 }),
  address({ country: "IN" }, { name: "an address in India of an American number", code: 131009 }),
  address({ country: "SG" }, { name: "an address in Singapore of an Indian number", from: "india", code: 131009 }),
  address(
    { country: "IN", values: { planet: "Mars" } },
    { name: "an unknown part of an address", from: "india", code: 131009 },
  ),
  address({ country: "IN", values: { in_pin_code: "12" } }, { name: "a short pin code", from: "india", code: 131009 }),
  address(
    { country: "IN", saved_addresses: [{}] },
    { name: "a saved address without an id", from: "india", code: 131008 },
  ),
];

const link = { name: "cta_url", parameters: { display_text: "Open", url: "https://example.com/a" } };
const linkCard = (card_index: number, more: Record<string, unknown> = {}) => ({
  card_index,
  type: "cta_url",
  header: image,
  body: { text: "A deal" },
  action: link,
  ...more,
});
const replies = (...ids: string[]) => ({
  buttons: ids.map((id) => ({ type: "quick_reply", quick_reply: { id, title: id } })),
});
const replyCard = (card_index: number, ...ids: string[]) =>
  linkCard(card_index, { type: "quick_reply", action: replies(...ids) });
const productCard = (card_index: number, id: string, catalog_id: string | undefined = catalog) => ({
  card_index,
  type: "product",
  action: { product_retailer_id: id, catalog_id },
});
const carousel = (cards: unknown, parts: Parts, more = {}): RequestCase =>
  interactive({ type: "carousel", body, action: { cards }, ...more }, parts);
const twoLinks = [linkCard(0), linkCard(1)];

const carouselCases: RequestCase[] = [
  carousel(twoLinks, { name: "a carousel of links" }),
  carousel(
    skus(10).map((_, index) => linkCard(index)),
    { name: "a carousel of ten cards" },
  ),
  carousel([linkCard(0, { body: { text: "א".repeat(158) } }), linkCard(1, { body: undefined })], {
    name: "a carousel with a long and no text",
  }),
  carousel([replyCard(0, "a", "b"), replyCard(1, "c")], { name: "a carousel of replies" }),
  carousel([productCard(0, "SKU-1"), productCard(1, "SKU-2")], { name: "a carousel of products" }),
  carousel([linkCard(0)], { name: "a carousel of one card", code: 131009 }),
  carousel(
    Array.from({ length: 11 }, (_, index) => linkCard(index % 10)),
    { name: "a carousel of eleven cards", code: 131009 },
  ),
  carousel({}, { name: "a carousel whose cards are no list", code: 100 }),
  carousel(undefined, { name: "a carousel without cards", code: 131008 }),
  carousel([linkCard(0), linkCard(0)], { name: "the same card index twice", code: 131009 }),
  carousel([linkCard(0), linkCard(10)], { name: "a card index out of range", code: 131009 }),
  carousel([linkCard(0), linkCard(1, { card_index: undefined })], { name: "a card without an index", code: 131008 }),
  carousel([linkCard(0), linkCard(1, { type: "wheel" })], { name: "a card of an unknown type", code: 100 }),
  carousel([linkCard(0), replyCard(1, "a")], { name: "cards of two types", code: 131009 }),
  carousel([linkCard(0), linkCard(1, { header: { type: "video", video: { link: "https://example.com/v.mp4" } } })], {
    name: "cards under a picture and a film",
    code: 131009,
  }),
  carousel([linkCard(0, { header: undefined }), linkCard(1, { header: undefined })], {
    name: "cards without headers",
    code: 131008,
  }),
  carousel(
    [0, 1].map((index) => linkCard(index, { header: { type: "text", text: "Hi" } })),
    { name: "cards under a text", code: 131009 },
  ),
  carousel([linkCard(0, { body: { text: letters(161) } }), linkCard(1)], {
    name: "a card with a long text",
    code: 131009,
  }),
  carousel([linkCard(0, { body: { text: "a\nb\nc\nd" } }), linkCard(1)], {
    name: "a card of four lines",
    code: 131009,
  }),
  carousel([linkCard(0, { action: { name: "cta_url" } }), linkCard(1)], {
    name: "a card without its link",
    code: 131008,
  }),
  carousel([replyCard(0, "a"), replyCard(1, "a")], { name: "the same reply on two cards", code: 131009 }),
  carousel([replyCard(0), replyCard(1, "a")], { name: "a card without replies", code: 131009 }),
  carousel(twoLinks, { name: "a carousel with a header", code: 131009 }, { header: image }),
  carousel(twoLinks, { name: "a carousel with a footer", code: 131009 }, { footer: { text: "x" } }),
  carousel(twoLinks, { name: "a carousel without a text", code: 131008 }, { body: undefined }),
  carousel(twoLinks, { name: "a carousel with a long text", code: 131009 }, { body: { text: letters(1025) } }),
  carousel([productCard(0, "SKU-1"), productCard(1, "SKU-NONE")], {
    name: "a carousel with a product nobody has",
    code: 131009,
    details: notFound,
  }),
  carousel([productCard(0, "SKU-1"), productCard(1, "SKU-2", "500000000000009")], {
    name: "a carousel of two catalogues",
    code: 131009,
  }),
];

const amount = (value: number) => ({ value, offset: 100 });
const order = {
  status: "pending",
  items: [{ retailer_id: "SKU-1", name: "Bread", amount: amount(1250), quantity: 2 }],
  subtotal: amount(2500),
  tax: amount(125),
  shipping: amount(300),
  discount: amount(100),
};
const bill = (more: Record<string, unknown>, parts: Parts): RequestCase =>
  request(
    "order_details",
    {
      name: "review_and_pay",
      parameters: {
        reference_id: "order-42",
        type: "physical-goods",
        currency: "INR",
        total_amount: amount(2825),
        order,
        ...more,
      },
    },
    { from: "india", ...parts },
  );
const orderStatus = (parameters: unknown, parts: Parts): RequestCase =>
  request("order_status", { name: "review_order", parameters }, { from: "india", ...parts });

const paymentCases: RequestCase[] = [
  bill({}, { name: "a bill" }),
  bill({ currency: "SGD" }, { name: "a bill in Singapore", from: "singapore" }),
  bill({}, { name: "a bill of an American number", from: "us", code: 131009 }),
  bill({ currency: "USD" }, { name: "a bill in another currency", code: 131009 }),
  bill({ currency: undefined }, { name: "a bill in no currency", code: 131008 }),
  bill({ reference_id: undefined }, { name: "a bill without a reference", code: 131008 }),
  bill({ reference_id: "order 42" }, { name: "a bill whose reference has a space", code: 131009 }),
  bill({ reference_id: "r".repeat(36) }, { name: "a bill with a long reference", code: 131009 }),
  bill({ type: "favours" }, { name: "a bill for something else", code: 100 }),
  bill({ total_amount: amount(1) }, { name: "a bill whose total is wrong", code: 131009 }),
  bill({ total_amount: { value: 2825, offset: 1000 } }, { name: "a bill in thousandths", code: 131009 }),
  bill({ order: undefined }, { name: "a bill for nothing", code: 131008 }),
  bill({ order: { ...order, items: [] } }, { name: "a bill without items", code: 131009 }),
  bill({ order: { ...order, status: "completed" } }, { name: "a bill that is paid", code: 131009 }),
  bill({ order: { ...order, subtotal: amount(1) } }, { name: "a bill whose subtotal is wrong", code: 131009 }),
  orderStatus(
    { reference_id: "order-42", order: { status: "shipped", description: "On its way" } },
    { name: "an order's status" },
  ),
  orderStatus(
    { reference_id: "order-42", order: { status: "eaten" } },
    { name: "an order's status nobody knows", code: 100 },
  ),
  orderStatus({ order: { status: "shipped" } }, { name: "a status of no order", code: 131008 }),
  orderStatus(
    { reference_id: "order-42", order: { status: "shipped" } },
    {
      name: "a status from an American number",
      from: "us",
      code: 131009,
    },
  ),
];

export const cases: RequestCase[] = [
  ...contactCases,
  ...productCases,
  ...requestCases,
  ...carouselCases,
  ...paymentCases,
];
