import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { OptionGroup, Product } from "@croozer/contracts/catalogue";
import { initialSettings, type NewBusiness } from "../businesses/businesses.ts";
import { sqlFor } from "../platform/db/db.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Actor, Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { saveCategory } from "./edit-category.ts";
import { saveOptionGroup } from "./edit-option-group.ts";
import { saveProduct } from "./edit-product.ts";

export type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
export type TestBusiness = { businessId: string; inTx: InTx };

/** So that no test depends on the time it runs at. */
export const alwaysOpen = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);

/** A business without people, for tests of verbs. */
export async function openTestBusiness(
  platform: Platform,
  settings: Partial<BusinessSettings> = {},
  language: NewBusiness["language"] = "en",
): Promise<TestBusiness> {
  const businessId = newId();
  const actor: Actor = { kind: "member", id: newId(), memberId: newId(), name: "Dana" };
  const inTx: InTx = (act) => platform.db.inTx({ businessId, actor, requestId: newId() }, act);
  await inTx((tx) =>
    tx.run(
      sqlFor.insertInto("businesses").values({
        id: businessId,
        slug: `shop-${businessId}`,
        name: "Napoli",
        type: "pizzeria",
        settings: JSON.stringify({ ...initialSettings(language), hours: alwaysOpen, ...settings }),
      }),
    ),
  );
  return { businessId, inTx };
}

export type TestMenu = {
  pizza: Product;
  coke: Product;
  cheese: Product;
  size: OptionGroup;
  toppings: OptionGroup;
  /** Ids of options and ingredients by their English names. */
  ids: Record<"Personal" | "Large" | "Olives" | "Mushrooms" | "Extra basil" | "Basil" | "Sauce", string>;
};

/** Pizza 48.00 (large +20, toppings 6.01 and 5, splits in halves), coke 9.90, cheese 89.90 a kilo. */
export async function saveTestMenu(tx: Tx): Promise<TestMenu> {
  const both = (name: string) => ({ he: `${name} (he)`, en: name });
  const category = await saveCategory(tx, { name: both("Food") });
  const size = await saveOptionGroup(tx, {
    name: both("Size"),
    kind: "single",
    required: true,
    options: [
      { name: both("Personal"), priceDeltaMinor: 0 },
      { name: both("Large"), priceDeltaMinor: 2000 },
    ],
  });
  const toppings = await saveOptionGroup(tx, {
    name: both("Toppings"),
    kind: "multi",
    required: false,
    max: 3,
    options: [
      { name: both("Olives"), priceDeltaMinor: 601 },
      { name: both("Mushrooms"), priceDeltaMinor: 500 },
      { name: both("Extra basil"), priceDeltaMinor: 300 },
      { name: both("Truffle"), priceDeltaMinor: 1500, available: false },
    ],
  });
  const pizza = await saveProduct(tx, {
    categoryId: category.id,
    name: both("Margherita"),
    priceMinor: 4800,
    halves: true,
    optionGroupIds: [size.id, toppings.id],
    ingredients: [{ name: both("Basil") }, { name: both("Sauce") }],
  });
  const coke = await saveProduct(tx, { categoryId: category.id, name: both("Coke"), priceMinor: 990, position: 1 });
  const cheese = await saveProduct(tx, {
    categoryId: category.id,
    name: both("Cheese"),
    priceMinor: 8990,
    unit: "kg",
    position: 2,
  });
  const named = [...size.options, ...toppings.options, ...pizza.ingredients];
  const ids = Object.fromEntries(named.map(({ id, name }) => [name.en, id])) as TestMenu["ids"];
  return { pizza, coke, cheese, size, toppings, ids };
}
