import { wayLinks } from "@croozer/contracts/way-links";
import { expect, test } from "vitest";
import { fullAddress } from "./courier-text.ts";

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

test("the way is by the place on the map where it is known, else by the address", () => {
  const location = { latitude: 32.8, longitude: 34.99 };
  const byPlace = wayLinks({ address: "Herzl 5", location });
  expect(byPlace.waze).toBe("https://waze.com/ul?ll=32.8%2C34.99&navigate=yes");
  expect(byPlace.geo).toBe("geo:32.8,34.99?q=32.8%2C34.99");
  expect(wayLinks({ address: "Herzl 5", location: null }).google).toContain("destination=Herzl+5");
});
