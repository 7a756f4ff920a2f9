import type { MessageContent } from "@croozer/contracts/message-content";
import { asList, asNumber, asObject, asObjects, asText, type Loose } from "./loose.ts";
import { cardOf } from "./parse-contacts.ts";

/**
 * What a message holds, in our own terms. Types that we do not know, and those that Meta could not deliver whole
 * (`errors` beside the body), become `unsupported`: a card that names what came.
 */
export function contentOf(message: Loose): MessageContent {
  const type = asText(message.type) ?? "unknown";
  const errors = asObjects(message.errors);
  if (errors.length > 0) return unsupported(asText(asObject(message.unsupported)?.type) ?? type, detailOf(errors[0]));
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  return reader?.(message) ?? unsupported(type, null);
}

/** The plainest words of one of Meta's error objects. */
export const detailOf = (error: Loose | undefined): string | null =>
  asText(asObject(error?.error_data)?.details) ?? asText(error?.message) ?? asText(error?.title);

const unsupported = (label: string, detail: string | null): MessageContent => ({ type: "unsupported", label, detail });

/** By `type`; null where the part that the type promises is missing. */
const readers: Record<string, (message: Loose) => MessageContent | null> = {
  text: (message) => {
    const body = asObject(message.text)?.body;
    return typeof body === "string" ? { type: "text", body } : null;
  },
  image: (message) => captioned(message, "image"),
  video: (message) => captioned(message, "video"),
  document: (message) => {
    const media = asObject(message.document);
    return (
      media && { type: "document", ...file(media), caption: asText(media.caption), filename: asText(media.filename) }
    );
  },
  audio: (message) => {
    const media = asObject(message.audio);
    return media && { type: "audio", ...file(media), voice: media.voice === true };
  },
  sticker: (message) => {
    const media = asObject(message.sticker);
    return media && { type: "sticker", ...file(media), animated: media.animated === true };
  },
  location: (message) => {
    const place = asObject(message.location);
    const latitude = asNumber(place?.latitude);
    const longitude = asNumber(place?.longitude);
    if (!place || latitude === null || longitude === null) return null;
    return { type: "location", latitude, longitude, name: asText(place.name), address: asText(place.address) };
  },
  contacts: (message) => ({ type: "contacts", contacts: asObjects(message.contacts).map(cardOf) }),
  button: (message) => {
    const title = asText(asObject(message.button)?.text);
    const payload = asText(asObject(message.button)?.payload);
    if (title === null && payload === null) return null;
    return { type: "choice", choiceId: payload ?? title ?? "", title: title ?? payload ?? "", description: null };
  },
  interactive: (message) => interactive(asObject(message.interactive)),
  order: (message) => {
    const order = asObject(message.order);
    if (!order) return null;
    return {
      type: "catalogue_order",
      catalogueId: asText(order.catalog_id),
      text: asText(order.text),
      items: asObjects(order.product_items).map((item) => ({
        retailerId: asText(item.product_retailer_id) ?? "",
        quantity: asNumber(item.quantity) ?? 1,
        price: asNumber(item.item_price) ?? 0,
        currency: asText(item.currency) ?? "",
      })),
    };
  },
  system: (message) => {
    const system = asObject(message.system);
    return { type: "system", event: asText(system?.type) ?? "unknown", body: asText(system?.body) };
  },
  request_welcome: () => ({ type: "system", event: "request_welcome", body: null }),
  unsupported: (message) => unsupported(asText(asObject(message.unsupported)?.type) ?? "unsupported", null),
};

const file = (media: Loose) => ({ mediaId: asText(media.id), fileId: null, mimeType: asText(media.mime_type) });

function captioned(message: Loose, type: "image" | "video"): MessageContent | null {
  const media = asObject(message[type]);
  return media && { type, ...file(media), caption: asText(media.caption) };
}

function interactive(body: Loose | null): MessageContent | null {
  const kind = asText(body?.type);
  const part = kind === null ? null : asObject(body?.[kind]);
  if (!part) return null;
  if (kind === "button_reply" || kind === "list_reply") {
    const title = asText(part.title) ?? "";
    return { type: "choice", choiceId: asText(part.id) ?? title, title, description: asText(part.description) };
  }
  if (kind === "nfm_reply")
    return {
      type: "form_reply",
      name: asText(part.name),
      body: asText(part.body),
      fields: fieldsOf(part.response_json),
    };
  if (kind === "call_permission_reply")
    return {
      type: "form_reply",
      name: kind,
      body: null,
      fields: Object.entries(part).map(([key, value]) => ({ key, value: shown(value) })),
    };
  return unsupported(kind ?? "interactive", asText(part.response));
}

/** `response_json` is JSON inside a string, sometimes broken; nested values (addresses) come out one by one. */
function fieldsOf(responseJson: unknown): { key: string; value: string }[] {
  let fields: Loose | null;
  try {
    fields = asObject(typeof responseJson === "string" ? JSON.parse(responseJson) : responseJson);
  } catch {
    return [];
  }
  return Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const nested = asObject(value);
    const pairs: [string, unknown][] = nested ? Object.entries(nested) : [[key, value]];
    return pairs.map(([name, part]) => ({ key: name, value: shown(part) }));
  });
}

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? asList(value).map(shown).join(", ")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
