import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import type { CarouselCard, ChatButton, ChatContent, ChatMedia, Product } from "../../phone-api.ts";
import type { SocialPlatform } from "../types.ts";
import { checkButtons } from "./buttons.ts";
import { listOf, optionalText, shortText, webAddress } from "./limits.ts";
import { checkReceipt } from "./receipt.ts";

/** The pictures of a template: by address (the phone loads them), or saved before. */
export type MediaSource = {
  byAddress: (url: string) => ChatMedia;
  saved: (id: unknown, where: string) => ChatMedia;
};

type TemplateCheck = (payload: Params, platform: SocialPlatform, media: MediaSource) => ChatContent;

const payloadAt = "message[attachment][payload]";
const elementsAt = `${payloadAt}[elements]`;
const mostElements = 10;

const templates: Record<string, TemplateCheck> = {
  generic: checkGeneric,
  button: checkButtonTemplate,
  product: checkProducts,
  media: checkMediaTemplate,
  receipt: checkReceipt,
  coupon: checkCoupon,
  notification_messages: checkNotificationRequest,
};
const ofInstagram = ["generic", "button", "product"];

/** A template by its `template_type`, as the phone shows it. */
export function checkTemplate(payload: Params, platform: SocialPlatform, media: MediaSource): ChatContent {
  const type = payload.template_type;
  const known = platform === "instagram" ? ofInstagram : Object.keys(templates);
  const check = typeof type === "string" && known.includes(type) ? templates[type] : undefined;
  if (!check) throw wrongParameter(`Param ${payloadAt}[template_type] must be one of {${known.join(", ")}}`);
  return check(payload, platform, media);
}

function checkGeneric(payload: Params, platform: SocialPlatform, media: MediaSource): ChatContent {
  const elements = listOf(payload.elements, elementsAt, mostElements);
  const cards = elements.map((element, at): CarouselCard => {
    const where = `${elementsAt}[${at}]`;
    if (!isObject(element)) throw wrongParameter(`Param ${where} must be an object.`);
    const title = shortText(element.title, `${where}[title]`, 80);
    const subtitle = optionalText(element.subtitle, `${where}[subtitle]`, 80);
    const picture = element.image_url === undefined ? null : webAddress(element.image_url, `${where}[image_url]`);
    const buttons = element.buttons === undefined ? [] : checkButtons(element.buttons, `${where}[buttons]`, platform);
    checkDefaultAction(element.default_action, `${where}[default_action]`);
    if (subtitle === null && picture === null && buttons.length === 0) {
      throw wrongParameter(`Param ${where} must have a subtitle, an image_url or buttons besides its title.`);
    }
    const header = picture === null ? null : ({ type: "image", media: media.byAddress(picture) } as const);
    return { header, title, body: subtitle, buttons };
  });
  return { type: "carousel", body: "", cards };
}

function checkDefaultAction(action: unknown, where: string): void {
  if (action === undefined) return;
  if (!isObject(action) || action.type !== "web_url") throw wrongParameter(`Param ${where}[type] must be web_url.`);
  webAddress(action.url, `${where}[url]`);
  if (action.title !== undefined) throw wrongParameter(`Param ${where} may not have a title.`);
}

function checkButtonTemplate(payload: Params, platform: SocialPlatform): ChatContent {
  const body = shortText(payload.text, `${payloadAt}[text]`, 640);
  return asTemplate("button", body, checkButtons(payload.buttons, `${payloadAt}[buttons]`, platform));
}

function checkProducts(payload: Params): ChatContent {
  const products = listOf(payload.elements, elementsAt, mostElements).map((element, at): Product => {
    const id = shortText(isObject(element) ? element.id : undefined, `${elementsAt}[${at}][id]`, 64);
    const unknown = { description: null, priceMinor: null, currency: null, imageUrl: null, available: true };
    return { catalogId: "", retailerId: id, name: id, ...unknown };
  });
  return { type: "product_list", header: "", body: "", footer: null, sections: [{ title: null, products }] };
}

function checkMediaTemplate(payload: Params, platform: SocialPlatform, media: MediaSource): ChatContent {
  const [element] = listOf(payload.elements, elementsAt, 1);
  const where = `${elementsAt}[0]`;
  if (!isObject(element) || (element.media_type !== "image" && element.media_type !== "video")) {
    throw wrongParameter(`Param ${where}[media_type] must be one of {image, video}`);
  }
  if ((element.attachment_id === undefined) === (element.url === undefined)) {
    throw wrongParameter(`Param ${where} must have either attachment_id or url.`);
  }
  const file =
    element.url === undefined
      ? media.saved(element.attachment_id, `${where}[attachment_id]`)
      : media.byAddress(facebookAddress(element.url, `${where}[url]`));
  const buttons = element.buttons === undefined ? [] : checkButtons(element.buttons, `${where}[buttons]`, platform);
  const card = { header: { type: element.media_type, media: file }, body: null, buttons } as const;
  return { type: "carousel", body: "", cards: [card] };
}

/** Only what lies on Facebook already may be named by address. */
function facebookAddress(value: unknown, where: string): string {
  const url = webAddress(value, where);
  if (!/(^|\.)facebook\.com$/.test(new URL(url).hostname))
    throw wrongParameter(`Param ${where} must be a Facebook URL.`);
  return url;
}

function checkCoupon(payload: Params): ChatContent {
  const title = shortText(payload.title, `${payloadAt}[title]`, 80);
  const code = optionalText(payload.coupon_code, `${payloadAt}[coupon_code]`, 200);
  const before = optionalText(payload.coupon_pre_message, `${payloadAt}[coupon_pre_message]`, 640);
  const subtitle = optionalText(payload.subtitle, `${payloadAt}[subtitle]`, 80) ?? "Terms may apply.";
  const url = payload.coupon_url === undefined ? null : webAddress(payload.coupon_url, `${payloadAt}[coupon_url]`);
  const link = optionalText(payload.coupon_url_button_title, `${payloadAt}[coupon_url_button_title]`, 20) ?? "Shop now";
  if (code === null) throw wrongParameter(`The parameter ${payloadAt}[coupon_code] is required.`);
  const body = [before, title, subtitle].filter((part) => part !== null).join("\n");
  const open: ChatButton[] = url === null ? [] : [{ kind: "url", text: link, url }];
  return asTemplate("coupon", body, [{ kind: "copy_code", text: "Reveal code", code }, ...open]);
}

/** Asks for leave to send marketing messages; the person's answer comes as `optin`. */
function checkNotificationRequest(payload: Params): ChatContent {
  const title = optionalText(payload.title, `${payloadAt}[title]`, 65) ?? "Updates and promotions";
  const id = shortText(payload.payload, `${payloadAt}[payload]`, 1_000);
  return asTemplate("notification_messages", title, [{ kind: "reply", id, text: "Get messages" }]);
}

function asTemplate(name: string, body: string, buttons: ChatButton[]): ChatContent {
  const nothing = { header: null, footer: null, offer: null, cards: [] };
  return { type: "template", name, category: "UTILITY", body, buttons, ...nothing };
}
