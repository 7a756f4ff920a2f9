import { expect, test } from "vitest";
import { ApiProblem } from "../../../../lib/http.ts";
import { refusedProblem } from "./cart-problems.ts";

const refused = (code: ApiProblem["code"], details?: unknown) =>
  new ApiProblem({ type: "about:blank", title: code, status: 422, code, requestId: "r", details });

test("a refusal of a field is told at it, with the time that would do; all others are not", () => {
  const suggestion = "2026-08-06T10:00:00.000Z";
  expect(refusedProblem(refused("order.time_not_possible", { suggestion }))).toEqual({
    code: "order.time_not_possible",
    suggestion,
  });
  expect(refusedProblem(refused("order.area_not_served"))).toEqual({ code: "order.area_not_served", suggestion: null });
  expect(refusedProblem(refused("conversation.cart_changed", {}))).toBeNull();
  expect(refusedProblem(new Error("away"))).toBeNull();
});
