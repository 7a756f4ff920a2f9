import type { MessageContent, MessageContentOf, SendableType } from "@croozer/contracts/message-content";
import { addressRequest } from "./payloads/address.ts";
import { buttons, linkButton } from "./payloads/buttons.ts";
import { carousel, productCarousel } from "./payloads/carousel.ts";
import { contacts } from "./payloads/contacts.ts";
import { flow } from "./payloads/flow.ts";
import type { GraphBody, Kind } from "./payloads/kind.ts";
import { Unsendable, wholeTexts } from "./payloads/limits.ts";
import { list } from "./payloads/list.ts";
import { audio, document, image, sticker, video } from "./payloads/media.ts";
import { catalogue, product, productList } from "./payloads/products.ts";
import { callButton, callPermissionRequest, contactRequest, locationRequest } from "./payloads/requests.ts";
import { template } from "./payloads/template.ts";
import { location, reaction, text } from "./payloads/text.ts";

export type { GraphBody } from "./payloads/kind.ts";
export { Unsendable } from "./payloads/limits.ts";
export type Recipient = { waId: string | null; bsuid: string | null };

/** Everything that can be sent, one line a kind. */
const kinds: { [T in SendableType]: Kind<T> } = {
  text,
  image,
  video,
  audio,
  document,
  sticker,
  location,
  contacts,
  reaction,
  buttons,
  list,
  link_button: linkButton,
  location_request: locationRequest,
  contact_request: contactRequest,
  flow,
  product,
  product_list: productList,
  catalogue,
  carousel,
  product_carousel: productCarousel,
  address_request: addressRequest,
  call_button: callButton,
  call_permission_request: callPermissionRequest,
  template,
};

const isSendable = (content: MessageContent): content is MessageContentOf<SendableType> =>
  Object.hasOwn(kinds, content.type);

/** Kept apart from its callers for TypeScript: the kind of a content is the kind for that content. */
const kindOf = <T extends SendableType>({ type }: { type: T }): Kind<T> => kinds[type];

/**
 * Holds content against Meta's limits, before anything is queued.
 * @throws {Unsendable} with the field at fault
 */
export function checkContent(content: MessageContent, now: Date): void {
  if (!isSendable(content)) throw new Unsendable("type", `${content.type} cannot be sent`);
  wholeTexts("", content);
  kindOf<SendableType>(content).check(content, now);
}

/**
 * What stands in the body of a send beside the recipient, of content that was checked.
 * @throws {Unsendable} for what only arrives
 */
export function contentBody(content: MessageContent, quoted: string | null = null): GraphBody {
  if (!isSendable(content)) throw new Unsendable("type", `${content.type} cannot be sent`);
  return kindOf<SendableType>(content).write(content, quoted);
}

/** The body of a send (§5). `replyToProviderId` is of the message answered, or of the one reacted to. */
export function sendBody(
  to: Recipient,
  content: MessageContent,
  { callbackData, replyToProviderId }: { callbackData: string; replyToProviderId: string | null },
): GraphBody {
  const quotes = replyToProviderId !== null && content.type !== "reaction";
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    // With the +, or Meta takes the number for one of the business's own country.
    ...(to.waId === null ? { recipient: to.bsuid } : { to: `+${to.waId}` }),
    ...contentBody(content, replyToProviderId),
    ...(quotes ? { context: { message_id: replyToProviderId } } : {}),
    biz_opaque_callback_data: callbackData,
  };
}

/** Marks a message and those before it as read; with `typing` also shows that an answer is being written (25 s). */
export const receiptBody = (providerId: string, typing: boolean): GraphBody => ({
  messaging_product: "whatsapp",
  status: "read",
  message_id: providerId,
  ...(typing ? { typing_indicator: { type: "text" } } : {}),
});
