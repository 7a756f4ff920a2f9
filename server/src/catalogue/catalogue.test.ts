import { afterAll, beforeAll, expect, test } from "vitest";
import { initialSettings } from "../businesses/businesses.ts";
import { newId } from "../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import {
  deleteCategory,
  deleteOptionGroup,
  deleteProduct,
  getCatalogue,
  getMenu,
  getProduct,
  parserMenu,
  patchProduct,
  saveCategory,
  saveOptionGroup,
  saveProduct,
} from "./catalogue.ts";
import { openTestBusiness, saveTestMenu } from "./test-shop.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const name = (text: string) => ({ he: text, en: text });

test("the menu comes sorted by category and position, with groups, options and ingredients in their order", async () => {
  const { inTx } = await openTestBusiness(platform);
  await inTx(saveTestMenu);
  await inTx((tx) => saveCategory(tx, { name: name("First"), position: 0 }));
  const catalogue = await inTx(getCatalogue);
  expect(catalogue.categories.map((category) => category.name.en)).toEqual(["Food", "First"]);
  expect(catalogue.products.map((product) => product.name.en)).toEqual(["Margherita", "Coke", "Cheese"]);
  expect(catalogue.products[0]?.ingredients.map((ingredient) => ingredient.name.en)).toEqual(["Basil", "Sauce"]);
  expect(catalogue.optionGroups[0]?.options.map((option) => option.priceDeltaMinor)).toEqual([0, 2000]);
  expect(catalogue.products[0]?.optionGroupIds).toEqual(catalogue.optionGroups.map((group) => group.id));
});

test("an edit is seen by the next reader, and one rolled back by nobody", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { coke } = await inTx(saveTestMenu);
  const before = await inTx(getMenu);
  const failed = inTx(async (tx) => {
    await patchProduct(tx, coke.id, { priceMinor: 1 });
    expect((await getMenu(tx)).product.get(coke.id)?.priceMinor).toBe(1);
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await inTx(getMenu)).toBe(before);
  // Takes the version that the failed edit had taken.
  await inTx((tx) => patchProduct(tx, coke.id, { available: false }));
  const after = await inTx(getMenu);
  expect(after.version).toBe(before.version + 1);
  expect(after.product.get(coke.id)).toMatchObject({ priceMinor: 990, available: false });
});

test("the menu holds what is sold: not the switched off, not the deleted, nothing of a hidden category", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { coke, cheese, pizza } = await inTx(saveTestMenu);
  await inTx((tx) => patchProduct(tx, coke.id, { active: false }));
  await inTx((tx) => deleteProduct(tx, cheese.id));
  expect([...(await inTx(getMenu)).product.keys()]).toEqual([pizza.id]);
  await inTx((tx) => saveCategory(tx, { name: name("Food"), active: false }, pizza.categoryId));
  expect((await inTx(getMenu)).products).toEqual([]);
  expect((await inTx(getCatalogue)).products).toHaveLength(2);
});

test("a group saved whole keeps the options it names, adds new ones and drops the rest", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { toppings, size } = await inTx(saveTestMenu);
  const [olives] = toppings.options;
  const saved = await inTx((tx) =>
    saveOptionGroup(
      tx,
      {
        ...toppings,
        options: [
          { name: name("Tuna"), priceDeltaMinor: 800 },
          { id: olives!.id, name: name("Black olives"), priceDeltaMinor: 700 },
        ],
      },
      toppings.id,
    ),
  );
  const kept = (await inTx(getCatalogue)).optionGroups.find((group) => group.id === toppings.id);
  expect(kept).toEqual(saved);
  expect(kept?.options.map((option) => option.name.en)).toEqual(["Tuna", "Black olives"]);
  expect(kept?.options[1]?.id).toBe(olives!.id);
  const foreign = inTx((tx) => saveOptionGroup(tx, { ...size, options: [{ ...olives! }] }, size.id));
  await expect(foreign).rejects.toMatchObject({ code: "request.invalid" });
});

test("the default of a single-choice group is one of its options by place; a multiple-choice group has none", async () => {
  const { inTx } = await openTestBusiness(platform);
  const options = [
    { name: name("Can"), priceDeltaMinor: 0 },
    { name: name("Bottle"), priceDeltaMinor: 800 },
  ];
  const group = { name: name("Volume"), required: false, defaultOption: 1, options };
  const single = await inTx((tx) => saveOptionGroup(tx, { ...group, kind: "single" }));
  expect(single.defaultOptionId).toBe(single.options[1]?.id);
  expect((await inTx((tx) => saveOptionGroup(tx, { ...group, kind: "multi" }))).defaultOptionId).toBeNull();
});

test("a category with products and a group in use are not deleted; once free they are", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { pizza, coke, cheese, size } = await inTx(saveTestMenu);
  const category = pizza.categoryId;
  await expect(inTx((tx) => deleteCategory(tx, category))).rejects.toMatchObject({
    code: "catalogue.category_in_use",
    details: { products: 3 },
  });
  await expect(inTx((tx) => deleteOptionGroup(tx, size.id))).rejects.toMatchObject({
    code: "catalogue.option_group_in_use",
  });
  for (const product of [pizza, coke, cheese]) await inTx((tx) => deleteProduct(tx, product.id));
  await inTx((tx) => deleteOptionGroup(tx, size.id));
  await inTx((tx) => deleteCategory(tx, category));
  expect((await inTx(getCatalogue)).categories).toEqual([]);
});

test("an SKU stands once, and is free again when its product is deleted", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { pizza } = await inTx(saveTestMenu);
  const wish = { categoryId: pizza.categoryId, name: name("A"), priceMinor: 100, sku: "A-1" };
  const first = await inTx((tx) => saveProduct(tx, wish));
  await inTx((tx) => saveProduct(tx, { ...wish, name: name("A2") }, first.id));
  await expect(inTx((tx) => saveProduct(tx, wish))).rejects.toMatchObject({ code: "catalogue.sku_taken" });
  await inTx((tx) => deleteProduct(tx, first.id));
  await inTx((tx) => saveProduct(tx, wish));
});

test("the same SKU saved twice at once is refused once, not a crash", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { pizza } = await inTx(saveTestMenu);
  const wish = { categoryId: pizza.categoryId, name: name("B"), priceMinor: 100, sku: "B-1" };
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => inTx((tx) => saveProduct(tx, wish))));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "catalogue.sku_taken" });
});

test("a product keeps the ingredients it names and takes none of another product", async () => {
  const { inTx } = await openTestBusiness(platform);
  const { pizza, coke, ids } = await inTx(saveTestMenu);
  const saved = await inTx((tx) =>
    saveProduct(
      tx,
      { ...pizza, ingredients: [{ name: name("Oregano") }, { id: ids.Basil, name: name("Fresh basil") }] },
      pizza.id,
    ),
  );
  expect(saved.ingredients.map((ingredient) => ingredient.name.en)).toEqual(["Oregano", "Fresh basil"]);
  expect(saved.ingredients[1]?.id).toBe(ids.Basil);
  const stolen = inTx((tx) => saveProduct(tx, { ...coke, ingredients: [{ id: ids.Basil, name: name("x") }] }, coke.id));
  await expect(stolen).rejects.toMatchObject({ code: "request.invalid" });
});

test("another business's ids are not there", async () => {
  const mine = await openTestBusiness(platform);
  const theirs = await openTestBusiness(platform);
  const { pizza, size } = await mine.inTx(saveTestMenu);
  const own = await theirs.inTx((tx) => saveCategory(tx, { name: name("Own") }));
  const product = { categoryId: own.id, name: name("X"), priceMinor: 1 };
  const attempts = [
    [() => theirs.inTx((tx) => getProduct(tx, pizza.id)), "catalogue.product_not_found"],
    [() => theirs.inTx((tx) => patchProduct(tx, pizza.id, { priceMinor: 1 })), "catalogue.product_not_found"],
    [() => theirs.inTx((tx) => saveProduct(tx, product, pizza.id)), "catalogue.product_not_found"],
    [() => theirs.inTx((tx) => deleteProduct(tx, pizza.id)), "catalogue.product_not_found"],
    [
      () => theirs.inTx((tx) => saveProduct(tx, { ...product, optionGroupIds: [size.id] })),
      "catalogue.option_group_not_found",
    ],
    [
      () => theirs.inTx((tx) => saveProduct(tx, { ...product, categoryId: pizza.categoryId })),
      "catalogue.category_not_found",
    ],
    [() => theirs.inTx((tx) => saveOptionGroup(tx, size, size.id)), "catalogue.option_group_not_found"],
    [() => theirs.inTx((tx) => deleteOptionGroup(tx, size.id)), "catalogue.option_group_not_found"],
    [() => theirs.inTx((tx) => saveCategory(tx, own, pizza.categoryId)), "catalogue.category_not_found"],
    [() => theirs.inTx((tx) => deleteCategory(tx, newId())), "catalogue.category_not_found"],
  ] as const;
  for (const [attempt, code] of attempts) await expect(attempt()).rejects.toMatchObject({ code });
  expect((await mine.inTx(getCatalogue)).products).toHaveLength(3);
});

test("the parser's menu speaks of whole currency units and leaves no name empty", async () => {
  const { inTx, businessId } = await openTestBusiness(platform);
  const { pizza, size } = await inTx(saveTestMenu);
  await inTx((tx) => saveProduct(tx, { ...pizza, name: { he: "מרגריטה", en: "" }, ingredients: [] }, pizza.id));
  const menu = parserMenu(await inTx(getMenu), {
    id: businessId,
    name: "Napoli",
    slug: "napoli",
    type: "pizzeria",
    phone: null,
    email: null,
    pictureUrl: null,
    address: null,
    status: "active",
    createdAt: new Date().toISOString(),
    settings: {
      ...initialSettings("he"),
      hours: [
        [
          { from: "10:00", to: "14:00" },
          { from: "17:00", to: "01:00" },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
  });
  expect(menu.products[0]).toMatchObject({ price: 48, name: { he: "מרגריטה", en: "מרגריטה" }, halves: true });
  expect(menu.optionGroups.find((group) => group.id === size.id)?.options[1]?.priceDelta).toBe(20);
  expect(menu.hours).toEqual({ sun: "10:00-01:00" });
});
