import { inLanguage } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { matchOption, parseOrder } from "@croozer/order-parser";
import { groupsOf, type Menu } from "../../catalogue/catalogue.ts";
import { localIso } from "../../platform/clock/zones.ts";
import { money } from "../../platform/text/money.ts";
import type { DialogueContext } from "./context.ts";
import { type Dialogue, emptyCart } from "./dialogue.ts";
import { itemOf, lineOf, settledLine } from "./parsed.ts";

const word = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, "iu");
const asksPrice = word(
  "כמה (עולה|עולים|זה עולה|עולות|יעלה)|מה ה?מחיר( של)?|מחיר|how much (is|are|for|does)( an?| the)?|price( of| for)?|cost( of)?|what does|costs?",
);
const asksWhether = word(
  "יש (לכם|אצלכם|היום)?|האם (יש|נשאר(ו)?)|נשאר(ו|ה)?|אפשר|do you (have|sell|carry|make)|have you got|is there|are there|got any|available|in stock|any",
);
const filler = word(
  "האם|של|the|an?|is|are|does|do|you|today|now|היום|עכשיו|אצלכם|לכם|עדיין|still|left|please|בבקשה|היי|הי|שלום|hi|hello|hey",
);

/** What is left of a question for a price without the question; null where it is none. */
export const pricedWords = (said: string): string | null =>
  asksPrice.test(said) ? said.replace(asksPrice, " ").replaceAll("?", " ").trim() : null;

/** What a product costs, as it was asked about, and whether there is any. */
export function priceFact(before: Dialogue, said: string, context: DialogueContext): string | null {
  if (!asksPrice.test(said) && !asksWhether.test(said)) return null;
  const name = [asksPrice, asksWhether, filler, filler, filler]
    .reduce((left, words) => left.replace(words, " "), said)
    .replaceAll(/[?!.,]+/g, " ")
    .trim();
  if (name === "") return null;
  const chosen = optionAsked(before, name, context);
  const items = chosen ? [chosen] : itemsIn(name, context).slice(0, 10);
  return items.length === 0 ? null : items.map((item) => factOf(item, before.language, context)).join("\n");
}

/** "How much is the family?", under the question which size it should be. */
function optionAsked({ asking, cart }: Dialogue, name: string, { index }: DialogueContext): ItemRequest | null {
  const item = asking?.kind === "option" ? cart.items[asking.itemIndex] : undefined;
  if (asking?.kind !== "option" || !item) return null;
  const option = matchOption(index, item.productId, asking.groupId, name);
  return option ? { ...item, quantity: 1, options: { ...item.options, [asking.groupId]: [option] } } : null;
}

/** One of each thing that the words may mean, with what else was said of it. */
function itemsIn(name: string, { index, menu, now, business }: DialogueContext): ItemRequest[] {
  const { items, needsClarification } = parseOrder(index, name, { now: localIso(now, business.settings.timeZone) });
  const unclear = needsClarification.flatMap(({ reason, candidates, line }) =>
    reason === "ambiguous_product"
      ? (candidates ?? []).flatMap((id) => {
          const product = menu.product.get(id);
          return product ? [settledLine(line ? lineOf(line) : plain, product, menu)] : [];
        })
      : [],
  );
  const all = [...items.map(itemOf), ...unclear].map((item) => ({ ...item, quantity: 1 }));
  return [...new Map(all.map((item) => [item.productId, item])).values()];
}

const plain = { quantity: 1, options: {}, removedIngredientIds: [], amounts: {} };

function factOf(item: ItemRequest, language: Dialogue["language"], context: DialogueContext): string {
  const { menu, business, texts } = context;
  const t = texts(language);
  const product = menu.product.get(item.productId);
  if (!product) return t("gone");
  const named = inLanguage(product.name, language);
  if (!product.available) return t("soldOutFact", { product: named });
  const priced = (one: ItemRequest) => {
    const { lines, goodsTotalMinor } = context.quote({ ...emptyCart(), items: [one] }, language);
    const options = lines[0]?.options ?? [];
    const price = money(lines[0]?.subtotalMinor ?? goodsTotalMinor, business.settings.currency, language);
    return { options: options.join(", "), price };
  };
  const sizes = openChoice(item, product, menu);
  if (sizes.length > 0) {
    const each = sizes.map(priced).map(({ options, price }) => t("priceFact", { product: options, price }));
    return [named, ...each].join("\n");
  }
  const { options, price } = priced(item);
  return t("priceFact", { product: options === "" ? named : `${named} (${options})`, price });
}

/** The same with each option of a group that has to be chosen and was not said, where the price depends on it. */
function openChoice(item: ItemRequest, product: Product, menu: Menu): ItemRequest[] {
  const group = groupsOf(menu, product).find(
    ({ id, required, defaultOptionId }) => required && defaultOptionId === null && !item.options[id]?.length,
  );
  const options = group?.options.filter(({ available }) => available) ?? [];
  if (!group || options.every(({ priceDeltaMinor }) => priceDeltaMinor === 0)) return [];
  return options.map(({ id }) => ({ ...item, options: { ...item.options, [group.id]: [id] } }));
}
