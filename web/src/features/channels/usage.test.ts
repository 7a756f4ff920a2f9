import { expect, test } from "vitest";
import { linesOf } from "./usage.ts";

const line = (category: string, charge: "charged" | "free" | "unclear", messages: number, country = "IL") => ({
  channelId: "00000000-0000-7000-8000-000000000001",
  category,
  country,
  pricingType: "regular",
  charge,
  messages,
});

test("a category is one line over numbers and countries, the largest first", () => {
  expect(
    linesOf([
      line("marketing", "charged", 5),
      line("service", "free", 4),
      line("service", "free", 3, "US"),
      line("service", "charged", 1),
      line("new_kind", "unclear", 1),
    ]),
  ).toEqual([
    { category: "service", charged: 1, free: 7, unclear: 0 },
    { category: "marketing", charged: 5, free: 0, unclear: 0 },
    { category: "new_kind", charged: 0, free: 0, unclear: 1 },
  ]);
  expect(linesOf([])).toEqual([]);
});
