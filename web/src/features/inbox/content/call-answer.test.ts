import { expect, test } from "vitest";
import { callAnswer } from "./call-answer.ts";

const answer = (values: Record<string, string>, name = "call_permission_reply") =>
  callAnswer({ name, fields: Object.entries(values).map(([key, value]) => ({ key, value })) });

test("a customer who allows calls does so until the moment that Meta names in seconds", () => {
  expect(answer({ response: "accept", expiration_timestamp: "1767830400", response_source: "user_action" })).toEqual({
    allows: true,
    until: "2026-01-08T00:00:00.000Z",
  });
});

test("a permission for good has no end, and a refusal none either", () => {
  expect(answer({ response: "accept", is_permanent: "true", expiration_timestamp: "1767830400" })).toEqual({
    allows: true,
    until: null,
  });
  expect(answer({ response: "reject", expiration_timestamp: "1767830400" })).toEqual({ allows: false, until: null });
});

test("a form, or an answer nobody knows, stays what it is", () => {
  expect(answer({ response: "accept" }, "flow")).toBeNull();
  expect(answer({ response: "later" })).toBeNull();
});
