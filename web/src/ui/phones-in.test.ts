import { expect, test } from "vitest";
import { phonesIn } from "./phones-in.ts";

test("a phone number stands by itself, with its plus and its dashes", () => {
  expect(phonesIn("בלי לצלצל, טלפון +972-55-000-0702 תודה")).toEqual([
    "בלי לצלצל, טלפון ",
    "+972-55-000-0702",
    " תודה",
  ]);
  expect(phonesIn("050 123 4567")).toEqual(["", "050 123 4567", ""]);
});

test("what is no phone number stays in its text", () => {
  for (const text of ["", "הרצל 5-7, דירה 12", "ORD-20261129-0014", "חתוך ל-8", "קוד א1234567"])
    expect(phonesIn(text)).toEqual([text]);
});
