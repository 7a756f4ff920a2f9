import { expect, test } from "vitest";
import { readPrice } from "./product-price.ts";

test("a price is read however Meta writes it", () => {
  expect(readPrice("₪30.00", "ILS")).toEqual({ minor: 3000, currency: "ILS" });
  expect(readPrice("30.00 ILS", null)).toEqual({ minor: 3000, currency: "ILS" });
  expect(readPrice("\u200F1,234.50 ₪", "ILS")).toEqual({ minor: 123_450, currency: "ILS" });
  expect(readPrice("1.234,50 €", "EUR")).toEqual({ minor: 123_450, currency: "EUR" });
  expect(readPrice("$1,234", "USD")).toEqual({ minor: 123_400, currency: "USD" });
  expect(readPrice("25.5 ILS", null)).toEqual({ minor: 2550, currency: "ILS" });
  expect(readPrice("¥1,200", "JPY")).toEqual({ minor: 1200, currency: "JPY" });
  expect(readPrice("KWD 1.250", "KWD")).toEqual({ minor: 1250, currency: "KWD" });
});

test("what is no price of a known currency is none", () => {
  for (const [text, currency] of [
    [null, "ILS"],
    ["free", "ILS"],
    ["30.00", null],
    ["30.00 QQQ", null],
  ] as const)
    expect(readPrice(text, currency)).toBeNull();
});
