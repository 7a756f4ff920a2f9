import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { IntakePause } from "@croozer/contracts/intake";
import { buildMenuIndex } from "@croozer/order-parser";
import { initialSettings } from "../../businesses/businesses.ts";
import { menuOf, parserMenu } from "../../catalogue/catalogue.ts";
import { quoteCart } from "../quote-cart.ts";
import { defaultTexts } from "../texts/texts.ts";
import type { DialogueContext } from "./context.ts";

/** Ids that say what they are in a failing test. */
export const id = (name: string): string =>
  `0198f000-0000-7000-8000-${Buffer.from(name.padEnd(6, "_")).toString("hex").slice(0, 12)}`;

const option = (name: string, he: string, en: string, priceDeltaMinor = 0) => ({
  id: id(name),
  name: { he, en },
  priceDeltaMinor,
  available: true,
});
const product = (
  name: string,
  categoryId: string,
  he: string,
  en: string,
  priceMinor: number,
  optionGroupIds: string[] = [],
  available = true,
) => ({
  id: id(name),
  categoryId,
  name: { he, en },
  description: { he: "", en: "" },
  sku: null,
  priceMinor,
  unit: "unit" as const,
  active: true,
  available,
  stock: null,
  halves: false,
  pictureUrl: null,
  position: 0,
  optionGroupIds,
  ingredients: name === "marg" ? [{ id: id("olives"), name: { he: "זיתים", en: "Olives" } }] : [],
});

export const catalogue = (): Catalogue => ({
  categories: [
    { id: id("pizzas"), name: { he: "פיצות", en: "Pizzas" }, position: 0, active: true },
    { id: id("drinks"), name: { he: "שתייה", en: "Drinks" }, position: 1, active: true },
  ],
  optionGroups: [
    {
      id: id("size"),
      name: { he: "גודל", en: "Size" },
      kind: "single",
      required: true,
      max: null,
      defaultOptionId: null,
      options: [option("small", "אישית", "Personal"), option("large", "גדולה", "Large", 1000)],
    },
  ],
  products: [
    product("marg", id("pizzas"), "מרגריטה", "Margherita", 4800, [id("size")]),
    product("pepp", id("pizzas"), "פפרוני", "Pepperoni", 5400, [id("size")]),
    product("cola", id("drinks"), "קולה", "Coca-Cola", 1200),
    product("zero", id("drinks"), "קולה זירו", "Coke Zero", 1200, [], false),
  ],
});

const oneMethod: Partial<BusinessSettings> = { paymentMethods: ["cash"] };

/** A pizzeria at 11:00 on a Tuesday in Israel. */
export function shop(
  change: Partial<Pick<DialogueContext, "openOrder" | "lastOrder" | "addresses" | "areas" | "usualTotalMinor">> & {
    settings?: object;
    catalogue?: Catalogue;
    pauses?: readonly IntakePause[];
  } = {},
): DialogueContext {
  const menu = menuOf(change.catalogue ?? catalogue(), 1);
  const settings = { ...initialSettings("he"), deliveryFeeMinor: 1200, ...oneMethod, ...change.settings };
  const business = {
    id: id("shop"),
    name: "Napoli",
    slug: "napoli",
    type: "pizzeria",
    phone: null,
    email: null,
    pictureUrl: null,
    address: null,
    status: "active",
    settings,
    createdAt: "2026-01-01T00:00:00Z",
  } as const;
  let token = 0;
  const areas = change.areas ?? [];
  const pauses = change.pauses ?? [];
  const now = new Date("2026-03-10T09:00:00Z");
  return {
    now,
    business,
    texts: defaultTexts,
    menu,
    index: buildMenuIndex(parserMenu(menu, business)),
    quote: (cart, language) => quoteCart({ menu, settings, texts: defaultTexts, areas, now, pauses }, cart, language),
    openOrder: change.openOrder ?? null,
    lastOrder: change.lastOrder ?? null,
    addresses: change.addresses ?? [],
    areas,
    paused: pauses.map(({ fulfilment }) => fulfilment),
    usualTotalMinor: change.usualTotalMinor ?? null,
    newToken: () => `t${++token}`,
  };
}
