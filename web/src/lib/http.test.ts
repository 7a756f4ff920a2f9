import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiProblem, get, NetworkProblem, post } from "./http.ts";

const schema = z.object({ name: z.string() });

function answerWith(respond: (url: string, init: RequestInit) => Response | Error) {
  const calls: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal("document", { documentElement: { lang: "he" } });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const answer = respond(url, init);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return calls;
}
const rejectionOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

afterEach(() => vi.unstubAllGlobals());

test("a request names its business and carries only what was given", async () => {
  const calls = answerWith(() => Response.json({ name: "Noa", more: 1 }));
  const query = { search: "בן עמי", cursor: null, empty: "" };
  expect(await get("/api/customers", schema, { businessId: "b1", query })).toEqual({ name: "Noa" });
  expect(calls[0]?.url).toBe(`/api/customers?${new URLSearchParams({ search: "בן עמי" })}`);
  const headers = new Headers(calls[0]?.init.headers);
  expect([headers.get("x-business-id"), headers.get("x-language"), headers.get("content-type")]).toEqual([
    "b1",
    "he",
    null,
  ]);
});

test("a refusal carries its code, details and request id", async () => {
  const problem = { type: "about:blank", title: "", status: 409, code: "order.changed_meanwhile", requestId: "r1" };
  answerWith(() => Response.json({ ...problem, details: { version: 3 } }, { status: 409 }));
  const error = await rejectionOf(post("/api/orders/1/status", schema, {}, { businessId: "b1" }));
  expect(error).toBeInstanceOf(ApiProblem);
  expect(error).toMatchObject({
    code: "order.changed_meanwhile",
    status: 409,
    requestId: "r1",
    details: { version: 3 },
  });
});

test("a proxy's own error page is a problem too, not a crash", async () => {
  answerWith(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  expect(await rejectionOf(get("/api/auth/me", schema, { businessId: "b1" }))).toMatchObject({
    code: "server.unavailable",
  });
});

test("no answer at all is told apart from a refusal", async () => {
  answerWith(() => new TypeError("failed to fetch"));
  expect(await rejectionOf(get("/api/auth/me", schema, { businessId: "b1" }))).toBeInstanceOf(NetworkProblem);
});

test("an answer that is not what the contract says is not passed on", async () => {
  answerWith(() => Response.json({ name: 7 }));
  expect(await rejectionOf(get("/api/auth/me", schema, { businessId: "b1" }))).toBeInstanceOf(z.ZodError);
});
