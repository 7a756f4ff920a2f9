import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture } from "../testing/fixtures.ts";
import { HourCounter } from "./hour-counter.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ rules: { limits: { managementCalls: { inactive: 2, active: 4, app: 8 } } } });
  await desk.call("POST", "/control/clock", { running: false });
});
afterEach(() => desk.close());

const read = (id: string) =>
  fetch(`${desk.emulator.url}/v24.0/${id}`, { headers: { authorization: `Bearer ${ids.token}` } });
const errorOf = async (answer: Response) => ((await answer.json()) as { error?: Record<string, unknown> }).error;
const documented = (code: number) => readFixture(`graph.error.${code}`).error as Record<string, unknown>;

test("calls about a WABA are limited by the hour, and the headers say how far it is", async () => {
  const first = await read(ids.waba);
  expect(first.headers.get("x-app-usage")).toBe('{"call_count":13,"total_cputime":0,"total_time":0}');
  expect(JSON.parse(first.headers.get("x-business-use-case-usage") ?? "")).toEqual({
    [ids.waba]: [
      {
        type: "whatsapp_business_management",
        call_count: 25,
        total_cputime: 0,
        total_time: 0,
        estimated_time_to_regain_access: 0,
      },
    ],
  });
  for (const id of [ids.number, ids.waba, ids.number]) expect((await read(id)).status).toBe(200);
  const refused = await read(ids.waba);
  expect(JSON.parse(refused.headers.get("x-business-use-case-usage") ?? "")[ids.waba][0]).toMatchObject({
    call_count: 125,
    estimated_time_to_regain_access: 60,
  });
  expect({ ...(await errorOf(refused)), fbtrace_id: documented(80007).fbtrace_id }).toEqual(documented(80007));
  await desk.call("POST", "/control/clock", { advanceMs: 3_600_000 });
  expect((await read(ids.waba)).status).toBe(200);
});

test("a WABA without a registered number has fewer", async () => {
  desk.emulator.describe({ wabas: [{ id: "100000000000009", portfolioId: ids.portfolio }] });
  await desk.call("POST", "/control/tokens", { token: "ALL", appId: ids.app, wabaIds: null });
  const codes = [];
  for (let n = 0; n < 3; n++) {
    codes.push((await desk.call("GET", "/v24.0/100000000000009", undefined, "ALL")).body.error?.code ?? 200);
  }
  expect(codes).toEqual([200, 200, 80007]);
});

test("an app has its own limit, whatever it asks for", async () => {
  for (let n = 0; n < 8; n++) await read("debug_token?input_token=x");
  const refused = await read(ids.waba);
  expect({ ...(await errorOf(refused)), fbtrace_id: documented(4).fbtrace_id }).toEqual(documented(4));
});

test("sends count towards neither and tell of both", async () => {
  for (let n = 0; n < 12; n++) {
    const answer = await desk.send({ to: "15555550123", text: { body: "hello" } });
    expect(answer.status).toBe(200);
  }
  expect((await read(ids.waba)).headers.get("x-app-usage")).toContain('"call_count":13');
});

test("an hour is sixty minutes that pass one by one", () => {
  const counter = new HourCounter();
  counter.add(0);
  counter.add(10 * 60_000);
  expect([counter.count(59 * 60_000), counter.minutesUntilBelow(2, 59 * 60_000)]).toEqual([2, 1]);
  expect([counter.count(60 * 60_000), counter.count(69 * 60_000), counter.count(70 * 60_000)]).toEqual([1, 1, 0]);
});
