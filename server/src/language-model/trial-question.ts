import { buildMenuIndex, parseOrder } from "@croozer/order-parser";
import { menuOf } from "../catalogue/catalogue.ts";
import type { Question } from "./question.ts";

const categoryId = "0198f000-0000-7000-8000-00000000000c";
const product = {
  id: "0198f000-0000-7000-8000-00000000000d",
  categoryId,
  name: { he: "לימונדה", en: "Lemonade" },
  description: { he: "", en: "" },
  sku: null,
  priceMinor: 0,
  unit: "unit",
  active: true,
  available: true,
  stock: null,
  halves: false,
  pictureUrl: null,
  position: 0,
  optionGroupIds: [],
  ingredients: [],
} as const;

/** An order of two lemonades from a menu of one: tells whether a model can do what it is asked for, for few tokens. */
export function trialQuestion(): Question {
  const catalogue = {
    categories: [{ id: categoryId, name: { he: "שתייה", en: "Drinks" }, position: 0, active: true }],
    products: [{ ...product, optionGroupIds: [], ingredients: [] }],
    optionGroups: [],
  };
  const index = buildMenuIndex({ id: categoryId, optionGroups: [], products: [{ ...product, groups: [] }] });
  const [said, now] = ["two lemonades please", "2026-03-10T11:00:00+02:00"];
  return {
    menu: menuOf(catalogue, 1),
    index,
    said,
    now,
    cart: [],
    asked: null,
    parsed: parseOrder(index, said, { now }),
  };
}
