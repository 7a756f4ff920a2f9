import { expect, test } from "vitest";
import { readAddress } from "./read-address.ts";

const known = (text: string, towns?: string[]) =>
  Object.fromEntries(Object.entries(readAddress(text, towns)).filter(([, value]) => value !== null));

test.each([
  ["הרצל 14", { street: "הרצל", building: "14" }],
  ["רח׳ הרצל 14א, תל אביב", { street: "הרצל", building: "14א", city: "תל אביב" }],
  ["רחוב בן יהודה 70 דירה 5 קומה 2", { street: "בן יהודה", building: "70", apartment: "5", floor: "2" }],
  ["דיזנגוף 99 ת״א", { street: "דיזנגוף", building: "99", city: "ת״א" }],
  ["תל אביב דיזנגוף 99", { street: "דיזנגוף", building: "99", city: "תל אביב" }],
  ["תל אביב, דיזנגוף 99", { street: "דיזנגוף", building: "99", city: "תל אביב" }],
  ["ביאליק 10 ברמת גן", { street: "ביאליק", building: "10", city: "רמת גן" }],
  ["שדרות ירושלים 12, יפו", { street: "שדרות ירושלים", building: "12", city: "יפו" }],
  ["ירושלים 12 יפו", { street: "ירושלים", building: "12", city: "יפו" }],
  ["ירושלים 12", { street: "ירושלים", building: "12" }],
  ["רחוב חיפה", { street: "חיפה" }],
  [
    "הרצל 5 כניסה ב קומה 3 דירה 12 קוד 1234#, חולון",
    { street: "הרצל", building: "5", entrance: "ב", floor: "3", apartment: "12", entranceCode: "1234#", city: "חולון" },
  ],
  ["הרצל 5, ק' 3, ד' 12", { street: "הרצל", building: "5", floor: "3", apartment: "12" }],
  ["הרצל 5 תל אביב מיקוד 6423501", { street: "הרצל", building: "5", city: "תל אביב", postcode: "6423501" }],
  ["הרצל 5, תל אביב 6423501", { street: "הרצל", building: "5", city: "תל אביב", postcode: "6423501" }],
  ["14 Herzl St., Tel Aviv, floor 2", { street: "Herzl", building: "14", city: "Tel Aviv", floor: "2" }],
  ["14 Herzl Street Tel Aviv", { street: "Herzl", building: "14", city: "Tel Aviv" }],
  ["Herzl 14 apt 3 tel aviv", { street: "Herzl", building: "14", apartment: "3", city: "tel aviv" }],
  [
    "7 Baker Street, 2nd floor, London NW1 6XE",
    {
      ...{ street: "Baker", building: "7", floor: "2", city: "London", postcode: "NW1 6XE" },
    },
  ],
  ["Herzl 14, Tel Aviv (blue gate)", { street: "Herzl", building: "14", city: "Tel Aviv", notes: "blue gate" }],
  ["הרצל 5, כפר ורדים", { street: "הרצל", building: "5", city: "כפר ורדים" }],
  ["הרצל 5, ליד הבנק", { street: "הרצל", building: "5", notes: "ליד הבנק" }],
  ["Herzl 5 near the bank", { street: "Herzl", building: "5", notes: "near the bank" }],
  ["תל אביב", { city: "תל אביב" }],
  ["הרצל 5/3 גבעתיים", { street: "הרצל", building: "5/3", city: "גבעתיים" }],
])("%s", (text, expected) => {
  expect(known(text)).toEqual(expected);
});

test("a town that only the business knows is found without a comma", () => {
  expect(known("הדקל 3 מושב הגורן", ["מושב הגורן"])).toEqual({ street: "הדקל", building: "3", city: "מושב הגורן" });
});

test("odd texts are bounded and never throw", () => {
  const odd = [
    "",
    "   ",
    ",,,",
    "5",
    "🏠",
    "\ud800",
    "א".repeat(10_000),
    "1 ".repeat(5000),
    "(((",
    "דירה דירה דירה ".repeat(700),
  ];
  for (const text of odd) {
    const parts = Object.values(readAddress(text)).map((part) => String(part ?? ""));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(500);
  }
});
