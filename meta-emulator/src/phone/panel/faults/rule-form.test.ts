import { expect, test } from "vitest";
import type { FaultRule } from "../../../phone-api.ts";
import { emptyForm, fieldsOf, groupOf, kindsByGroup, placeOf, toForm, toRule, withKind } from "./rule-form.ts";

const rule: FaultRule = {
  ...{ id: "r", kind: "error", method: "POST", path: "*/messages", phoneNumberId: "200" },
  ...{ probability: 0.5, times: 3, ms: null, toMs: null, code: 130429, subcode: null, details: null },
};

test("a rule that is opened and kept stays the same", () => {
  const { id: _, ms, toMs, subcode, details, ...kept } = rule;
  expect([ms, toMs, subcode, details]).toEqual([null, null, null, null]);
  expect(toRule(toForm(rule))).toEqual({ rule: kept });
});

test("only what the kind asks for is told", () => {
  const form = { ...emptyForm("webhook_lost"), code: "4", path: "*/messages", field: "messages" };
  expect(toRule(form)).toEqual({ rule: { kind: "webhook_lost", probability: 1, field: "messages" } });
});

test("another kind keeps the place and begins with its own values", () => {
  const form = withKind(toForm(rule), "slow");
  expect(form).toMatchObject({ path: "*/messages", times: "3", ms: "3000", code: "" });
});

test("an HTTP status is the code of the rule", () => {
  expect(toRule({ ...emptyForm("html"), httpStatus: "503" })).toMatchObject({ rule: { code: 503 } });
  expect(toForm({ kind: "html", code: 504 })).toMatchObject({ httpStatus: "504", code: "" });
});

test("wrong numbers are named", () => {
  expect(toRule({ ...emptyForm("error"), code: "abc" })).toEqual({ wrong: "code" });
  expect(toRule({ ...emptyForm("slow"), ms: "" })).toEqual({ wrong: "ms" });
  expect(toRule({ ...emptyForm("error"), times: "0" })).toEqual({ wrong: "times" });
});

test("every kind has a group, and asks how often", () => {
  for (const [group, kinds] of Object.entries(kindsByGroup))
    for (const kind of kinds) {
      expect(groupOf(kind)).toBe(group);
      expect(fieldsOf(kind)).toContain("probability");
    }
});

test("a place is told part by part, ids by their names", () => {
  expect(placeOf(rule, (id) => (id === "200" ? "Shop" : null))).toEqual(["POST */messages", "Shop"]);
  expect(placeOf({ ...rule, phoneNumberId: "7" }, () => null)).toEqual(["POST */messages", "7"]);
});
