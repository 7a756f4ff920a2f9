import { expect, test } from "vitest";
import { phoneKeyOf, readPhone } from "./phone-key.ts";

const key = (written: string, near?: string) => phoneKeyOf(readPhone(written, near));

test.each([
  ["Brazil", "5511987654321", ["551187654321", "+55 (11) 98765-4321", "+55 11 8765-4321"]],
  ["Brazil, far from São Paulo", "558598765432", ["5585998765432", "+55 85 99876-5432"]],
  ["Mexico", "5215512345678", ["525512345678", "+52 55 1234 5678", "+52 1 55 1234 5678"]],
  ["Argentina", "5491123456789", ["541123456789", "+54 9 11 2345-6789", "+54 11 15 2345-6789"]],
  ["Israel", "972501234567", ["+972-50-123-4567", "9720501234567", "+972 (0)50-123-4567", "00972501234567"]],
  ["Benin", "22997123456", ["2290197123456", "+229 01 97 12 34 56"]],
  ["Italy, whose 0 belongs to the number", "390612345678", ["+39 06 1234 5678"]],
  ["Britain", "447700900123", ["+44 (0)7700 900123", "447700900123"]],
])("a number of %s has one key in every writing", (_country, asMetaKnowsIt, writings) => {
  for (const writing of writings) expect(key(writing)).toBe(phoneKeyOf(asMetaKnowsIt));
});

test("a number without its country is one of the business's own country", () => {
  expect(key("050-123-4567", "+972 3-555-0100")).toBe("972501234567");
  expect(key("(11) 98765-4321", "+55 11 5555-0100")).toBe(phoneKeyOf("5511987654321"));
  expect(key("+972501234567", "+55 11 5555-0100")).toBe("972501234567");
});

test("numbers that only look alike stay apart", () => {
  // A land line of São Paulo, and a newer mobile that ends in the same eight digits.
  expect(phoneKeyOf("551134567890")).not.toBe(phoneKeyOf("5511934567890"));
  expect(phoneKeyOf("15511987654321")).toBe("15511987654321");
  expect(phoneKeyOf("15215512345")).toBe("15215512345");
});
