import { requireProduct } from "../commerce/requested-products.ts";
import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import { requireUnique, textWithin } from "../messaging/checks/limits.ts";
import type { CarouselCard, ChatButton } from "../phone-api.ts";
import { checkLink } from "./link.ts";
import { type InteractiveCheck, readAction, readBody, readMedia, refusePart } from "./parts.ts";

const fewestCards = 2;
const mostCards = 10;
const longestCardBody = 160;
/** Buttons of one card that send a reply. */
const mostReplies = 3;

type Card = { params: Params; path: string };

/** Cards side by side, all of one kind: with a link, with replies, or each a product. */
export const checkCarousel: InteractiveCheck = (interactive, context) => {
  refusePart(interactive, "header");
  refusePart(interactive, "footer");
  const body = readBody(interactive);
  const { cards } = readAction(interactive);
  if (cards === undefined) throw missing("interactive['action']['cards']");
  if (!Array.isArray(cards)) throw wrongParameter("Param interactive['action']['cards'] must be an array.");
  if (cards.length < fewestCards || cards.length > mostCards) {
    throw invalid(`Invalid cards count. Min allowed cards: ${fewestCards}, Max allowed cards: ${mostCards}`);
  }
  const read = cards.map(readCard);
  requireUnique(
    read.map(({ params }) => ({ index: params.card_index })),
    "index",
    "Card index",
  );
  requireSame(read, (card) => card.type, "All cards must have the same type.");
  const inOrder = read.sort((a, b) => Number(a.params.card_index) - Number(b.params.card_index));
  if (inOrder[0]?.params.type === "product") return { type: "carousel", body, cards: checkProducts(inOrder, context) };
  requireSame(read, (card) => headerType(card), "All cards must have the same header type.");
  const checked = inOrder.map((card) => checkMediaCard(card, context));
  requireUnique(checked.flatMap(repliesOf), "id", "Button id");
  return { type: "carousel", body, cards: checked };
};

function readCard(params: unknown, position: number): Card {
  const path = `interactive['action']['cards'][${position}]`;
  if (!isObject(params)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const { card_index: index, type } = params;
  if (index === undefined) throw missing(`${path}['card_index']`);
  if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= mostCards) {
    throw invalid(`Card index must be between 0 and ${mostCards - 1}.`);
  }
  if (type === undefined) throw missing(`${path}['type']`);
  if (type !== "cta_url" && type !== "quick_reply" && type !== "product") {
    throw wrongParameter(`Param ${path}['type'] must be one of {cta_url, quick_reply, product}`);
  }
  if (!isObject(params.action)) throw missing(`${path}['action']`);
  return { params, path };
}

function requireSame(cards: Card[], key: (card: Params) => unknown, otherwise: string): void {
  if (new Set(cards.map(({ params }) => key(params))).size > 1) throw invalid(otherwise);
}

function headerType(card: Params): unknown {
  return isObject(card.header) ? card.header.type : undefined;
}

function checkMediaCard({ params, path }: Card, context: CheckContext): CarouselCard {
  const { header, body, action } = params;
  if (!isObject(header) || header.type === undefined) throw missing(`${path}['header']['type']`);
  const { type } = header;
  if (type !== "image" && type !== "video") throw invalid("Header of a card must be an image or a video.");
  const media = readMedia(context, header, type, `${path}['header']`);
  const actionParams = isObject(action) ? action : {};
  const buttons =
    params.type === "cta_url" ? [checkLink(actionParams, `${path}['action']`)] : checkReplies(actionParams, path);
  return { header: { type, media }, body: checkCardBody(body, path), buttons };
}

/** At most two line breaks. */
function checkCardBody(body: unknown, path: string): string | null {
  if (body === undefined) return null;
  if (!isObject(body) || body.text === undefined) throw missing(`${path}['body']['text']`);
  const text = textWithin(body.text, "Card body text", longestCardBody);
  if (text.split("\n").length > 3) throw invalid("Card body text may have at most 2 line breaks.");
  return text;
}

function checkReplies(action: Params, path: string): ChatButton[] {
  const { buttons } = action;
  if (buttons === undefined) throw missing(`${path}['action']['buttons']`);
  if (!Array.isArray(buttons)) throw wrongParameter(`Param ${path}['action']['buttons'] must be an array.`);
  if (buttons.length < 1 || buttons.length > mostReplies) {
    throw invalid(`Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: ${mostReplies}`);
  }
  return buttons.map((button, index) => {
    const place = `${path}['action']['buttons'][${index}]`;
    const reply = isObject(button) ? button.quick_reply : undefined;
    if (!isObject(reply)) throw missing(`${place}['quick_reply']`);
    if (reply.id === undefined) throw missing(`${place}['quick_reply']['id']`);
    if (reply.title === undefined) throw missing(`${place}['quick_reply']['title']`);
    const id = textWithin(reply.id, "Button id", 256);
    return { kind: "reply", id, text: textWithin(reply.title, "Button title", 20) };
  });
}

function repliesOf({ buttons }: CarouselCard): { id: string }[] {
  return buttons.filter((button) => button.kind === "reply");
}

function checkProducts(cards: Card[], context: CheckContext): CarouselCard[] {
  const actions = cards.map(({ params, path }) => {
    const action = isObject(params.action) ? params.action : {};
    if (action.catalog_id === undefined) throw missing(`${path}['action']['catalog_id']`);
    if (action.product_retailer_id === undefined) throw missing(`${path}['action']['product_retailer_id']`);
    return { catalogId: action.catalog_id, retailerId: action.product_retailer_id };
  });
  if (new Set(actions.map(({ catalogId }) => catalogId)).size > 1) {
    throw invalid("All cards must reference the same catalog_id.");
  }
  return actions.map(({ catalogId, retailerId }) => {
    const product = requireProduct(context, catalogId, retailerId);
    return { header: { type: "product", product }, body: null, buttons: [{ kind: "product", text: "", product }] };
  });
}
