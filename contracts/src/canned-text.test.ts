import { expect, test } from "vitest";
import { cannedTextIn, fillCanned, openPlaces, unknownVariables } from "./canned-text.ts";

test("what is known is filled in, else the fallback, else the place stays to be seen", () => {
  const text = "שלום {{customer.firstName|לך}}, הזמנה {{ order.number }} {{order.status}}";
  expect(fillCanned(text, { "customer.firstName": "דנה", "order.number": "0184" })).toBe(
    "שלום דנה, הזמנה 0184 {{order.status}}",
  );
  expect(fillCanned(text, {})).toBe("שלום לך, הזמנה {{ order.number }} {{order.status}}");
  expect(openPlaces(fillCanned(text, {}))).toEqual(["order.number", "order.status"]);
});

test("an empty fallback leaves the place out, and nothing known is not the empty text", () => {
  expect(fillCanned("Hi {{customer.firstName|}}!", { "customer.firstName": "" })).toBe("Hi !");
});

test("what fills a place is not read as a place", () => {
  const values = { "customer.name": "{{business.phone}}", "business.phone": "050" };
  expect(fillCanned("{{customer.name}}", values)).toBe("{{business.phone}}");
});

test("names that are no variables are told", () => {
  expect(unknownVariables("{{customer.firstName|you}} {{custmer.name}} {{}} {{custmer.name|x}}")).toEqual([
    "custmer.name",
    "",
  ]);
});

test("a text is taken in the other language where it is missing in one", () => {
  expect(cannedTextIn({ he: "שלום", en: null }, "en")).toBe("שלום");
});
