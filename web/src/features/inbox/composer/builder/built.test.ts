import { expect, test } from "vitest";
import { contentOf, isSendable, newRow, newSection, nothingBuilt } from "./built.ts";

const built = (part: Partial<ReturnType<typeof nothingBuilt>>) => ({
  ...nothingBuilt("Choose", "Which one?"),
  ...part,
});
const sends = (kind: Parameters<typeof contentOf>[0], part: Parameters<typeof built>[0]) =>
  isSendable(contentOf(kind, built(part)));
const button = (title: string) => ({ id: title, title });

test("a question has one to three buttons of different words within Meta's limits", () => {
  expect(sends("buttons", {})).toBe(false);
  expect(sends("buttons", { buttons: [button("Yes"), button(" ")] })).toBe(true);
  expect(sends("buttons", { buttons: [button("Yes"), button("Yes")] })).toBe(false);
  expect(sends("buttons", { buttons: [button("a".repeat(21))] })).toBe(false);
  expect(sends("buttons", { buttons: [button("Yes")], body: " " })).toBe(false);
  expect(sends("buttons", { buttons: [button("Yes")], header: "a".repeat(61) })).toBe(false);
});

test("a list has ten rows at most, and titles once it has several sections", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ ...newRow(), title: `Row ${n}` }));
  expect(sends("list", { sections: [{ ...newSection(), rows: rows(10) }] })).toBe(true);
  expect(sends("list", { sections: [{ ...newSection(), rows: rows(11) }] })).toBe(false);
  const two = [0, 1].map(() => ({ ...newSection(), rows: rows(2) }));
  expect(sends("list", { sections: two })).toBe(false);
  expect(sends("list", { sections: two.map((one, n) => ({ ...one, title: `Part ${n}` })) })).toBe(true);
  // A section without rows is no section.
  expect(sends("list", { sections: [...two.slice(0, 1), newSection()] })).toBe(true);
});

test("a button that opens an address needs words and an address", () => {
  expect(sends("link", { label: "Menu", url: "https://example.com/menu" })).toBe(true);
  expect(sends("link", { label: "Menu", url: "https://" })).toBe(false);
  expect(sends("link", { label: "", url: "https://example.com" })).toBe(false);
  expect(sends("location", {})).toBe(true);
});
