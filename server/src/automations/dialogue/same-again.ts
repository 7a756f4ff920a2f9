import { inLanguage } from "@croozer/contracts/basics";
import { money } from "../../platform/text/money.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";

const sameAgain =
  /(same (again|as (last time|before|usual|always))|(the|my) usual|last order|as (last time|usual)|כמו (בפעם|פעם|ב?הזמנה) (שעברה|הקודמת|קודמת|האחרונה)|כמו תמיד|ה?רגיל(?!\p{L})|כרגיל|אותו (הדבר|דבר)|ההזמנה (הקודמת|האחרונה|שלי מ))/iu;

/** "The same as last time". */
export const wantsSameAgain = (said: string): boolean => sameAgain.test(said);

/** What costs something else than when it was ordered last. */
export function changedPrices({ cart, language }: Dialogue, context: DialogueContext): string[] {
  const { lastOrder, menu, business, texts } = context;
  if (!lastOrder) return [];
  const { currency } = business.settings;
  const now = context.quote(cart, language);
  // Line by line: both were made from the same requests.
  return cart.items.flatMap((item, index) => {
    const was = lastOrder.prices[index];
    const line = now.lines[index];
    const product = menu.product.get(item.productId);
    if (!was || !line || !product || was.productId !== item.productId || item.quantity <= 0) return [];
    const is = Math.round(line.subtotalMinor / item.quantity);
    if (is === was.unitPriceMinor || !product.available) return [];
    const amount = (minor: number) => money(minor, currency, language);
    return [
      texts(language)("priceChanged", {
        product: inLanguage(product.name, language),
        was: amount(was.unitPriceMinor),
        price: amount(is),
      }),
    ];
  });
}
