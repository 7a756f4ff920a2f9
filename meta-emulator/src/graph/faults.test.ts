import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const faults = (change: Record<string, unknown>) => desk.call("PUT", "/control/faults", change);
const hello = { to: "15555550123", type: "text", text: { body: "hello" } };
const countHello = async () => (await desk.call("GET", "/control/sends?text=hello")).body.count;

test("server errors accept nothing", async () => {
  await faults({ serverErrors: 1 });
  const answer = await desk.send(hello);
  expect(answer.status).toBe(500);
  expect(answer.body.error).toMatchObject({ code: 131000 });
  expect(await countHello()).toBe(0);
});

test("a reset after accepting cuts the connection, and the message is on its way", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await desk.call("POST", "/control/faults/next", { fault: "resetAfterAccept", times: 1 });
  await expect(desk.send({ ...hello, biz_opaque_callback_data: "attempt:1" })).rejects.toThrow();
  expect(await countHello()).toBe(1);
  await desk.receiver.until(() => desk.receiver.statuses().includes("delivered"));
  expect(desk.receiver.received.at(-1)?.body).toMatch('"biz_opaque_callback_data":"attempt:1"');
  expect((await desk.send(hello)).status).toBe(200);
});

test("above the throttle a number gets 130429 until the next second", async () => {
  await desk.call("POST", "/control/clock", { running: false });
  await faults({ throttlePerSecond: 2 });
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await desk.send(hello)).body.error?.code ?? 200);
  expect(statuses).toEqual([200, 200, 130429]);
  await desk.call("POST", "/control/clock", { advanceMs: 1_000 });
  expect((await desk.send(hello)).status).toBe(200);
});

test("every token can be made to have expired", async () => {
  await faults({ tokenExpired: true });
  expect((await desk.send(hello)).body.error).toMatchObject({ code: 190, error_subcode: 463 });
  await faults({ tokenExpired: false });
  expect((await desk.send(hello)).status).toBe(200);
});

test("answers can be slow", async () => {
  await faults({ slowAnswersMs: 120 });
  const started = performance.now();
  await desk.call("GET", `/v24.0/${ids.number}`);
  expect(performance.now() - started).toBeGreaterThanOrEqual(110);
});

test("the same seed throws the same dice", async () => {
  const run = async () => {
    await desk.close();
    desk = await openDesk({ seed: 7 });
    await faults({ serverErrors: 0.5 });
    const statuses = [];
    for (let i = 0; i < 20; i++) statuses.push((await desk.send(hello)).status);
    return statuses;
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set([200, 500]));
  expect(await run()).toEqual(first);
});
