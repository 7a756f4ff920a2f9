import { expect, test } from "vitest";
import { changed, filtersOf, readListSearch } from "./list-search.ts";

test("filters of an address are read, and what is none is left out", () => {
  expect(
    readListSearch({
      search: 184,
      status: "pending,ready",
      payment: "gold",
      from: "2026-11-01",
      to: "soon",
      color: "red",
    }),
  ).toEqual({ search: "184", status: "pending,ready", from: "2026-11-01" });
});

test("the order that is open is no filter", () => {
  expect(filtersOf({ order: "x", search: "noa" })).toEqual({ search: "noa" });
});

test("a filter that is emptied goes out of the address", () => {
  expect(changed({ search: "noa", status: "ready" }, { search: "" })).toEqual({ status: "ready" });
});
