import { expect, test } from "vitest";
import { isSameView } from "./same-view.ts";

test("a view is the one shown when its filters are, in any order", () => {
  expect(isSameView({ status: "ready", tag: "vip" }, { tag: "vip", status: "ready" })).toBe(true);
  expect(isSameView({ status: "ready" }, { status: "ready", tag: "vip" })).toBe(false);
  expect(isSameView({ status: "ready" }, { tag: "ready" })).toBe(false);
  expect(isSameView({}, {})).toBe(true);
});
