import { expect, test } from "vitest";
import { formatMoney, minorPerUnit } from "./money.ts";

test("amounts are minor units and stand as each language writes them", () => {
  expect(formatMoney(14_300, "ILS", "en")).toBe("₪143.00");
  expect(formatMoney(14_300, "ILS", "he").replaceAll(/[\u200e\u200f\s]/g, "")).toBe("143.00₪");
});

test("trimmed amounts drop the cents only when there are none", () => {
  expect(formatMoney(5_800, "ILS", "en", true)).toBe("₪58");
  expect(formatMoney(5_850, "ILS", "en", true)).toBe("₪58.50");
});

test("a currency without cents is not divided", () => {
  expect([minorPerUnit("ILS"), minorPerUnit("JPY")]).toEqual([100, 1]);
});
