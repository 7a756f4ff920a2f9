import { expect, test } from "vitest";
import { mapLink } from "./map-link.ts";

const place = { latitude: 32.8, longitude: 34.99, name: "Café & Bar" };

test("a place opens in the map app of the phone, else on a map of the web", () => {
  expect(mapLink(place, "Mozilla/5.0 (Linux; Android 16)")).toBe("geo:32.8,34.99?q=32.8,34.99(Caf%C3%A9%20%26%20Bar)");
  expect(mapLink({ ...place, name: null }, "… Android 16 …")).toBe("geo:32.8,34.99?q=32.8,34.99");
  expect(mapLink(place, "Mozilla/5.0 (iPhone; …)")).toBe(
    "https://maps.apple.com/?ll=32.8,34.99&q=Caf%C3%A9%20%26%20Bar",
  );
  expect(mapLink(place, "Mozilla/5.0 (X11; Linux x86_64)")).toMatch(/^https:\/\/www\.openstreetmap\.org\//);
});
