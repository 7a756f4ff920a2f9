import type { Given, RefusedCase, ValidCase } from "./test-parts.ts";

/** Long after the emulator's clock and the machine's. */
const endsAt = "2100-01-01T00:00:00.000Z";
const link = "https://shop.example.com/menu.jpg";
const bare = { type: "template", name: "news", language: "en_US" } as const;
const order = { ...bare, name: "order_confirmation" };
const positional = [
  { type: "text", text: "Dana" },
  { type: "text", text: "A-42" },
] as const;
const body = (...parameters: unknown[]) => ({ type: "body", parameters });
const text = (value: string) => ({ type: "text", text: value });
const named = (parameter_name: string, value: string) => ({ type: "text", parameter_name, text: value });
const header = (parameter: unknown) => ({ type: "header", parameters: [parameter] });
const button = (subType: string, index: number, parameter: unknown) => ({
  type: "button",
  sub_type: subType,
  index: String(index),
  parameters: [parameter],
});
const sent = (name: string, components?: unknown[], code = "en_US") => ({
  type: "template",
  template: { name, language: { code }, ...(components ? { components } : {}) },
});
const catalogueId = "500000000000001";
type Template = Extract<Given, { type: "template" }>;
type Products = Extract<NonNullable<Template["buttons"]>[number], { type: "products" }>;
type Card = NonNullable<Template["cards"]>[number];
const products: Products = {
  type: "products",
  index: 0,
  thumbnailRetailerId: "FERN",
  sections: [{ title: "Green", retailerIds: ["FERN", "MOSS"] }],
};
const card = (name: string): Card => ({
  header: { type: "image", link },
  values: [{ type: "text", text: name }],
  buttons: [{ type: "quick_reply", index: 0, payload: `want:${name}` }],
});

export const validTemplates: Record<string, ValidCase> = {
  "a template as it is": { content: bare, body: sent("news") },
  "a template in Hebrew": { content: { ...bare, language: "he" }, body: sent("news", undefined, "he") },
  "values in their order, a link and a quick reply": {
    content: {
      ...order,
      header: { type: "image", link },
      values: [...positional],
      buttons: [
        { type: "url", index: 0, text: "A-42?src=wa" },
        { type: "quick_reply", index: 1, payload: "track:A-42" },
      ],
      body: "Thank you, Dana. Your order is A-42.",
    },
    body: sent("order_confirmation", [
      header({ type: "image", image: { link } }),
      body(text("Dana"), text("A-42")),
      button("url", 0, text("A-42?src=wa")),
      button("quick_reply", 1, { type: "payload", payload: "track:A-42" }),
    ]),
  },
  "values by name, in the header too": {
    content: {
      ...bare,
      name: "named",
      header: { type: "text", name: "shop", text: "Napoli" },
      values: [
        { type: "text", name: "first_name", text: "Dana" },
        { type: "text", name: "order_id", text: "A-42" },
      ],
    },
    body: sent("named", [
      header(named("shop", "Napoli")),
      body(named("first_name", "Dana"), named("order_id", "A-42")),
    ]),
  },
  "an amount and a time": {
    content: {
      ...bare,
      name: "amount_and_time",
      values: [
        { type: "currency", fallback: "₪100.99", code: "ILS", amountThousandths: 100_990 },
        { type: "date_time", fallback: "February 25, 2027" },
      ],
    },
    body: sent("amount_and_time", [
      body(
        { type: "currency", currency: { fallback_value: "₪100.99", code: "ILS", amount_1000: 100_990 } },
        { type: "date_time", date_time: { fallback_value: "February 25, 2027" } },
      ),
    ]),
  },
  "a template under a document": {
    content: { ...bare, name: "bill", header: { type: "document", link, filename: "bill.pdf" } },
    body: sent("bill", [header({ type: "document", document: { link, filename: "bill.pdf" } })]),
  },
  "a template under a place": {
    content: {
      ...bare,
      name: "where",
      header: { type: "location", latitude: 32.08, longitude: 34.78, name: "Shop", address: "Herzl 5" },
    },
    body: sent("where", [
      header({
        type: "location",
        location: { latitude: 32.08, longitude: 34.78, name: "Shop", address: "Herzl 5" },
      }),
    ]),
  },
  "a template of one product": {
    content: { ...bare, name: "one_product", header: { type: "product", catalogueId, retailerId: "FERN" } },
    body: sent("one_product", [
      header({ type: "product", product: { product_retailer_id: "FERN", catalog_id: catalogueId } }),
    ]),
  },
  "a template of several products": {
    content: { ...bare, name: "products", buttons: [products] },
    body: sent("products", [
      button("mpm", 0, {
        type: "action",
        action: {
          thumbnail_product_retailer_id: "FERN",
          sections: [
            { title: "Green", product_items: [{ product_retailer_id: "FERN" }, { product_retailer_id: "MOSS" }] },
          ],
        },
      }),
    ]),
  },
  "a template of the catalogue": {
    content: { ...bare, name: "catalogue", buttons: [{ type: "catalogue", index: 0, thumbnailRetailerId: "FERN" }] },
    body: sent("catalogue", [
      button("CATALOG", 0, { type: "action", action: { thumbnail_product_retailer_id: "FERN" } }),
    ]),
  },
  "a template that opens a flow": {
    content: {
      ...bare,
      name: "feedback",
      buttons: [{ type: "flow", index: 0, token: "t-1", data: { order: "A-42" } }],
    },
    body: sent("feedback", [
      button("flow", 0, { type: "action", action: { flow_token: "t-1", flow_action_data: { order: "A-42" } } }),
    ]),
  },
  "an offer that ends, with a code to copy": {
    content: {
      ...bare,
      name: "offer",
      offerEndsAt: endsAt,
      values: [{ type: "text", text: "Dana" }],
      buttons: [
        { type: "copy_code", index: 0, code: "SAVE25" },
        { type: "url", index: 1, text: "save25" },
      ],
    },
    body: sent("offer", [
      body(text("Dana")),
      button("copy_code", 0, { type: "coupon_code", coupon_code: "SAVE25" }),
      button("url", 1, text("save25")),
      {
        type: "limited_time_offer",
        parameters: [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: Date.parse(endsAt) } }],
      },
    ]),
  },
  "cards of a template": {
    content: {
      ...bare,
      name: "plants",
      values: [{ type: "text", text: "Dana" }],
      cards: [card("Fern"), card("Moss")],
    },
    body: sent("plants", [
      body(text("Dana")),
      {
        type: "carousel",
        cards: ["Fern", "Moss"].map((name, index) => ({
          card_index: index,
          components: [
            header({ type: "image", image: { link } }),
            body(text(name)),
            button("quick_reply", 0, { type: "payload", payload: `want:${name}` }),
          ],
        })),
      },
    ]),
  },
  "a one-time code": {
    content: { ...bare, name: "code", code: "J$FpnYnP" },
    body: sent("code", [body(text("J$FpnYnP")), button("url", 0, text("J$FpnYnP"))]),
  },
};

const value = (text: string) => ({ type: "text", text }) as const;

export const refusedTemplates: Record<string, RefusedCase> = {
  "a template without a name": { content: { ...bare, name: "" }, field: "name" },
  "a template by the name people see": { content: { ...bare, name: "Order confirmed" }, field: "name" },
  "a template without a language": { content: { ...bare, language: "" }, field: "language" },
  "an empty value": { content: { ...order, values: [value("Dana"), value(" ")] }, field: "values.1.text" },
  "a value on two lines": {
    content: { ...order, values: [value("Dana\nExample"), value("A-42")] },
    field: "values.0.text",
  },
  "a value with a tab": { content: { ...order, values: [value("a\tb"), value("A-42")] }, field: "values.0.text" },
  "a value with five spaces": {
    content: { ...order, values: [value("a     b"), value("A-42")] },
    field: "values.0.text",
  },
  "values of which one has no name": {
    content: {
      ...bare,
      name: "named",
      header: { type: "text", name: "shop", text: "Napoli" },
      values: [{ type: "text", name: "first_name", text: "Dana" }, value("A-42")],
    },
    field: "values.1.name",
  },
  "an amount without words": {
    content: {
      ...bare,
      name: "amount_and_time",
      values: [
        { type: "currency", fallback: "", code: "ILS", amountThousandths: 1 },
        { type: "date_time", fallback: "Sunday" },
      ],
    },
    field: "values.0.fallback",
  },
  "a header without its file in a template": {
    content: { ...order, header: { type: "image" }, values: [...positional] },
    field: "header.fileId",
  },
  "a place without an address in a template": {
    content: {
      ...bare,
      name: "where",
      header: { type: "location", latitude: 132, longitude: 34.78, name: "Shop", address: "Herzl 5" },
    },
    field: "header.latitude",
  },
  "a button at place ten": {
    content: { ...order, buttons: [{ type: "url", index: 10, text: "A-42" }] },
    field: "buttons.0.index",
  },
  "two buttons at one place": {
    content: {
      ...order,
      header: { type: "image", link },
      values: [...positional],
      buttons: [
        { type: "url", index: 0, text: "A-42" },
        { type: "url", index: 0, text: "A-43" },
      ],
    },
    field: "buttons.1.index",
  },
  "a payload too long": {
    content: {
      ...order,
      header: { type: "image", link },
      values: [...positional],
      buttons: [
        { type: "url", index: 0, text: "A-42" },
        { type: "quick_reply", index: 1, payload: "p".repeat(257) },
      ],
    },
    field: "buttons.1.payload",
  },
  "a coupon too long": {
    content: {
      ...bare,
      name: "offer",
      offerEndsAt: endsAt,
      values: [value("Dana")],
      buttons: [
        { type: "copy_code", index: 0, code: "S".repeat(21) },
        { type: "url", index: 1, text: "save25" },
      ],
    },
    field: "buttons.0.code",
  },
  "an offer that ended": {
    content: {
      ...bare,
      name: "offer",
      offerEndsAt: "2020-01-01T00:00:00.000Z",
      values: [value("Dana")],
      buttons: [
        { type: "copy_code", index: 0, code: "SAVE25" },
        { type: "url", index: 1, text: "save25" },
      ],
    },
    field: "offerEndsAt",
  },
  "too many products in a template": {
    content: {
      ...bare,
      name: "products",
      buttons: [{ ...products, sections: [{ retailerIds: Array.from({ length: 31 }, () => "FERN") }] }],
    },
    field: "buttons.0.sections.0.retailerIds",
  },
  "a card of a template alone": { content: { ...bare, name: "plants", cards: [card("Fern")] }, field: "cards" },
  "a card of a template without its picture": {
    content: {
      ...bare,
      name: "plants",
      values: [value("Dana")],
      cards: [card("Fern"), { ...card("Moss"), header: { type: "image" } }],
    },
    field: "cards.1.header.fileId",
  },
  "a one-time code too long": { content: { ...bare, name: "code", code: "1234567890123456" }, field: "code" },
};
