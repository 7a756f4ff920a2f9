import { expect, test } from "vitest";
import { plainItem } from "../../lines/items.ts";
import { type Draft, emptyDraft, type Line, newLine, placeBody, withItem } from "./draft.ts";
import { editOf, rebased } from "./edit.ts";

const kept = (id: string, quantity = 1): Line => ({ key: id, keptId: id, item: plainItem(`of ${id}`, quantity) });
const base: Draft = {
  ...emptyDraft("delivery"),
  ...{ address: "Herzl 5", location: { latitude: 32, longitude: 35 }, lines: [kept("a"), kept("b")] },
};
const withLines = (...lines: Line[]): Draft => ({ ...base, lines });

test("the same thing again is more of the last line; another thing is a line of its own", () => {
  const one = withItem([], plainItem("coke", 2));
  const more = withItem(one, plainItem("coke"));
  expect(more.map(({ item }) => item.quantity)).toEqual([3]);
  expect(withItem(more, { ...plainItem("coke"), note: "cold" })).toHaveLength(2);
});

test("who has a number called; a pickup goes nowhere", () => {
  expect(placeBody({ ...base, phone: "050" })).toMatchObject({ source: "phone", address: "Herzl 5" });
  const pickup = placeBody({ ...base, fulfilment: "pickup" });
  expect([pickup.source, pickup.address]).toEqual(["manual", undefined]);
});

test("an edit names what changed and nothing else", () => {
  expect(editOf(base, base)).toEqual({});
  expect(editOf(base, { ...base, kitchenNote: " fast " })).toEqual({ kitchenNote: "fast" });
  expect(editOf(base, { ...base, fulfilment: "pickup" })).toEqual({ fulfilment: "pickup" });
  const moved = { ...base, address: "Hagana 9", location: null };
  expect(editOf(base, moved)).toEqual({ address: "Hagana 9", addressParts: null, location: null });
});

test("a line that is made as before stays with its price, more or less of it; one with other options is asked for anew", () => {
  const more = kept("a", 3);
  const other = { ...kept("b"), item: { ...plainItem("of b"), removedIngredientIds: ["basil"] } };
  expect(editOf(base, withLines(more, other)).items).toEqual([{ id: "a", quantity: 3 }, other.item]);
  const noted = { ...kept("a"), item: { ...plainItem("of a"), note: "cold" } };
  expect(editOf(base, withLines(noted)).items).toEqual([{ id: "a", note: "cold" }]);
});

test("what others changed meanwhile is taken over and what was changed here stays", () => {
  const added = newLine(plainItem("coke"));
  const mine = { ...withLines(kept("a", 2), added), kitchenNote: "fast" };
  const newest = { ...withLines(kept("a"), kept("b"), kept("c")), address: "Hagana 9", kitchenNote: "slow" };
  const after = rebased(base, mine, newest);
  expect(after.lines).toEqual([kept("a", 2), kept("c"), added]);
  expect([after.address, after.kitchenNote]).toEqual(["Hagana 9", "fast"]);
});

test("a line that others took out stays away, unless it was changed here", () => {
  expect(rebased(base, base, withLines(kept("b"))).lines).toEqual([kept("b")]);
  const after = rebased(base, withLines(kept("a", 5), kept("b")), withLines(kept("b")));
  expect(after.lines).toEqual([kept("b"), { ...kept("a", 5), keptId: null }]);
});
