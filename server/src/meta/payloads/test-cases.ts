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
  products,
  type ValidCase,
} from "./test-parts.ts";
import { validTemplates } from "./test-template-cases.ts";

const ofInteractive = (interactive: Record<string, unknown>) => ({ type: "interactive", interactive });

export const valid: Record<string, ValidCase> = {
  "a text": {
    content: { type: "text", body: "See https://shop.example.com", previewUrl: true },
    body: { type: "text", text: { body: "See https://shop.example.com", preview_url: true } },
  },
  "a text of as many characters as there may be, emoji counted once": {
    content: { type: "text", body: "🍕".repeat(4096) },
    body: { type: "text", text: { body: "🍕".repeat(4096), preview_url: false } },
  },
  "a picture by link": {
    content: { type: "image", link, caption: "Today" },
    body: { type: "image", image: { link, caption: "Today" } },
  },
  "a video": { content: { type: "video", link }, body: { type: "video", video: { link } } },
  "a voice note": {
    content: { type: "audio", link: "https://shop.example.com/a.ogg", voice: true },
    body: { type: "audio", audio: { link: "https://shop.example.com/a.ogg", voice: true } },
  },
  "an audio file": { content: { type: "audio", link }, body: { type: "audio", audio: { link } } },
  "a document": {
    content: { type: "document", link, caption: "The bill", filename: "bill.pdf" },
    body: { type: "document", document: { link, caption: "The bill", filename: "bill.pdf" } },
  },
  "a sticker": { content: { type: "sticker", link }, body: { type: "sticker", sticker: { link } } },
  "a place": {
    content: { type: "location", latitude: 32.08, longitude: 34.78, name: "Shop", address: "Herzl 5" },
    body: { type: "location", location: { latitude: 32.08, longitude: 34.78, name: "Shop", address: "Herzl 5" } },
  },
  "a whole card of a person": {
    content: {
      type: "contacts",
      contacts: [
        {
          name: { formatted: "Dr. Dana Q. Example Jr.", first: "Dana", middle: "Q.", last: "Example", prefix: "Dr." },
          phones: [{ phone: "+15555550123", type: "WORK", waId: "15555550123" }],
          emails: [{ email: "dana@example.com", type: "WORK" }],
          org: { company: "Example", department: "Plants", title: "Gardener" },
          addresses: [{ street: "Herzl 5", city: "Haifa", country: "Israel", countryCode: "il", type: "WORK" }],
          urls: [{ url: "https://example.com", type: "WORK" }],
          birthday: "1990-02-28",
        },
      ],
    },
    body: {
      type: "contacts",
      contacts: [
        {
          name: {
            formatted_name: "Dr. Dana Q. Example Jr.",
            first_name: "Dana",
            middle_name: "Q.",
            last_name: "Example",
            prefix: "Dr.",
          },
          phones: [{ phone: "+15555550123", type: "WORK", wa_id: "15555550123" }],
          emails: [{ email: "dana@example.com", type: "WORK" }],
          org: { company: "Example", department: "Plants", title: "Gardener" },
          addresses: [{ street: "Herzl 5", city: "Haifa", country: "Israel", country_code: "il", type: "WORK" }],
          urls: [{ url: "https://example.com", type: "WORK" }],
          birthday: "1990-02-28",
        },
      ],
    },
  },
  "a card with a name alone, which is its first name too": {
    content: { type: "contacts", contacts: [{ name: { formatted: "Noa" } }] },
    body: { type: "contacts", contacts: [{ name: { formatted_name: "Noa", first_name: "Noa" } }] },
  },
  "buttons under a picture": {
    content: { ...buttons, header: { type: "image", link }, footer: "Until five", buttons: many(3, button) },
    body: ofInteractive({
      type: "button",
      header: { type: "image", image: { link } },
      body: { text: "Which one?" },
      footer: { text: "Until five" },
      action: { buttons: many(3, (index) => ({ type: "reply", reply: button(index) })) },
    }),
  },
  "buttons under a text": {
    content: { ...buttons, header: { type: "text", text: "Hello" } },
    body: ofInteractive({
      type: "button",
      header: { type: "text", text: "Hello" },
      body: { text: "Which one?" },
      action: { buttons: [{ type: "reply", reply: button(1) }] },
    }),
  },
  "buttons under a document": {
    content: { ...buttons, header: { type: "document", link, filename: "menu.pdf" } },
    body: ofInteractive({
      type: "button",
      header: { type: "document", document: { link, filename: "menu.pdf" } },
      body: { text: "Which one?" },
      action: { buttons: [{ type: "reply", reply: button(1) }] },
    }),
  },
  "a list": {
    content: {
      ...list,
      header: "Menu",
      footer: "Fresh",
      sections: [
        { title: "Pizza", rows: [{ id: "1", title: "Margherita", description: "Tomato" }] },
        { title: "Drinks", rows: [{ id: "2", title: "Cola" }] },
      ],
    },
    body: ofInteractive({
      type: "list",
      header: { type: "text", text: "Menu" },
      body: { text: "Which one?" },
      footer: { text: "Fresh" },
      action: {
        button: "Choose",
        sections: [
          { title: "Pizza", rows: [{ id: "1", title: "Margherita", description: "Tomato" }] },
          { title: "Drinks", rows: [{ id: "2", title: "Cola" }] },
        ],
      },
    }),
  },
  "a button with a link": {
    content: { ...linkButton, header: { type: "video", link } },
    body: ofInteractive({
      type: "cta_url",
      header: { type: "video", video: { link } },
      body: { text: "Our menu" },
      action: { name: "cta_url", parameters: { display_text: "See it", url: "https://shop.example.com" } },
    }),
  },
  "a request for a place": {
    content: { type: "location_request", body: "Where are you?" },
    body: ofInteractive({
      type: "location_request_message",
      body: { text: "Where are you?" },
      action: { name: "send_location" },
    }),
  },
  "a request for the phone number": {
    content: { type: "contact_request", body: "May we call?" },
    body: ofInteractive({
      type: "contact_request",
      body: { text: "May we call?" },
      action: { name: "request_contact_info" },
    }),
  },
  "a flow that begins at a screen": {
    content: { ...flow, token: "t-1", screen: "FEEDBACK", data: { order: "A-42" } },
    body: ofInteractive({
      type: "flow",
      body: { text: "How was it?" },
      action: {
        name: "flow",
        parameters: {
          flow_message_version: "3",
          flow_token: "t-1",
          flow_id: "600000000000001",
          flow_cta: "Tell us",
          mode: "published",
          flow_action: "navigate",
          flow_action_payload: { screen: "FEEDBACK", data: { order: "A-42" } },
        },
      },
    }),
  },
  "a product": {
    content: { type: "product", catalogueId, retailerId: "FERN", body: "This one?", footer: "In stock" },
    body: ofInteractive({
      type: "product",
      body: { text: "This one?" },
      footer: { text: "In stock" },
      action: { catalog_id: catalogueId, product_retailer_id: "FERN" },
    }),
  },
  "several products": {
    content: { ...products, sections: [{ title: "Green", retailerIds: ["FERN", "MOSS"] }] },
    body: ofInteractive({
      type: "product_list",
      header: { type: "text", text: "Plants" },
      body: { text: "For you" },
      action: {
        catalog_id: catalogueId,
        sections: [
          { title: "Green", product_items: [{ product_retailer_id: "FERN" }, { product_retailer_id: "MOSS" }] },
        ],
      },
    }),
  },
  "the catalogue": {
    content: { type: "catalogue", body: "All we have", thumbnailRetailerId: "FERN" },
    body: ofInteractive({
      type: "catalog_message",
      body: { text: "All we have" },
      action: { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "FERN" } },
    }),
  },
  "cards with buttons": {
    content: { type: "carousel", body: "New", cards: [{ ...card("1"), body: "Fern" }, card("2")] },
    body: ofInteractive({
      type: "carousel",
      body: { text: "New" },
      action: {
        cards: ["1", "2"].map((id, index) => ({
          card_index: index,
          type: "quick_reply",
          header: { type: "image", image: { link } },
          ...(index === 0 ? { body: { text: "Fern" } } : {}),
          action: { buttons: [{ type: "quick_reply", quick_reply: { id, title: "This one" } }] },
        })),
      },
    }),
  },
  "cards with links": {
    content: {
      type: "carousel",
      body: "New",
      cards: many(2, () => ({ header: { type: "image", link }, link: { label: "See", url: link } }) as const),
    },
    body: ofInteractive({
      type: "carousel",
      body: { text: "New" },
      action: {
        cards: many(2, (index) => ({
          card_index: index,
          type: "cta_url",
          header: { type: "image", image: { link } },
          action: { name: "cta_url", parameters: { display_text: "See", url: link } },
        })),
      },
    }),
  },
  "cards of products": {
    content: { type: "product_carousel", body: "New", catalogueId, retailerIds: ["FERN", "MOSS"] },
    body: ofInteractive({
      type: "carousel",
      body: { text: "New" },
      action: {
        cards: ["FERN", "MOSS"].map((id, index) => ({
          card_index: index,
          type: "product",
          action: { product_retailer_id: id, catalog_id: catalogueId },
        })),
      },
    }),
  },
  "a form for an address": {
    to: india,
    content: {
      ...address,
      values: { name: "Asha", in_pin_code: "400063" },
      savedAddresses: [{ id: "home", values: { city: "Mumbai" } }],
      validationErrors: { in_pin_code: "We do not go there." },
    },
    body: ofInteractive({
      type: "address_message",
      body: { text: "Where to?" },
      action: {
        name: "address_message",
        parameters: {
          country: "IN",
          values: { name: "Asha", in_pin_code: "400063" },
          saved_addresses: [{ id: "home", value: { city: "Mumbai" } }],
          validation_errors: { in_pin_code: "We do not go there." },
        },
      },
    }),
  },
  "a button that calls": {
    content: { ...call, label: "Call now", ttlMinutes: 100, payload: "order-7" },
    body: ofInteractive({
      type: "voice_call",
      body: { text: "Talk to us" },
      action: {
        name: "voice_call",
        parameters: { display_text: "Call now", ttl_minutes: 100, payload: "order-7" },
      },
    }),
  },
  "a request to be called": {
    content: { type: "call_permission_request", body: "May we call you?" },
    body: ofInteractive({
      type: "call_permission_request",
      body: { text: "May we call you?" },
      action: { name: "call_permission_request" },
    }),
  },
  ...validTemplates,
};
