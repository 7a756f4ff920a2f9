import type { Language } from "@croozer/contracts/basics";
import { cartText } from "@croozer/contracts/cart-text";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { buildMenuIndex, type MenuIndex, parseOrder } from "@croozer/order-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getBusiness } from "../businesses/businesses.ts";
import { getCatalogue, getMenu, parserMenu } from "../catalogue/catalogue.ts";
import { openTestBusiness } from "../catalogue/test-shop.ts";
import { seedMenu } from "../demo/seed-menu.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";

let platform: TestPlatform;
let catalogue: Catalogue;
let index: MenuIndex;
beforeAll(async () => {
  platform = await openTestPlatform();
  const shop = await openTestBusiness(platform, {}, "he");
  await shop.inTx((tx) => seedMenu(tx, platform));
  catalogue = await shop.inTx(getCatalogue);
  index = await shop.inTx(async (tx) => buildMenuIndex(parserMenu(await getMenu(tx), await getBusiness(tx))));
});
afterAll(() => platform.close());

const productOf = (name: string) => {
  const product = catalogue.products.find((one) => one.name.en === name);
  if (product === undefined) throw new Error(`no ${name} on the demo's menu`);
  return product;
};

type Wish = {
  quantity?: number;
  options?: Record<string, string[]>;
  halves?: [string[], string[]];
  without?: string[];
  extra?: string[];
  note?: string;
};

/** A line by English names: `options` by the name of their group. */
function line(name: string, wish: Wish = {}): ItemRequest {
  const product = productOf(name);
  const groups = product.optionGroupIds.flatMap((id) => catalogue.optionGroups.find((group) => group.id === id) ?? []);
  const all = [...groups.flatMap(({ options }) => options), ...product.ingredients];
  const idOf = (wanted: string) => {
    const found = all.find((one) => one.name.en === wanted);
    if (found === undefined) throw new Error(`${name} has no ${wanted}`);
    return found.id;
  };
  const groupId = (wanted: string) => groups.find((group) => group.name.en === wanted)?.id ?? "";
  return {
    ...{ productId: product.id, quantity: wish.quantity ?? 1 },
    options: Object.fromEntries(
      Object.entries(wish.options ?? {}).map(([group, names]) => [groupId(group), names.map(idOf)]),
    ),
    removedIngredientIds: (wish.without ?? []).map(idOf),
    amounts: Object.fromEntries((wish.extra ?? []).map((one) => [idOf(one), "extra" as const])),
    ...(wish.halves ? { halves: [wish.halves[0].map(idOf), wish.halves[1].map(idOf)] } : {}),
    ...(wish.note ? { note: wish.note } : {}),
  };
}

const address: Record<Language, string> = { he: "הרצל 5, חיפה", en: "5 Herzl St, Haifa" };
const carts: [string, () => ItemRequest[]][] = [
  ["one thing", () => [line("Margherita", { options: { Size: ["Large"] } })]],
  [
    "several things and counts",
    () => [
      line("Margherita", { quantity: 2, options: { Size: ["Family"], Toppings: ["Olives", "Mushrooms"] } }),
      line("Coca-Cola", { quantity: 3 }),
      line("Tiramisu"),
    ],
  ],
  [
    "a crust, something left out, a topping",
    () => [
      line("Margherita", { options: { Size: ["Personal"], Crust: ["Thin"], Toppings: ["Corn"] }, without: ["Basil"] }),
    ],
  ],
  [
    "another topping on each half",
    () => [line("Margherita", { options: { Size: ["Large"] }, halves: [["Olives"], ["Mushrooms"]] })],
  ],
];

describe.each(["he", "en"] as const)("a cart sent by WhatsApp in %s is read as the same cart", (language) => {
  test.each(carts)("%s", (_what, make) => {
    const items = make();
    const cart = { items, address: address[language], paymentMethod: "cash", time: null, note: null };
    const text = cartText(catalogue, { ...cart, fulfilment: "delivery" }, language);
    const read = parseOrder(index, text, { now: "2026-03-10T11:00:00+02:00" });
    const told = `${text}\n${JSON.stringify(read, null, 1)}`;
    expect(read.intent, told).toBe("order");
    expect(
      read.items.map(({ product, quantity, removed, halves }) => ({ product, quantity, removed, halves })),
      told,
    ).toEqual(
      items.map(({ productId, quantity, removedIngredientIds, halves }) => ({
        ...{ product: productId, quantity, removed: removedIngredientIds, halves },
      })),
    );
    for (const [place, { options }] of items.entries())
      for (const [group, ids] of Object.entries(options))
        expect(read.items[place]?.options[group]?.toSorted(), told).toEqual(ids.toSorted());
    expect([read.fulfilment, read.payment], told).toEqual(["delivery", "cash"]);
    expect(read.address, told).toContain(language === "he" ? "הרצל 5" : "5 Herzl");
    expect(read.needsClarification, told).toEqual([]);
  });

  test.each(
    language === "he"
      ? [
          ["לשעה 19:30", "19:30"],
          ["לשעה מחר, 19:30", "tomorrow 19:30"],
        ]
      : [
          ["For 19:30", "19:30"],
          ["For tomorrow, 19:30", "tomorrow 19:30"],
        ],
  )("for a time: %s", (time, expected) => {
    const cart = { items: [line("Tiramisu")], address: null, paymentMethod: "card", time, note: null };
    const text = cartText(catalogue, { ...cart, fulfilment: "delivery" }, language);
    const read = parseOrder(index, text, { now: "2026-03-10T11:00:00+02:00" });
    expect([read.time, read.fulfilment, read.items.length], `${text}\n${JSON.stringify(read)}`).toEqual([
      expected,
      "delivery",
      1,
    ]);
  });

  test("to be picked up, with more of something, and words for the kitchen", () => {
    const items = [line("Margherita", { options: { Size: ["Large"] }, extra: ["Basil"] })];
    const cart = { items, address: null, paymentMethod: "card", time: null, note: null };
    const read = parseOrder(index, cartText(catalogue, { ...cart, fulfilment: "pickup" }, language), {
      now: "2026-03-10T11:00:00+02:00",
    });
    expect(read).toMatchObject({ fulfilment: "pickup", payment: "card", needsClarification: [] });
    expect(read.items[0]?.amounts).toEqual(items[0]?.amounts);
  });
});
