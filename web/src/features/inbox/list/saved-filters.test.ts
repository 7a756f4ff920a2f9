import { expect, test } from "vitest";
import { everything } from "../inbox-view.ts";
import { filterOf, filtersOf } from "./saved-filters.ts";

const unread = { field: "unread", op: "is", value: true } as const;

test("what is kept shows the same again", () => {
  const filter = {
    ...everything,
    sort: "waiting",
    status: "pending",
    rules: { match: "any", rules: [unread] },
  } as const;
  const shown = { ...filter, rules: { match: "any" as const, rules: [unread] } };
  expect(filterOf(filtersOf(shown))).toEqual(filter);
  expect(filtersOf(everything)).toEqual({});
});

test("a view is kept as the rule that says it, before what narrows it", () => {
  const filters = filtersOf({ ...everything, view: "mine", rules: { match: "all", rules: [unread] } });
  expect(JSON.parse(filters.rules ?? "")).toEqual({
    match: "all",
    rules: [{ field: "assignee", op: "is", value: ["me"] }, unread],
  });
});

test("a view that says nothing we know shows everything", () => {
  expect(filterOf({ rules: "{" })).toEqual(everything);
});
