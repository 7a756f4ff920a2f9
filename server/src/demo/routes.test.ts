import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";

type World = { phoneNumbers?: { id: string; wabaId: string; displayPhoneNumber: string; verifiedName: string }[] };
let world: World = {};
let up = true;

/** The two sides of an emulator that getting a number touches: its control and its Graph API. */
const emulator = createServer(async (request, reply) => {
  const path = new URL(request.url ?? "/", "http://emulator").pathname;
  if (!up) return request.socket.destroy();
  if (path === "/control/world") world = JSON.parse(await text(request)) as World;
  const [number] = world.phoneNumbers ?? [];
  const graph = path.replace(/^\/v\d+\.0/, "");
  const answer =
    graph === "/debug_token"
      ? { data: { is_valid: true, expires_at: 0, scopes: [] } }
      : graph.endsWith("/phone_numbers")
        ? {
            data: [
              { id: number?.id, display_phone_number: number?.displayPhoneNumber, verified_name: number?.verifiedName },
            ],
          }
        : { success: true, id: number?.wabaId, name: number?.verifiedName };
  reply.setHeader("content-type", "application/json").end(JSON.stringify(answer));
});

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  await new Promise<void>((resolve) => emulator.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(emulator.address() as AddressInfo).port}`;
  platform = await openTestPlatform({ env: { EMULATOR_URL: url, META_GRAPH_URL: url } });
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
  emulator.close();
});

async function signUp(email: string) {
  const payload = {
    businessName: "Flower Corner",
    name: "Dana",
    email,
    password: "correct horse battery",
    language: "en",
  };
  const response = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload });
  expect(response.statusCode, response.body).toBe(201);
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const businessId = response.json<{ memberships: { business: { id: string } }[] }>().memberships[0]?.business.id ?? "";
  const numbers = async () =>
    (await http.app.inject({ url: "/api/channels", headers: { cookie } })).json<{ items: { verifiedName: string }[] }>()
      .items;
  return { cookie, businessId, numbers };
}

test("whoever signs up where there is an emulator finds a number of their own", async () => {
  up = true;
  const { numbers } = await signUp("dana@example.com");
  expect(await numbers()).toMatchObject([{ verifiedName: "Flower Corner", status: "active" }]);
});

test("an emulator that is away does not keep anybody from signing up, and a number can be had later", async () => {
  up = false;
  const { cookie, businessId, numbers } = await signUp("noa@example.com");
  expect(await numbers()).toEqual([]);
  up = true;
  const url = `/api/businesses/${businessId}/whatsapp/simulated`;
  expect((await http.app.inject({ method: "POST", url, headers: { cookie } })).statusCode).toBe(201);
  expect(await numbers()).toHaveLength(1);
});
