import { expect, test } from "vitest";
import { fullAddress } from "./address-text.ts";

const parts = {
  ...{ street: "הרצל", building: "5", city: "חיפה", postcode: null, entrance: null, floor: "3", apartment: null },
  ...{ entranceCode: "1234", notes: "מאחורי הגן" },
};

test("an address is told with all that is known besides, and nothing twice", () => {
  expect(fullAddress({ address: "הרצל 5, חיפה", addressParts: parts })).toBe(
    "הרצל 5, חיפה, קומה 3, קוד 1234, מאחורי הגן",
  );
  expect(fullAddress({ address: "Herzl 5", addressParts: null })).toBe("Herzl 5");
  expect(fullAddress({ address: null, addressParts: parts })).toBe("הרצל 5, קומה 3, קוד 1234, חיפה, מאחורי הגן");
  expect(fullAddress({ address: null, addressParts: null })).toBeNull();
});
