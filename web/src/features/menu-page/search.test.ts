import type { PublicProduct } from "@croozer/contracts/public-menu";
import { expect, test } from "vitest";
import { matching } from "./search.ts";

const product = (he: string, en: string, description = ""): PublicProduct => ({
  ...{ id: en, categoryId: "c", name: { he, en }, description: { he: description, en: "" }, priceMinor: 100 },
  ...{ unit: "unit", active: true, available: true, halves: false, pictureUrl: null, position: 0 },
  ...{ optionGroupIds: [], ingredients: [] },
});
const products = [
  product("מרגריטה", "Margherita", "רוטב עגבניות ובזיליקום"),
  product("לחם שום", "Garlic bread"),
  product("צ'יפס", "Fries"),
  product("סלט עגבניות", "Tomato salad"),
];
const found = (typed: string) => matching(products, typed).map(({ id }) => id);

test.each([
  ["final letters count as their plain forms", "לחמ", ["Garlic bread"]],
  ["niqqud and geresh are not heard", "צִיפּס", ["Fries"]],
  ["both languages are looked through", "GARL", ["Garlic bread"]],
  ["what is called so comes before what has it in it", "עגבניות", ["Tomato salad", "Margherita"]],
  ["every word has to be there", "סלט שום", []],
])("%s", (_what, typed, ids) => expect(found(typed)).toEqual(ids));
