import { expect, test } from "vitest";
import {
  add,
  addSection,
  contentOf,
  drop,
  emptyOffer,
  isSendable,
  itemsOf,
  move,
  nameSection,
  type Offer,
} from "./offer.ts";

const item = (retailerId: string) => ({
  ...{ retailerId, name: retailerId, priceMinor: 100, currency: "ILS", available: true },
  ...{ sendable: true, pictureUrl: null, productId: null },
});
const offerOf = (...sections: string[]): Offer => {
  let offer = emptyOffer("Menu", "Look:");
  sections.forEach((ids, index) => {
    if (index > 0) offer = addSection(offer);
    for (const id of ids) offer = add(offer, index + 1, item(id));
  });
  return offer;
};
const shape = ({ sections }: Offer) =>
  sections.map(({ items }) => items.map(({ retailerId }) => retailerId).join("")).join("|");

test("products stand in the order they were chosen in, each once, thirty at most", () => {
  expect(shape(offerOf("bca", "bd"))).toBe("bca|d");
  const many = Array.from({ length: 31 }, (_, n) => item(`p${n}`)).reduce(
    (offer, one) => add(offer, 1, one),
    emptyOffer("", ""),
  );
  expect(itemsOf(many)).toHaveLength(30);
  expect(shape(drop(offerOf("abc"), "b"))).toBe("ac");
});

test("a product moves within its section, and over its edge into the next one", () => {
  const offer = offerOf("ab", "cd");
  expect(shape(move(offer, "b", -1))).toBe("ba|cd");
  expect(shape(move(offer, "b", 1))).toBe("a|bcd");
  expect(shape(move(offer, "c", -1))).toBe("abc|d");
  expect(shape(move(offer, "a", -1))).toBe("ab|cd");
  expect(shape(move(offer, "d", 1))).toBe("ab|cd");
});

test("a list needs a header, words, products, and titles once it has several sections", () => {
  const sends = (offer: Offer) => isSendable(contentOf("products", offer, "500"));
  expect(sends(offerOf(""))).toBe(false);
  expect(sends(offerOf("ab"))).toBe(true);
  expect(sends({ ...offerOf("ab"), header: " " })).toBe(false);
  expect(sends({ ...offerOf("ab"), body: "" })).toBe(false);
  expect(sends(offerOf("a", "b"))).toBe(false);
  const titled = nameSection(nameSection(offerOf("a", "b"), 1, "Pizza"), 2, "Drinks");
  expect(sends(titled)).toBe(true);
  expect(sends(nameSection(titled, 2, "a".repeat(25)))).toBe(false);
  // A section without products is no section.
  expect(contentOf("products", offerOf("ab", ""), "500")).toMatchObject({
    sections: [{ title: null, retailerIds: ["a", "b"] }],
  });
});

test("one product needs no words, the whole catalogue no product", () => {
  expect(isSendable(contentOf("product", offerOf(""), "500"))).toBe(false);
  expect(contentOf("product", { ...offerOf("a"), body: " " }, "500")).toEqual({
    ...{ type: "product", catalogueId: "500", retailerId: "a", body: null, footer: null },
  });
  expect(isSendable(contentOf("catalogue", offerOf(""), "500"))).toBe(true);
  expect(contentOf("catalogue", offerOf("a"), "500")).toMatchObject({ thumbnailRetailerId: "a" });
  expect(isSendable(contentOf("catalogue", { ...offerOf(""), body: "" }, "500"))).toBe(false);
});
