import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { Latencies } from "./latencies.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const report = async (id: unknown) => (await desk.call("GET", `/control/load/${id}`)).body;

test("many people write at a rate for a while, and each message's webhook is counted", async () => {
  const wish = { phoneNumberId: ids.number, people: 20, perSecond: 400, seconds: 0.25 };
  const { body } = await desk.call("POST", "/control/load", wish);
  await expect.poll(async () => (await report(body.id)).state).toBe("done");
  expect(await report(body.id)).toMatchObject({ written: 100, acknowledged: 100, waiting: 0, heldBack: 0, posts: 100 });
  const writers = new Set(desk.receiver.values().map(({ messages }) => messages?.[0]?.from));
  expect(writers.size).toBe(20);
});

test("no more messages wait for an answer than are allowed, and a load can be stopped", async () => {
  await desk.receiver.stop();
  const wish = { phoneNumberId: ids.number, people: 1, perSecond: 1_000, seconds: 60, mostWaiting: 5, texts: ["hi"] };
  const { body } = await desk.call("POST", "/control/load", wish);
  await expect.poll(async () => (await report(body.id)).heldBack).toBeGreaterThan(10);
  expect(await report(body.id)).toMatchObject({ state: "writing", written: 5, acknowledged: 0 });
  expect((await desk.call("DELETE", `/control/load/${body.id}`)).body.state).toBe("stopped");
  await desk.receiver.start();
});

test("people are made in bulk, and again without a change", async () => {
  const many = { count: 500, prefix: "guest", firstWaId: "972550001000" };
  const first = await desk.call("POST", "/control/customers/many", many);
  expect(first.body).toEqual({ count: 500, first: "guest-1", last: "guest-500" });
  expect((await desk.call("POST", "/control/customers/many", many)).body).toEqual(first.body);
  const { customers } = (await desk.call("GET", "/control/world")).body as unknown as { customers: { waId: string }[] };
  expect(customers.filter(({ waId }) => waId?.startsWith("97255000")).length).toBe(501);
});

test("a load for a number that is not there is refused", async () => {
  const wish = { phoneNumberId: "1", perSecond: 1, seconds: 1 };
  expect((await desk.call("POST", "/control/load", wish)).status).toBe(404);
  expect((await desk.call("GET", "/control/load/nothing")).status).toBe(404);
});

test("percentiles are those of the measurements", () => {
  const latencies = new Latencies();
  for (let ms = 1; ms <= 100; ms++) latencies.add(ms);
  expect(latencies.view()).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
});
