import { inLanguage } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { groupsOf, type Menu } from "../../catalogue/catalogue.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";

/** Takes out of the cart what cannot be sold any more, and what is more than there is, and says what that was. */
export function fitMenu(dialogue: Dialogue, context: DialogueContext): { dialogue: Dialogue; notes: string[] } {
  const { language, cart } = dialogue;
  const { menu } = context;
  const t = context.texts(language);
  const take = counter(dialogue, context);
  const items: ItemRequest[] = [];
  const notes = new Set<string>();
  for (const item of cart.items) {
    const product = menu.product.get(item.productId);
    const name = product && inLanguage(product.name, language);
    const quantity = product ? take(product, item.quantity) : 0;
    if (!product || name === undefined) notes.add(t("gone"));
    else if (quantity === 0) notes.add(t("unavailable", { product: name }));
    else {
      if (quantity < item.quantity) notes.add(t("onlyLeft", { product: name, left: quantity }));
      const { fitting, gone } = fitOptions({ ...item, quantity }, product, menu);
      items.push(fitting);
      for (const option of gone)
        notes.add(t("optionUnavailable", { option: option ? inLanguage(option, language) : "", product: name }));
    }
  }
  if (cart.items.length > 0 && items.length === 0) notes.add(t("nothingLeft"));
  return { dialogue: { ...dialogue, cart: { ...cart, items } }, notes: [...notes] };
}

/**
 * How much of what is asked for there is, line after line: of what is counted as much as is left, and what the order that is
 * being changed has of it already.
 */
function counter({ amends }: Dialogue, { menu, openOrder }: DialogueContext) {
  const own = amends !== null && openOrder?.id === amends.orderId ? openOrder.cart.items : [];
  const left = new Map<string, number>();
  return ({ id, stock, unit, available }: Product, wanted: number): number => {
    if (!available && !menu.emptied.has(id)) return 0;
    if (stock === null) return wanted;
    const held = own.reduce((sum, { productId, quantity }) => sum + (productId === id ? quantity : 0), 0);
    const rest = left.get(id) ?? stock + held;
    const taken = Math.min(wanted, unit === "unit" ? Math.floor(rest) : Math.round(rest * 1000) / 1000);
    left.set(id, rest - taken);
    return taken;
  };
}

/** A line with what its product still has, and the names of the options that went. */
function fitOptions(item: ItemRequest, product: Product, menu: Menu) {
  const groups = groupsOf(menu, product);
  const sold = new Map(groups.flatMap((group) => group.options.map((option) => [option.id, option] as const)));
  const ingredients = new Set(product.ingredients.map(({ id }) => id));
  const isSold = (id: string) => sold.get(id)?.available === true;
  const asked = Object.entries(item.options).flatMap(([groupId, ids]) =>
    groups.some(({ id }) => id === groupId) ? [[groupId, ids] as const] : [],
  );
  const onHalves = item.halves?.flat() ?? [];
  const gone = [...new Set([...Object.values(item.options).flat(), ...onHalves])].filter((id) => !isSold(id));
  const fitting: ItemRequest = {
    ...item,
    options: Object.fromEntries(
      asked.flatMap(([groupId, ids]) => (ids.some(isSold) ? [[groupId, ids.filter(isSold)]] : [])),
    ),
    removedIngredientIds: item.removedIngredientIds.filter((id) => ingredients.has(id)),
    amounts: Object.fromEntries(Object.entries(item.amounts).filter(([id]) => ingredients.has(id) || isSold(id))),
  };
  if (item.halves) fitting.halves = [item.halves[0].filter(isSold), item.halves[1].filter(isSold)];
  return { fitting, gone: gone.map((id) => sold.get(id)?.name ?? null) };
}
