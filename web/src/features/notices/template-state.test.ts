import type { TemplateState } from "@croozer/contracts/notices";
import { expect, test } from "vitest";
import { isUnderWay, standingOf, worstOf } from "./template-state.ts";

const template = (status: TemplateState["status"], reason: string | null = null): TemplateState => ({
  ...{ key: "ready_pickup", language: "he", body: "", button: null, detail: null, category: null, canSubmit: false },
  ...{ status, reason },
});

test("what Meta did not take is told from what it was not given yet", () => {
  expect(standingOf(template("unsent"))).toBe("unsent");
  expect(standingOf(template("unsent", "2388019"))).toBe("refused");
  expect(isUnderWay(template("unsent", "2388019"))).toBe(false);
  expect(isUnderWay(template("pending"))).toBe(true);
});

test("a step is as well as the worst of its templates", () => {
  expect(worstOf([])).toBeNull();
  expect(worstOf([template("approved"), template("approved")])).toBe("approved");
  expect(worstOf([template("approved"), template("pending")])).toBe("pending");
  expect(worstOf([template("pending"), template("rejected", "PROMOTIONAL")])).toBe("rejected");
});
