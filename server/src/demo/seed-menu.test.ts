import { readdir } from "node:fs/promises";
import { buildMenuIndex, parseOrder } from "@croozer/order-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBusiness } from "../businesses/businesses.ts";
import { getCatalogue, getMenu, parserMenu } from "../catalogue/catalogue.ts";
import { openTestBusiness, type TestBusiness } from "../catalogue/test-shop.ts";
import { quoteOrder } from "../orders/orders.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { demoMenu } from "./menu.ts";
import { seedMenu } from "./seed-menu.ts";

let platform: TestPlatform;
let shop: TestBusiness;
beforeAll(async () => {
  platform = await openTestPlatform();
  shop = await openTestBusiness(platform, {}, "he");
  await shop.inTx((tx) => seedMenu(tx, platform));
});
afterAll(() => platform.close());

test("every product has both languages and a picture that is there, and no drawing is left over", async () => {
  const { products } = await shop.inTx(getCatalogue);
  expect(products).toHaveLength(demoMenu.flatMap((category) => category.products).length);
  for (const { name, pictureUrl } of products) {
    expect([name.he, name.en].every(Boolean), name.en).toBe(true);
    const [businessId = "", key = ""] = pictureUrl?.split("/").slice(-2) ?? [];
    const bytes = await platform.storage.read(`businesses/${businessId}/pictures/${key}`);
    expect(bytes?.toString("utf8", 0, 4), name.en).toBe("<svg");
  }
  expect((await shop.inTx(getBusiness)).pictureUrl).toMatch(/\.svg$/);
  const used = new Set(demoMenu.flatMap((category) => category.products.map((product) => `${product.picture}.svg`)));
  const drawn = await readdir(new URL("./pictures/", import.meta.url));
  expect(drawn.sort()).toEqual([...used, "napoli.svg"].sort());
});

/** What the parser makes of a message, priced: names, options, and whether it can be placed as it is. */
async function understood(text: string) {
  const [menu, business] = await shop.inTx(async (tx) => [await getMenu(tx), await getBusiness(tx)] as const);
  const result = parseOrder(buildMenuIndex(parserMenu(menu, business)), text, { now: "2026-03-10T11:00:00+02:00" });
  const items = result.items.map(({ product, quantity, options, removed, amounts, halves }) => ({
    productId: product,
    quantity,
    options,
    removedIngredientIds: removed.filter((id) => menu.product.get(product)?.ingredients.some((one) => one.id === id)),
    amounts: Object.fromEntries(
      Object.entries(amounts).map(([id, much]) => [id, much === "light" ? "light" : "extra"] as const),
    ),
    ...(halves ? { halves } : {}),
  }));
  const quote = quoteOrder(menu, business.settings, { items, fulfilment: result.fulfilment });
  const lines = quote.lines.map((line) => [
    line.quantity,
    line.name.en,
    ...line.options.map((option) => option.name.en),
  ]);
  return { lines, problems: quote.problems.map(({ code }) => code), totalMinor: quote.totalMinor, ...result };
}

test("the messages a newcomer is told to try are understood against this menu", async () => {
  expect(await understood("היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן")).toMatchObject({
    // Large, and the olives left out.
    lines: [[2, "Margherita", "Large", "Olives"]],
    problems: [],
    totalMinor: 13_600,
    fulfilment: "delivery",
    address: "הרצל 5",
    payment: "cash",
  });
  expect(await understood("2 large margheritas and a coke, pickup at 8")).toMatchObject({
    lines: [
      [2, "Margherita", "Large"],
      [1, "Coca-Cola"],
    ],
    problems: [],
    totalMinor: 14_600,
    fulfilment: "pickup",
    time: "20:00",
  });
});

test("a size left out is asked for, and nothing else is in the way", async () => {
  expect(await understood("margherita and fries please")).toMatchObject({ problems: ["order.option_missing"] });
});
