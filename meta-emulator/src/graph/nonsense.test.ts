import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cases as accounts } from "../../conformance/accounts.ts";
import { cases as businesses } from "../../conformance/businesses.ts";
import { cases as coexistence } from "../../conformance/coexistence.ts";
import { cases as commerce } from "../../conformance/commerce.ts";
import { cases as flows } from "../../conformance/flows.ts";
import { cases as interactive } from "../../conformance/interactive.ts";
import { cases as numbers } from "../../conformance/numbers.ts";
import { cases as people } from "../../conformance/people.ts";
import { cases as sends } from "../../conformance/sends.ts";
import { cases as socialCases } from "../../conformance/social.ts";
import { cases as templateSends } from "../../conformance/template-sends.ts";
import { cases as templates } from "../../conformance/templates.ts";
import { social } from "../social/social-desk.ts";
import { appToken, ids } from "../testing/desk.ts";
import { type FullDesk, openFullDesk, tokensOfAll } from "../testing/full-desk.ts";
import { nonsense, spoiled } from "../testing/nonsense.ts";
import type { NodeKind } from "./node-kinds.ts";
import { listOperations } from "./tables.ts";

/** Of each call; more when something is hunted. */
const runsPerCall = 15;

type Objects = Record<NodeKind, string>;
type Operation = { method: string; kind: string; edge: string };
const operations = listOperations()
  .map((name): Operation => {
    // `POST /{waba}/flows`, or `GET /debug_token` of a call that names no object.
    const [, method = "", kind, edge = "", root = ""] = /^(\w+) \/(?:\{(\w+)\}\/?(.*)|(.+))$/.exec(name) ?? [];
    return { method, kind: kind ?? root, edge: edge.replace("{item}", "") };
  })
  // What deletes comes last.
  .sort((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));

/** What documented requests bring, by `POST messages`. */
const documented = new Map<string, Record<string, unknown>[]>();
const all = [
  ...[accounts, businesses, coexistence, commerce, flows, interactive, numbers, people, sends, socialCases].flat(),
  ...[templateSends, templates].flat(),
];
for (const { method, path, body, form, query } of all) note(method, path, { ...query, ...form, ...body });

function note(method: string, path: string, params: Record<string, unknown>): void {
  const [, edge = ""] = path.replace(/^\/(?:graph\.\w+\.com\/|api\.\w+\.com\/)?(?:v\d+\.0\/)?|\?.*$/g, "").split("/");
  const key = `${method} ${edge}`;
  const known = documented.get(key);
  if (known) known.push(params);
  else documented.set(key, [params]);
}

const names = [
  "fields",
  "limit",
  "after",
  "before",
  "name",
  "id",
  "access_token",
  "input_token",
  "type",
  "filter",
  "__proto__",
];
const anyParams = fc.dictionary(fc.constantFrom(...names), nonsense, { maxKeys: 3 });

function paramsOf({ method, edge }: Operation, objects: Objects): fc.Arbitrary<unknown> {
  const right = (documented.get(`${method} ${edge.replace(/\/$/, "")}`) ?? []).map((params) => fill(params, objects));
  if (right.length === 0) return anyParams;
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...right).chain(spoiled) },
    { weight: 1, arbitrary: anyParams },
  );
}

/** What the placeholders of documented requests stand for. */
function fill(params: Record<string, unknown>, objects: Objects): unknown {
  const made: Record<string, string> = {
    psid: objects.person,
    mid: objects.social_message,
    flow: objects.flow,
    png: objects.media,
    media: objects.media,
    callback: desk.receiver.url,
  };
  return JSON.parse(JSON.stringify(params).replace(/\{(\w+)\}/g, (all, name: string) => made[name] ?? all));
}

/** The token that may, or now and then one of another kind. */
function tokensFor({ kind, edge }: Operation): fc.Arbitrary<string> {
  const right: Record<string, string> = {
    page: social.pageToken,
    person: social.pageToken,
    conversation: social.pageToken,
    social_message: social.pageToken,
    instagram_account: social.instagramToken,
    user: "USER_TOKEN",
    debug_token: appToken(),
    access_token: social.instagramToken,
    refresh_access_token: social.instagramToken,
  };
  const may = edge === "subscriptions" ? appToken() : (right[kind] ?? ids.token);
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant(may) },
    { weight: 1, arbitrary: fc.constantFrom(...tokensOfAll, "NOBODYS") },
  );
}

type Carrier = "json" | "query" | "form" | "multipart" | "text";
const carriers = fc.constantFrom<Carrier>("json", "json", "json", "json", "query", "form", "multipart", "text");

test("each call that is answered is tried", () => {
  expect(operations.length).toBeGreaterThan(130);
  expect(operations).toContainEqual({ method: "POST", kind: "phone_number", edge: "messages" });
  expect(operations).toContainEqual({ method: "DELETE", kind: "phone_number", edge: "message_qrdls/" });
  expect(operations).toContainEqual({ method: "GET", kind: "debug_token", edge: "" });
});

let desk: FullDesk;
const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
beforeAll(async () => {
  desk = await openFullDesk();
});
afterAll(() => desk.close());

test.each(operations)("$method $kind $edge answers nonsense as Meta would", async (operation) => {
  const objects = await desk.objects();
  const given = fc.record({ params: paramsOf(operation, objects), carrier: carriers, token: tokensFor(operation) });
  await fc.assert(
    fc.asyncProperty(given, async ({ params, carrier, token }) => {
      complaints.mockClear();
      const answer = await ask(pathOf(operation, objects), operation.method, params, carrier, token);
      expect(complained()).toEqual([]);
      expect(answer.text).not.toMatch(/\.ts:\d|node:internal/);
      const body: unknown = JSON.parse(answer.text);
      if (answer.status === 200) return;
      expect(answer.status, answer.text).toBeLessThan(500);
      expect(body).toMatchObject({
        error: {
          message: expect.any(String),
          type: expect.any(String),
          code: expect.any(Number),
          fbtrace_id: expect.any(String),
        },
      });
    }),
    { numRuns: runsPerCall },
  );
});

test("what it was told can still be read, and time goes on", async () => {
  complaints.mockClear();
  const objects = await desk.objects();
  for (const { method, kind, edge } of operations) {
    if (method !== "GET" || edge !== "") continue;
    const { status, body } = await desk.call("GET", pathOf({ method, kind, edge }, objects));
    expect(status < 500, JSON.stringify(body)).toBe(true);
  }
  expect((await desk.call("POST", "/control/clock", { advanceMs: 8 * 24 * 3_600_000 })).status).toBe(200);
  for (const path of ["/control/world", "/control/api-calls", "/phone/api/world", "/control/deliveries"]) {
    const { status, body } = await desk.call("GET", path);
    expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
  }
  expect(complained()).toEqual([]);
});

/** With their stacks, so that a failure tells where. */
function complained(): string[] {
  return complaints.mock.calls.map((said) =>
    said.map((each: unknown) => (each instanceof Error ? each.stack : String(each))).join(" "),
  );
}

function pathOf({ kind, edge }: Operation, objects: Objects): string {
  const id = objects[kind as NodeKind];
  // Calls that name no object stand under their path.
  if (id === undefined) return `/v24.0/${kind}`;
  const item = edge.endsWith("/") ? "CODE" : "";
  const host = kind === "instagram_account" ? "/graph.instagram.com" : "";
  return `${host}/v24.0/${id}${edge === "" ? "" : `/${edge}${item}`}`;
}

async function ask(
  path: string,
  method: string,
  params: unknown,
  carrier: Carrier,
  token: string,
): Promise<{ status: number; text: string }> {
  const url = new URL(desk.emulator.url + path);
  const flat = Object.entries(typeof params === "object" && params !== null ? params : {}).map(
    ([name, value]): [string, string] => [name, typeof value === "string" ? value : (JSON.stringify(value) ?? "")],
  );
  const headers: Record<string, string> = {
    authorization: `${path.includes("upload:") ? "OAuth" : "Bearer"} ${token}`,
  };
  if (path.includes("upload:")) headers.file_offset = "0";
  let body: string | FormData | URLSearchParams | undefined;
  const asQuery = carrier === "query" || method === "GET";
  if (asQuery) for (const [name, value] of flat) url.searchParams.append(name, value.slice(0, 4_000));
  else if (carrier === "form") body = new URLSearchParams(flat);
  else if (carrier === "multipart") body = multipart(flat);
  else body = JSON.stringify(params) ?? "";
  if (carrier === "json") headers["content-type"] = "application/json";
  const response = await fetch(url, { method, headers, ...(body === undefined || method === "GET" ? {} : { body }) });
  return { status: response.status, text: await response.text() };
}

function multipart(flat: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of flat) form.append(name, value);
  form.append("file", new File([new Uint8Array(100)], "x\u202e.png", { type: "image/png" }));
  return form;
}
