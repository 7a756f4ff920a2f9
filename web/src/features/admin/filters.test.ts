import { expect, test } from "vitest";
import { isFiltered, noFilters, queryOf } from "./filters.ts";

test("fields left empty ask for nothing", () => {
  expect(queryOf(noFilters)).toEqual({});
  expect(isFiltered(noFilters)).toBe(false);
});

test("ids are asked for without the spaces they were pasted with", () => {
  expect(queryOf({ ...noFilters, number: " 200 ", message: "\twamid.x " })).toEqual({
    phoneNumberId: "200",
    providerId: "wamid.x",
  });
});

test("a time of the browser's clock becomes an instant; what is no date asks for nothing", () => {
  const { from, to } = queryOf({ ...noFilters, from: "2026-11-21T19:40", to: "soon" });
  expect(from).toBe(new Date(2026, 10, 21, 19, 40).toISOString());
  expect(to).toBeUndefined();
});
