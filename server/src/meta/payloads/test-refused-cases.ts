import {
  address,
  button,
  buttons,
  call,
  card,
  catalogueId,
  flow,
  india,
  link,
  linkButton,
  list,
  many,
  person,
  products,
  type RefusedCase,
  row,
} from "./test-parts.ts";
import { refusedTemplates } from "./test-template-cases.ts";

const long = (length: number) => "א".repeat(length);

export const refused: Record<string, RefusedCase> = {
  "an empty text": { content: { type: "text", body: " \n" }, field: "body" },
  "a text too long": { content: { type: "text", body: long(4097) }, field: "body" },
  "a picture without a file": { content: { type: "image" }, field: "fileId" },
  "a picture twice": { content: { type: "image", link, mediaId: "1" }, field: "link" },
  "a link that is none": { content: { type: "video", link: "ftp://example.com/a" }, field: "link" },
  "a caption too long": { content: { type: "document", link, caption: long(1025) }, field: "caption" },
  "a sticker without a file": { content: { type: "sticker" }, field: "fileId" },
  "an audio file without a file": { content: { type: "audio" }, field: "fileId" },
  "a place off the map": { content: { type: "location", latitude: 91, longitude: 0 }, field: "latitude" },
  "a place beyond the map": { content: { type: "location", latitude: 0, longitude: -181 }, field: "longitude" },
  "no cards": { content: { type: "contacts", contacts: [] }, field: "contacts" },
  "too many cards": { content: { type: "contacts", contacts: many(258, () => person) }, field: "contacts" },
  "a card without a name": {
    content: { type: "contacts", contacts: [{ name: { formatted: "", first: "Dana" } }] },
    field: "contacts.0.name.formatted",
  },
  "a birthday that is no day": {
    content: { type: "contacts", contacts: [person, { ...person, birthday: "1990-02-30" }] },
    field: "contacts.1.birthday",
  },
  "no buttons": { content: { ...buttons, buttons: [] }, field: "buttons" },
  "four buttons": { content: { ...buttons, buttons: many(4, button) }, field: "buttons" },
  "a button's title too long": {
    content: { ...buttons, buttons: [button(0), { id: "1", title: long(21) }] },
    field: "buttons.1.title",
  },
  "a button without a title": {
    content: { ...buttons, buttons: [{ id: "1", title: "" }] },
    field: "buttons.0.title",
  },
  "a button's id too long": {
    content: { ...buttons, buttons: [{ id: long(257), title: "1" }] },
    field: "buttons.0.id",
  },
  "buttons with one id": {
    content: { ...buttons, buttons: [button(1), { ...button(2), id: "b1" }] },
    field: "buttons.1.id",
  },
  "buttons with one title": {
    content: { ...buttons, buttons: [button(1), { ...button(1), id: "b2" }] },
    field: "buttons.1.title",
  },
  "a body too long for buttons": { content: { ...buttons, body: long(1025) }, field: "body" },
  "buttons without a body": { content: { ...buttons, body: "" }, field: "body" },
  "a header too long": { content: { ...buttons, header: { type: "text", text: long(61) } }, field: "header.text" },
  "a header without its file": { content: { ...buttons, header: { type: "image" } }, field: "header.fileId" },
  "a footer too long": { content: { ...buttons, footer: long(61) }, field: "footer" },
  "a list's body too long": { content: { ...list, body: long(4097) }, field: "body" },
  "a list's header too long": { content: { ...list, header: long(61) }, field: "header" },
  "a list's button too long": { content: { ...list, button: long(21) }, field: "button" },
  "no sections": { content: { ...list, sections: [] }, field: "sections" },
  "eleven sections": {
    content: { ...list, sections: many(11, (index) => ({ title: `${index}`, rows: [row(index)] })) },
    field: "sections",
  },
  "a section without rows": { content: { ...list, sections: [{ rows: [] }] }, field: "sections.0.rows" },
  "eleven rows in two sections": {
    content: {
      ...list,
      sections: [
        { title: "A", rows: many(6, row) },
        { title: "B", rows: many(5, (index) => row(index + 6)) },
      ],
    },
    field: "sections",
  },
  "two sections of which one has no title": {
    content: { ...list, sections: [{ title: "A", rows: [row(1)] }, { rows: [row(2)] }] },
    field: "sections.1.title",
  },
  "a section's title too long": {
    content: { ...list, sections: [{ title: long(25), rows: [row(1)] }] },
    field: "sections.0.title",
  },
  "a row's id too long": {
    content: { ...list, sections: [{ rows: [row(1), { id: long(201), title: "A" }] }] },
    field: "sections.0.rows.1.id",
  },
  "a row's title too long": {
    content: { ...list, sections: [{ rows: [{ id: "1", title: long(25) }] }] },
    field: "sections.0.rows.0.title",
  },
  "a row's description too long": {
    content: { ...list, sections: [{ rows: [{ ...row(1), description: long(73) }] }] },
    field: "sections.0.rows.0.description",
  },
  "rows with one id": {
    content: {
      ...list,
      sections: [
        { title: "A", rows: [row(1)] },
        { title: "B", rows: [row(1)] },
      ],
    },
    field: "sections.1.rows.0.id",
  },
  "a link's label too long": { content: { ...linkButton, label: long(21) }, field: "label" },
  "a button's address that is none": { content: { ...linkButton, url: "shop.example.com" }, field: "url" },
  "a request with too much to say": { content: { type: "location_request", body: long(1025) }, field: "body" },
  "a request without words": { content: { type: "contact_request", body: "" }, field: "body" },
  "a flow's label too long": { content: { ...flow, label: long(21) }, field: "label" },
  "a flow's label with an emoji": { content: { ...flow, label: "Go 🍕" }, field: "label" },
  "a flow named twice": { content: { ...flow, flowName: "Feedback" }, field: "flowId" },
  "a flow not named": { content: { ...flow, flowId: null }, field: "flowId" },
  "a screen where the endpoint decides": {
    content: { ...flow, exchange: true, screen: "FEEDBACK" },
    field: "screen",
  },
  "a flow's data without any": { content: { ...flow, screen: "FEEDBACK", data: {} }, field: "data" },
  "a list of products without a header": {
    content: { ...products, header: "", sections: [{ retailerIds: ["FERN"] }] },
    field: "header",
  },
  "a list of products with too many": {
    content: { ...products, sections: [{ retailerIds: many(31, (index) => `SKU-${index}`) }] },
    field: "sections.0.retailerIds",
  },
  "a section of products without any": {
    content: { ...products, sections: [{ retailerIds: [] }] },
    field: "sections.0.retailerIds",
  },
  "a product twice": {
    content: { ...products, sections: [{ retailerIds: ["FERN", "FERN"] }] },
    field: "sections.0.retailerIds.1",
  },
  "a title of products too long": {
    content: { ...products, sections: [{ title: long(25), retailerIds: ["FERN"] }] },
    field: "sections.0.title",
  },
  "one card": { content: { type: "carousel", body: "New", cards: [card("1")] }, field: "cards" },
  "eleven cards": {
    content: { type: "carousel", body: "New", cards: many(11, (index) => card(`${index}`)) },
    field: "cards",
  },
  "cards of two kinds": {
    content: {
      type: "carousel",
      body: "New",
      cards: [card("1"), { header: { type: "image", link }, link: { label: "See", url: link } }],
    },
    field: "cards.1.link",
  },
  "a picture and a video": {
    content: {
      type: "carousel",
      body: "New",
      cards: [card("1"), { ...card("2"), header: { type: "video", link } }],
    },
    field: "cards.1.header.type",
  },
  "a card's text too long": {
    content: { type: "carousel", body: "New", cards: [card("1"), { ...card("2"), body: long(161) }] },
    field: "cards.1.body",
  },
  "a card's text on too many lines": {
    content: { type: "carousel", body: "New", cards: [{ ...card("1"), body: "a\nb\nc\nd" }, card("2")] },
    field: "cards.0.body",
  },
  "a card without a button": {
    content: { type: "carousel", body: "New", cards: [card("1"), { header: { type: "image", link } }] },
    field: "cards.1.buttons",
  },
  "cards with one id": {
    content: { type: "carousel", body: "New", cards: [card("1"), card("1")] },
    field: "cards.1.buttons.0.id",
  },
  "one card of a product": {
    content: { type: "product_carousel", body: "New", catalogueId, retailerIds: ["FERN"] },
    field: "retailerIds",
  },
  "an address in a country without": { content: { ...address, country: "IL" }, field: "country", to: india },
  "an address with an unknown field": {
    content: { ...address, values: { planet: "Mars" } },
    field: "values.planet",
    to: india,
  },
  "a pin code of five digits": {
    content: { ...address, values: { in_pin_code: "40006" } },
    field: "values.in_pin_code",
    to: india,
  },
  "a call's label too long": { content: { ...call, label: long(21) }, field: "label" },
  "a call that may be made for too long": { content: { ...call, ttlMinutes: 43_201 }, field: "ttlMinutes" },
  "a call's payload too long": { content: { ...call, payload: long(513) }, field: "payload" },
  ...refusedTemplates,
};
