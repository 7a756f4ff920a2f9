import { toMajor } from "../../commerce/money.ts";
import {
  commerceSettingsOf,
  currentPriceMinor,
  findCatalogOf,
  findProduct,
  isAvailable,
  isSendable,
} from "../../commerce/products.ts";
import type { CatalogItem } from "../../commerce/types.ts";
import type { ChatContent, CustomerAct, OrderLine } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { newMessageId } from "../../world/ids.ts";
import type { Message } from "../../world/types.ts";
import { type ActContext, quoting, type Written, written } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

/** Units of one item in a cart. */
const mostOfOne = 99;

/** A cart, at the prices of the catalogue when it is sent. */
export function writeOrder(context: ActContext, { catalogId, lines, text }: Of<"order">): Written {
  const { sim, number } = context;
  requireShown(context, catalogId);
  if (!commerceSettingsOf(sim.world, number.id).isCartEnabled) {
    throw new ApiError(422, "cart_disabled", "the business takes no carts");
  }
  if (new Set(lines.map(({ retailerId }) => retailerId)).size < lines.length) {
    throw new ApiError(422, "cart_wrong", "a product stands in a cart once");
  }
  const ordered = lines.map((line) => toLine(context, catalogId, line));
  const body = {
    catalog_id: catalogId,
    text: text ?? "",
    product_items: ordered.map((line) => toItem(context, line)),
  };
  return written({ type: "order", catalogId, text: text ?? null, lines: ordered }, "order", body);
}

function toLine(context: ActContext, catalogId: string, line: { retailerId: string; quantity: number }): OrderLine {
  const item = getItem(context, catalogId, line.retailerId);
  if (!isAvailable(item)) throw new ApiError(422, "product_unavailable", `${line.retailerId} is not available`);
  if (line.quantity > mostOfOne) {
    throw new ApiError(422, "cart_wrong", `a cart holds at most ${mostOfOne} units of one product`);
  }
  const priceMinor = currentPriceMinor(item) ?? 0;
  return { ...line, name: item.name, priceMinor, currency: item.currency ?? "USD" };
}

function toItem(
  { sim }: ActContext,
  { retailerId, quantity, priceMinor, currency }: OrderLine,
): Record<string, unknown> {
  const price = toMajor(priceMinor, currency);
  const asText = sim.config.orderNumbers === "text";
  return {
    product_retailer_id: retailerId,
    quantity: asText ? String(quantity) : quantity,
    item_price: asText ? String(price) : price,
    currency,
  };
}

/** A question about a product: it quotes the message that showed the product, when there is one. */
export function writeProductQuestion(context: ActContext, act: Of<"product_question">): Written {
  const { catalogId, retailerId, body } = act;
  const { sim, person, number } = context;
  requireShown(context, catalogId);
  getItem(context, catalogId, retailerId);
  const messages = sim.world.listChatMessages(person.id, number.id);
  const shown = messages.findLast((message) => shows(message, retailerId));
  const question = quoting(context, shown?.id, written({ type: "text", body }, "text", { body }));
  const about = shown ? {} : { from: number.digits, id: newMessageId(person.waId ?? "0", "business") };
  const product = { catalog_id: catalogId, product_retailer_id: retailerId };
  const quote = { ...about, ...question.part.context, referred_product: product };
  return { ...question, part: { ...question.part, context: quote } };
}

function shows({ from, content, tick }: Message, retailerId: string): boolean {
  const arrived = from === "business" && (tick === "delivered" || tick === "read");
  return arrived && productsOf(content).includes(retailerId);
}

function productsOf(content: ChatContent): string[] {
  if (content.type === "product") return [content.product.retailerId];
  if (content.type === "product_list") {
    return content.sections.flatMap(({ products }) => products.map(({ retailerId }) => retailerId));
  }
  if (content.type !== "carousel") return [];
  return content.cards.flatMap(({ header }) => (header?.type === "product" ? header.product.retailerId : []));
}

/** A person sees the catalogue of the business they write to. */
function requireShown({ sim, number }: ActContext, catalogId: string): void {
  if (findCatalogOf(sim.world, number.wabaId)?.id === catalogId) return;
  throw new ApiError(422, "catalog_unknown", `${catalogId} is not the catalogue of this business`);
}

function getItem({ sim }: ActContext, catalogId: string, retailerId: string): CatalogItem {
  const item = findProduct(sim.world, catalogId, retailerId);
  if (!item || !isSendable(item)) {
    throw new ApiError(422, "product_unknown", `the catalogue does not show ${retailerId}`);
  }
  return item;
}
