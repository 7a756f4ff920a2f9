import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { NodeKind } from "../graph/node-kinds.ts";
import { pngFile } from "../testing/files.ts";
import { fromSchema } from "../testing/from-schema.ts";
import { type FullDesk, openFullDesk } from "../testing/full-desk.ts";
import { spoiled } from "../testing/nonsense.ts";

/** Of each call; more when something is hunted. */
const runsPerCall = 10;

type Schema = Parameters<typeof fromSchema>[0];
type Documented = {
  paths: Record<
    string,
    Record<
      string,
      { requestBody?: { content: Record<string, { schema: Schema }> }; parameters?: { name: string; in: string }[] }
    >
  >;
};

let desk: FullDesk;
const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
beforeAll(async () => {
  desk = await openFullDesk();
});
afterAll(() => desk.close());

test("the control API answers nonsense with its own errors, whatever its schemas let through", async () => {
  const objects = await desk.objects();
  const messageId = await desk.sendText("+15555550123", "hello");
  const media = await desk.phoneFile(pngFile(), "image/png");
  const known = [
    messageId,
    media,
    ...Object.values(objects),
    "dana",
    "noa",
    "order_confirmation",
    "TEST_TOKEN",
    "+15555550123",
  ];
  const { paths } = (await desk.call("GET", "/control/openapi.json")).body as unknown as Documented;
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => {
      const schema = requestBody?.content["application/json"]?.schema;
      return { method: method.toUpperCase(), path, schema };
    }),
  );
  expect(calls.length).toBeGreaterThan(60);
  for (const { method, path, schema } of calls) {
    const right = schema ? fromSchema(schema, known) : fc.constant(undefined);
    const body = fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: right.chain(spoiled) });
    const filled = pathOf(path, objects, known);
    await fc.assert(
      fc.asyncProperty(body, filled, async (given, where) => {
        complaints.mockClear();
        const answer = await ask(method, where, schema === undefined ? undefined : given);
        expect(complaints.mock.calls.map(([said]: unknown[]) => (said as Error).stack ?? said)).toEqual([]);
        if (answer.status >= 300) {
          expect(answer.status).toBeLessThan(500);
          expect(JSON.parse(answer.text).error).toMatchObject({
            code: expect.any(String),
            message: expect.any(String),
          });
        }
      }),
      { numRuns: runsPerCall },
    );
  }
}, 60_000);

async function ask(method: string, path: string, given: unknown): Promise<{ status: number; text: string }> {
  const body = given === undefined ? undefined : JSON.stringify(given);
  const response = await fetch(desk.emulator.url + path, {
    method,
    ...(body === undefined ? {} : { body, headers: { "content-type": "application/json" } }),
  });
  return { status: response.status, text: await response.text() };
}

test.each(["/control/nothing", "/control/world/1", "/phone/api/nothing"])(
  "%s is not one of Meta's paths",
  async (path) => {
    const { status, body } = await desk.call("DELETE", path);
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: "path_unknown" });
  },
);

/** The path with objects that exist, or now and then with anything. */
function pathOf(path: string, objects: Record<NodeKind, string>, known: string[]): fc.Arbitrary<string> {
  const [, , first = ""] = path.split("/");
  const ofFirst: Record<string, string> = {
    customers: "dana",
    templates: objects.template,
    catalogs: objects.catalog,
    flows: objects.flow,
    users: objects.user,
    portfolios: objects.business,
    wabas: objects.waba,
    "phone-numbers": objects.phone_number,
    tokens: "TEST_TOKEN",
    "marketing-messages": objects.waba,
  };
  const ofName: Record<string, string[]> = {
    phoneNumberId: [objects.phone_number, objects.page],
    accountId: [objects.page, objects.instagram_account],
    appId: [objects.app],
    retailerId: ["BREAD"],
  };
  const parts = path.split("/").map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    const right = ofName[name] ?? [ofFirst[first] ?? "nobody"];
    const odd = fc.constantFrom(...known, "nobody", "__proto__", "\u0000", "😀", "a/b");
    return fc
      .oneof({ weight: 5, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: odd })
      .map(encodeURIComponent);
  });
  return fc.tuple(...parts).map((filled) => filled.join("/"));
}
