import { saveCategory, saveOptionGroup, saveProduct } from "../../catalogue/catalogue.ts";
import type { Tx } from "../../platform/db/tx.ts";

const local = (he: string, en: string) => ({ he, en });

/** Two pizzas with sizes and toppings, a salad, three drinks. */
export async function savePizzeria(tx: Tx): Promise<void> {
  const option = (he: string, en: string, priceDeltaMinor: number) => ({ name: local(he, en), priceDeltaMinor });
  const size = await saveOptionGroup(tx, {
    name: local("גודל", "Size"),
    kind: "single",
    required: true,
    options: [option("אישית", "Personal", 0), option("גדולה", "Large", 1000), option("משפחתית", "Family", 2200)],
  });
  const toppings = await saveOptionGroup(tx, {
    name: local("תוספות", "Toppings"),
    kind: "multi",
    required: false,
    max: 3,
    options: [option("זיתים", "Olives", 500), option("פטריות", "Mushrooms", 600)],
  });
  const category = async (he: string, en: string) => (await saveCategory(tx, { name: local(he, en) })).id;
  const pizzas = await category("פיצות", "Pizzas");
  const salads = await category("סלטים", "Salads");
  const drinks = await category("שתייה", "Drinks");
  const groups = { optionGroupIds: [size.id, toppings.id] };
  const product = (categoryId: string, he: string, en: string, priceMinor: number, more: object = {}) =>
    saveProduct(tx, { categoryId, name: local(he, en), priceMinor, ...more });
  await product(pizzas, "מרגריטה", "Margherita", 4800, { ...groups, sku: "PIZZA-1" });
  await product(pizzas, "פפרוני", "Pepperoni", 5400, groups);
  const onion = { ingredients: [{ name: local("בצל", "Onion") }, { name: local("פטה", "Feta") }] };
  await product(salads, "סלט יווני", "Greek Salad", 3900, onion);
  await product(drinks, "קוקה קולה", "Coca-Cola", 1200, { sku: "COLA-1" });
  await product(drinks, "קולה זירו", "Coke Zero", 1200);
  await product(drinks, "מים", "Water", 800);
}
