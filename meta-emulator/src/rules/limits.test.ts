import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.call("POST", "/control/clock", { running: false });
  await desk.customerWrites("dana", { type: "text", body: "hi" });
});
afterEach(() => desk.close());

const advance = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });
const rules = (change: Record<string, unknown>) => desk.call("PUT", "/control/rules", change);
const codeOfSend = async (to = "15555550123") =>
  (await desk.send({ to, text: { body: "hello" } })).body.error?.code ?? 200;

test("a person gets 45 messages at once and then one every six seconds", async () => {
  for (let i = 0; i < 45; i++) expect(await codeOfSend()).toBe(200);
  const { body } = await desk.send({ to: "15555550123", text: { body: "hello" } });
  const documented = readFixture("graph.error.131056").error as Record<string, unknown>;
  expect({ ...body.error, fbtrace_id: documented.fbtrace_id }).toEqual(documented);
  expect(await codeOfSend("972550000101")).toBe(200);
  await advance(6_000);
  expect(await codeOfSend()).toBe(200);
  expect(await codeOfSend()).toBe(131056);
});

test("throughput counts what comes in and what goes out", async () => {
  await rules({ limits: { throughput: { standard: 3, high: 1_000, coexistence: 20 }, pairRate: null } });
  expect([await codeOfSend(), await codeOfSend(), await codeOfSend()]).toEqual([200, 200, 130429]);
  desk.emulator.describe({ phoneNumbers: [{ ...number, throughput: "HIGH" }] });
  expect(await codeOfSend()).toBe(200);
  desk.emulator.describe({ phoneNumbers: [{ ...number, throughput: "STANDARD" }] });
  expect(await codeOfSend()).toBe(130429);
  await advance(1_000);
  expect(await codeOfSend()).toBe(200);
});

test("a number that lives in the phone app too has its own throughput, however it was described", async () => {
  const coexistence = { onboardedAt: 0, contactsAskedAt: null, historyAskedAt: null, sharesHistory: true };
  desk.emulator.describe({ phoneNumbers: [{ ...number, throughput: "HIGH", standing: { coexistence } }] });
  await rules({ limits: { throughput: { standard: 80, high: 1_000, coexistence: 2 } } });
  expect([await codeOfSend(), await codeOfSend()]).toEqual([200, 130429]);
});

const number = {
  id: ids.number,
  wabaId: ids.waba,
  displayPhoneNumber: "+1 555-555-0100",
  verifiedName: "Example Shop",
};

test("a number above its throughput can be told by webhook as well", async () => {
  await rules({ limits: { throughput: { standard: 1, high: 1, coexistence: 1 }, throughputWebhook: true } });
  expect([await codeOfSend(), await codeOfSend()]).toEqual([130429, 130429]);
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const told = desk.receiver.received.filter(({ body }) => body.includes("130429"));
  expect(told).toHaveLength(1);
  expect(shapeOf(told[0]?.payload)).toEqual(shapeOf(readFixture("whatsapp.messages.errors-130429")));
});

test("a test number writes to those on its list alone", async () => {
  desk.emulator.describe({ phoneNumbers: [{ ...number, allowedRecipients: ["972550000101"] }] });
  const { body } = await desk.send({ to: "15555550123", text: { body: "hello" } });
  const documented = readFixture("graph.error.131030").error as Record<string, unknown>;
  expect({ ...body.error, fbtrace_id: documented.fbtrace_id }).toEqual(documented);
  expect(await codeOfSend("972550000101")).toBe(200);
});

test("limits go off and come back", async () => {
  await rules({ limits: { throughput: { standard: 1, high: 1, coexistence: 1 } } });
  expect(await codeOfSend()).toBe(130429);
  await rules({ limits: "off" });
  for (let i = 0; i < 100; i++) expect(await codeOfSend()).toBe(200);
  const { body } = await rules({ limits: "default" });
  expect(body).toMatchObject({ limits: { throughput: { standard: 80 }, pairRate: { burst: 45 } } });
});

test("what a world's description says of the rules is in force, and a typo in it is refused", async () => {
  desk.emulator.describe({ limits: { customerWindow: false } });
  const id = await desk.sendText("972550000101", "we have never met");
  await advance(0);
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  expect((await rules({ limits: { customerWindw: false } })).status).toBe(400);
});

test("who wants no marketing is told of once, and again when they change their mind", async () => {
  await desk.call("POST", "/control/apps", { id: ids.app, fields: ["messages", "user_preferences"] });
  desk.receiver.received.length = 0;
  for (const value of ["stop", "resume"] as const) {
    await desk.customerWrites("dana", { type: "marketing", value });
    await desk.receiver.until(() => desk.receiver.received.length === 1);
    const told = desk.receiver.received.splice(0)[0]?.payload;
    expect(shapeOf(told)).toEqual(shapeOf(readFixture(`whatsapp.user-preferences.${value}`)));
    expect(JSON.stringify(told)).toContain(`User requested to ${value} marketing messages`);
  }
});
