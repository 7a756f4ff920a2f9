import { expect, test } from "vitest";
import type { ApiCall } from "../../../phone-api.ts";
import { curlOf, isAbout, isNothing, isRefused, pathParts, refusalOf } from "./call-facts.ts";
import { explainedCodes, meaningOf } from "./error-words.ts";

const call: ApiCall = {
  ...{
    id: 1,
    at: "2026-03-05T12:00:00.000Z",
    method: "POST",
    path: "/v24.0/200/messages",
    operation: null,
    status: 400,
    code: 131047,
  },
  ...{ ms: 3, request: '{"to":"1555","text":{"body":"it\'s"},"access_token":"…"}', answer: "" },
};
const answered = (error: object) => ({ ...call, answer: JSON.stringify({ error }) });

test("a refusal is read from Meta's envelope", () => {
  const error = {
    message: "(#131047) Re-engagement message",
    code: 131047,
    error_data: { details: "More than 24 hours" },
  };
  expect(refusalOf(answered({ ...error, fbtrace_id: "A1", error_subcode: 2494010 }))).toEqual({
    ...{ code: 131047, subcode: 2494010, message: error.message, details: "More than 24 hours", trace: "A1" },
  });
  expect(refusalOf(call)).toMatchObject({ code: 131047, message: "", subcode: null });
  expect(refusalOf({ ...call, code: null })).toBeNull();
});

test("a call becomes a command without its token", () => {
  expect(curlOf(call, "http://127.0.0.1:4001")).toBe(
    [
      `curl -X POST 'http://127.0.0.1:4001/v24.0/200/messages' -H "authorization: Bearer $TOKEN" \\`,
      `  -H 'content-type: application/json' \\`,
      `  -d '{"to":"1555","text":{"body":"it'\\''s"}}'`,
    ].join("\n"),
  );
  const read = { ...call, method: "GET", path: "/v24.0/200", request: '{"fields":"id,name"}' };
  expect(curlOf(read, "http://h")).toBe(`curl 'http://h/v24.0/200?fields=id%2Cname' -H "authorization: Bearer $TOKEN"`);
});

test("a cut connection is a refusal, a redirect is not", () => {
  expect(isRefused({ ...call, status: null })).toBe(true);
  expect(isRefused({ ...call, status: 302 })).toBe(false);
  expect(isRefused(call)).toBe(true);
});

test("calls are found by path, code, and what was said in them", () => {
  expect(isAbout(call, "MESSAGES")).toBe(true);
  expect(isAbout(call, " 131047 ")).toBe(true);
  expect(isAbout(call, "1555")).toBe(true);
  expect(isAbout(call, "template")).toBe(false);
});

test("a path without version stays whole", () => {
  expect(pathParts("/v24.0/200/messages")).toEqual({ version: "/v24.0", rest: "/200/messages" });
  expect(pathParts("/debug_token")).toEqual({ version: "", rest: "/debug_token" });
  expect(isNothing("{}")).toBe(true);
});

test("every code is explained in both languages, an ended token by its subcode", () => {
  for (const code of explainedCodes) {
    expect(meaningOf(code, null, "en")).toBeTruthy();
    expect(meaningOf(code, null, "he")).toMatch(/[א-ת]/u);
  }
  expect(meaningOf(190, 463, "en")).toMatch("expired");
  expect(meaningOf(999_999, null, "en")).toBeNull();
});
