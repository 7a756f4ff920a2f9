import { expect, test } from "vitest";
import { draftFor, fieldNames, fields, lengthOf, minutesIn, ruleIn } from "./rule-fields.ts";

test("a line says a rule once it is filled in", () => {
  expect(ruleIn(draftFor(1, "assignee"))).toBeNull();
  expect(ruleIn({ ...draftFor(1, "assignee"), value: ["me"] })).toEqual({ field: "assignee", op: "is", value: ["me"] });
  expect(ruleIn(draftFor(1, "lastMessage"))).toBeNull();
});

test("every operator of every field is one that the server knows", () => {
  const filled: Record<string, unknown> = {
    ...{ status: ["open"], assignee: ["me"], team: ["nobody"], priority: ["high"], window: ["open"] },
    ...{ automation: ["on"], customerTag: ["vip"], language: ["he"], lastMessage: "2026-08-07T00:00:00Z" },
    ...{ label: ["01900000-0000-7000-8000-000000000001"], channel: ["01900000-0000-7000-8000-000000000001"] },
  };
  for (const field of fieldNames)
    for (const op of fields[field].ops)
      expect(
        ruleIn({ ...draftFor(1, field), op, value: filled[field] ?? fields[field].value }),
        `${field} ${op}`,
      ).not.toBeNull();
});

test("a length is shown in the unit it was given in", () => {
  expect(lengthOf(30)).toEqual({ count: 30, unit: "minutes" });
  expect(lengthOf(120)).toEqual({ count: 2, unit: "hours" });
  expect(lengthOf(2880)).toEqual({ count: 2, unit: "days" });
  expect(minutesIn(2, "days")).toBe(2880);
});
