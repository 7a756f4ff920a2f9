import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { buildMenuIndex, type ParsedItem, parseOrder } from "@croozer/order-parser";
import { type Menu, menuOf } from "../catalogue/catalogue.ts";
import { type MenuSheet, menuSheet } from "./menu-sheet.ts";
import type { Question } from "./question.ts";

/** Ids that say what they are in a failing test. */
export const id = (name: string): string =>
  `0198f000-0000-7000-8000-${Buffer.from(name.padEnd(6, "_")).toString("hex").slice(0, 12)}`;

const product = (name: string, category: string, he: string, en: string, part: Partial<Product> = {}): Product => ({
  id: id(name),
  categoryId: id(category),
  name: { he, en },
  description: { he: "", en: "" },
  sku: null,
  priceMinor: 4_200,
  unit: "unit",
  active: true,
  available: true,
  stock: null,
  halves: false,
  pictureUrl: null,
  position: 0,
  optionGroupIds: [],
  ingredients: [],
  ...part,
});
const option = (name: string, he: string, en: string) => ({
  id: id(name),
  name: { he, en },
  priceDeltaMinor: 500,
  available: true,
});
const category = (name: string, he: string, en: string) => ({
  id: id(name),
  name: { he, en },
  position: 0,
  active: true,
});

const catalogue = (): Catalogue => ({
  categories: [category("pizzas", "פיצות", "Pizzas"), category("more", "עוד", "More")],
  optionGroups: [
    {
      id: id("size"),
      name: { he: "גודל", en: "Size" },
      kind: "single",
      required: true,
      max: null,
      defaultOptionId: null,
      options: [option("small", "אישית", "Personal"), option("large", "גדולה", "Large")],
    },
    {
      id: id("tops"),
      name: { he: "תוספות", en: "Toppings" },
      kind: "multi",
      required: false,
      max: 2,
      defaultOptionId: null,
      options: [option("corn", "תירס", "Corn"), option("mush", "פטריות", "Mushrooms"), option("egg", "ביצה", "Egg")],
    },
  ],
  products: [
    product("marg", "pizzas", "מרגריטה", "Margherita", {
      optionGroupIds: [id("size"), id("tops")],
      halves: true,
      ingredients: [{ id: id("olives"), name: { he: "זיתים", en: "Olives" } }],
    }),
    product("pepp", "pizzas", "פפרוני", "Pepperoni", { optionGroupIds: [id("size")] }),
    product("cola", "more", "קולה", "Coca-Cola"),
    product("meat", "more", "אנטריקוט", "Entrecote", { unit: "kg" }),
  ],
});

export const shopMenu = (more: readonly Product[] = []): Menu => {
  const own = catalogue();
  return menuOf({ ...own, products: [...own.products, ...more] }, 1);
};
export const manyProducts = (count: number): Product[] =>
  Array.from({ length: count }, (_, at) => product(`n${at}`, "more", `דבר ${at}`, `Thing ${at}`));

export function questionOf(said: string, part: { cart?: ParsedItem[]; menu?: Menu; asked?: string } = {}): Question {
  const menu = part.menu ?? shopMenu();
  const index = buildMenuIndex({
    id: "shop",
    optionGroups: [...menu.optionGroup.values()].map(plain),
    products: menu.products.map((one) => ({ ...one, groups: one.optionGroupIds })),
  });
  const now = "2026-03-10T11:00:00+02:00";
  const cart = part.cart ?? [];
  const parsed = parseOrder(index, said, { now, ...(cart.length > 0 ? { cart } : {}) });
  return { menu, index, said, now, cart, asked: part.asked ?? null, parsed };
}

const plain = ({ id: groupId, name, kind, required, options }: Catalogue["optionGroups"][number]) => ({
  id: groupId,
  name,
  kind,
  required,
  options,
});

export const sheetOf = ({ menu }: Question): MenuSheet => menuSheet(menu, menu.products);

/** The short id a model would use for one of ours. */
export const shortOf = (sheet: MenuSheet, name: string): string => sheet.shortId.get(id(name)) ?? `missing ${name}`;
