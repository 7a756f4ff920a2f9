import type { RequestCase } from "./request-case.ts";

/** Catalogues, their items, and what a number shows of them. The world is that of `commerce.test.ts`. */
const portfolio = "300000000000001";
const waba = "100000000000001";
const number = "200000000000001";
const catalog = "500000000000001";

const bread = {
  id: "BREAD",
  title: "Bread",
  description: "With sesame",
  availability: "in stock",
  condition: "new",
  price: "12.50 ILS",
  link: "https://example.com/bread",
  image_link: "https://example.com/bread.jpg",
  brand: "Example",
};
const request = (data: Record<string, unknown>, method = "UPDATE") => ({ method, data });
const batch = (requests: unknown, parts: Partial<RequestCase> & { name: string }): RequestCase => ({
  method: "POST",
  path: `/v24.0/${catalog}/items_batch`,
  body: { item_type: "PRODUCT_ITEM", allow_upsert: true, requests },
  ...parts,
});
const wrong = (data: Record<string, unknown>, message: string, name: string): RequestCase =>
  batch([request({ ...bread, ...data })], {
    name,
    answer: { handles: [], validation_status: [{ errors: [{ message }], warnings: [] }] },
  });

const batchCases: RequestCase[] = [
  batch([request(bread)], { name: "a batch", shape: ["handles[]: string"] }),
  batch([request(bread, "CREATE"), request({ id: "OLD" }, "DELETE")], {
    name: "a batch of several kinds",
    shape: ["handles[]: string"],
  }),
  batch([request(bread)], {
    name: "a batch whose token may not",
    token: "{mute}",
    prepare: "mute",
    status: 403,
    code: 200,
  }),
  batch(undefined, { name: "a batch without requests", code: 100 }),
  batch([], { name: "an empty batch", code: 100 }),
  batch({}, { name: "a batch that is no list", code: 100 }),
  batch([request(bread, "EAT")], { name: "a batch with another method", code: 100 }),
  batch([{ method: "UPDATE" }], { name: "a batch without data", code: 100 }),
  batch([request(bread)], { name: "a batch without a type", code: 100, body: { requests: [request(bread)] } }),
  batch([request(bread)], {
    name: "a batch of hotels",
    code: 100,
    body: { item_type: "HOTEL", requests: [request(bread)] },
  }),
  wrong({ id: "" }, "id: must have 1 to 100 characters", "an item without an id"),
  wrong({ price: "12.50" }, "price: must be a number and an ISO-4217 currency code, as in 9.99 USD", "a bare price"),
  wrong(
    { price: "12.505 ILS" },
    "price: must be a number and an ISO-4217 currency code, as in 9.99 USD",
    "a price finer than its currency",
  ),
  wrong(
    { availability: "maybe" },
    "availability: must be one of: in stock, out of stock, available for order, preorder, discontinued",
    "an availability nobody knows",
  ),
  wrong({ link: "bread" }, "link: must be a valid URL", "a link that is none"),
  wrong({ title: "" }, "title: must have 1 to 200 characters", "an item without a title"),
  {
    name: "the state of a batch",
    method: "GET",
    path: `/v24.0/${catalog}/check_batch_request_status?handle={handle}`,
    prepare: "batch",
    answer: { data: [{ handle: "{handle}", status: "finished", errors_total_count: 0, errors: [], warnings: [] }] },
  },
  {
    name: "the state of a batch with an item that lacks something",
    method: "GET",
    path: `/v24.0/${catalog}/check_batch_request_status?handle={handle}&load_ids_of_invalid_requests=true`,
    prepare: "brokenBatch",
    answer: {
      data: [
        {
          status: "finished",
          errors_total_count: 1,
          errors: [{ line: 2, id: "BARE", message: "A required field is missing: description, price." }],
          ids_of_invalid_requests: ["BARE"],
        },
      ],
    },
  },
  {
    name: "the state of no batch",
    method: "GET",
    path: `/v24.0/${catalog}/check_batch_request_status?handle=Ac`,
    code: 100,
    details: "The handle is not known.",
  },
  {
    name: "the state of a batch nobody names",
    method: "GET",
    path: `/v24.0/${catalog}/check_batch_request_status`,
    code: 100,
  },
];

const product = {
  retailer_id: "CAKE",
  name: "Cake",
  description: "Sweet",
  currency: "ILS",
  price: 4500,
  image_url: "https://example.com/cake.jpg",
  url: "https://example.com/cake",
  availability: "in stock",
};
const create = (more: Record<string, unknown>, parts: Partial<RequestCase> & { name: string }): RequestCase => ({
  method: "POST",
  path: `/v24.0/${catalog}/products`,
  body: { ...product, ...more },
  ...parts,
});

const productCases: RequestCase[] = [
  create({ retailer_id: "CAKE-1" }, { name: "a new product", shape: ["id: string"] }),
  {
    name: "a new product as a form",
    method: "POST",
    path: `/v24.0/${catalog}/products`,
    form: { ...product, retailer_id: "CAKE-2", price: "4500" },
    shape: ["id: string"],
  },
  create({ retailer_id: "SKU-RED-42" }, { name: "a retailer id that is taken", code: 10800 }),
  create({ retailer_id: undefined }, { name: "a product without a retailer id", code: 100 }),
  create({ name: undefined }, { name: "a product without a name", code: 100 }),
  create({ price: undefined }, { name: "a product without a price", code: 100 }),
  create({ price: 45.5 }, { name: "a price of half units", code: 100 }),
  create({ currency: "SHEKEL" }, { name: "a currency that is none", code: 100 }),
  create({ image_url: undefined }, { name: "a product without a picture", code: 100 }),
  create({ availability: "maybe" }, { name: "a product that may be there", code: 100 }),
  {
    name: "products",
    method: "GET",
    path: `/v24.0/${catalog}/products?fields=id,retailer_id,name,price,availability&filter={"retailer_id":{"eq":"SKU-RED-42"}}`,
    answer: {
      data: [{ id: "{red}", retailer_id: "SKU-RED-42", name: "Red shoes", price: "₪30.00", availability: "in stock" }],
      paging: { cursors: { before: "MA", after: "MA" } },
    },
    prepare: "red",
  },
  {
    name: "products of an unknown comparison",
    method: "GET",
    path: `/v24.0/${catalog}/products?filter={"name":{"like":"x"}}`,
    code: 100,
  },
  { name: "products of no catalogue", method: "GET", path: "/v24.0/500000000000009/products", code: 100, subcode: 33 },
  {
    name: "a product",
    method: "GET",
    path: "/v24.0/{red}?fields=retailer_id,currency,review_status,capability_to_review_status",
    prepare: "red",
    answer: {
      id: "{red}",
      retailer_id: "SKU-RED-42",
      currency: "ILS",
      review_status: "approved",
      capability_to_review_status: [{ key: "WHATSAPP", value: "APPROVED" }],
    },
  },
  { name: "a product's unknown field", method: "GET", path: "/v24.0/{red}?fields=taste", prepare: "red", code: 100 },
  {
    name: "a product's new price",
    method: "POST",
    path: "/v24.0/{red}",
    body: { price: 3000 },
    prepare: "red",
    answer: { success: true },
  },
  {
    name: "a product's price that is none",
    method: "POST",
    path: "/v24.0/{red}",
    body: { price: "free" },
    prepare: "red",
    code: 100,
  },
  { name: "a product that goes", method: "DELETE", path: "/v24.0/{gone}", prepare: "gone", answer: { success: true } },
];

const catalogCases: RequestCase[] = [
  {
    name: "a catalogue",
    method: "GET",
    path: `/v24.0/${catalog}?fields=id,name,vertical,business`,
    answer: { id: catalog, name: "Menu", vertical: "commerce", business: { id: portfolio, name: "Example Ltd" } },
  },
  { name: "a catalogue nobody has", method: "GET", path: "/v24.0/500000000000009", code: 100, subcode: 33 },
  {
    name: "a catalogue for the app alone",
    method: "GET",
    path: `/v24.0/${catalog}`,
    token: "app",
    code: 100,
    subcode: 33,
  },
  {
    name: "a catalogue's new name",
    method: "POST",
    path: `/v24.0/${catalog}`,
    body: { name: "Menu" },
    answer: { success: true },
  },
  { name: "a catalogue without a name", method: "POST", path: `/v24.0/${catalog}`, body: { name: " " }, code: 100 },
  { name: "a catalogue in use goes", method: "DELETE", path: `/v24.0/${catalog}`, code: 100 },
  {
    name: "a spare catalogue goes",
    method: "DELETE",
    path: "/v24.0/{spare}",
    prepare: "spare",
    answer: { success: true },
  },
  {
    name: "catalogues of a business",
    method: "GET",
    path: `/v24.0/${portfolio}/owned_product_catalogs`,
    answer: { data: [{ id: catalog, name: "Menu" }] },
    query: { limit: "1" },
  },
  {
    name: "a new catalogue",
    method: "POST",
    path: `/v24.0/${portfolio}/owned_product_catalogs`,
    body: { name: "Second" },
    shape: ["id: string"],
  },
  {
    name: "a new catalogue without a name",
    method: "POST",
    path: `/v24.0/${portfolio}/owned_product_catalogs`,
    body: {},
    code: 100,
  },
  {
    name: "a new catalogue of hotels",
    method: "POST",
    path: `/v24.0/${portfolio}/owned_product_catalogs`,
    body: { name: "Beds", vertical: "hotels" },
    code: 100,
  },
  {
    name: "catalogues of no business",
    method: "GET",
    path: "/v24.0/300000000000009/owned_product_catalogs",
    code: 100,
    subcode: 33,
  },
  {
    name: "the catalogue of a WABA",
    method: "GET",
    path: `/v24.0/${waba}/product_catalogs`,
    answer: { data: [{ id: catalog, name: "Menu" }] },
  },
  {
    name: "the same catalogue connected again",
    method: "POST",
    path: `/v24.0/${waba}/product_catalogs?catalog_id=${catalog}`,
    answer: { success: true },
  },
  {
    name: "a second catalogue",
    method: "POST",
    path: `/v24.0/${waba}/product_catalogs?catalog_id={spare}`,
    prepare: "spare",
    code: 100,
  },
  { name: "no catalogue to connect", method: "POST", path: `/v24.0/${waba}/product_catalogs`, code: 100 },
  {
    name: "an unknown catalogue to connect",
    method: "POST",
    path: `/v24.0/${waba}/product_catalogs?catalog_id=1`,
    code: 100,
  },
  {
    name: "a catalogue let go",
    method: "DELETE",
    path: `/v24.0/${waba}/product_catalogs?catalog_id=${catalog}`,
    answer: { success: true },
  },
  {
    name: "a catalogue let go that is not connected",
    method: "DELETE",
    path: `/v24.0/${waba}/product_catalogs?catalog_id={spare}`,
    prepare: "spare",
    code: 100,
  },
];

const settings = `/v24.0/${number}/whatsapp_commerce_settings`;
const settingsCases: RequestCase[] = [
  { name: "commerce settings", method: "GET", path: settings, fixture: "graph.commerce-settings.get" },
  { name: "a cart", method: "POST", path: `${settings}?is_cart_enabled=true`, answer: { success: true } },
  {
    name: "a shop window",
    method: "POST",
    path: settings,
    body: { is_catalog_visible: true },
    answer: { success: true },
  },
  { name: "settings of nothing", method: "POST", path: settings, code: 100 },
  { name: "a cart that may be", method: "POST", path: `${settings}?is_cart_enabled=maybe`, code: 100 },
  {
    name: "settings of no number",
    method: "GET",
    path: "/v24.0/200000000000099/whatsapp_commerce_settings",
    code: 100,
    subcode: 33,
  },
];

export const cases: RequestCase[] = [...batchCases, ...productCases, ...catalogCases, ...settingsCases];
