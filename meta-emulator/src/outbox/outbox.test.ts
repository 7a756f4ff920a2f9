import { afterEach, beforeEach, expect, test } from "vitest";
import type { Delivery } from "../phone-api.ts";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { Receiver } from "../testing/receiver.ts";
import { sign } from "./sign.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const dayMs = 24 * 3_600_000;
const advance = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });
const faults = (change: Record<string, unknown>) => desk.call("PUT", "/control/faults", change);
const text = { type: "text", body: "שלום a/b" };

async function deliveries(): Promise<Delivery[]> {
  return (await desk.call("GET", "/control/deliveries?limit=1000")).body.deliveries as unknown as Delivery[];
}

async function deliveryWhere(condition: (delivery: Delivery) => boolean): Promise<Delivery> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const found = (await deliveries()).find(condition);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`not found: ${JSON.stringify(await deliveries())}`);
  }
}

test("a webhook is signed over its escaped bytes with the app's secret", async () => {
  await desk.customerWrites("dana", text);
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const { body, headers } = desk.receiver.received[0]!;
  expect(body).toMatch("\\u05e9\\u05dc\\u05d5\\u05dd a\\/b");
  expect(body).toMatch(/^[\x20-\x7e]+$/);
  expect(headers["x-hub-signature-256"]).toBe(sign(body, ids.secret));
  expect(headers["content-type"]).toBe("application/json");
});

test.each([500, 404, 204, 302])("an answer of %i sends the very same bytes again", async (status) => {
  desk.receiver.answers.push(status, status);
  await desk.customerWrites("dana", text);
  await desk.receiver.until(() => desk.receiver.received.length === 3);
  expect(new Set(desk.receiver.received.map(({ body }) => body)).size).toBe(1);
  const delivery = await deliveryWhere(({ state }) => state === "ok");
  expect(delivery.attempts.map((attempt) => attempt.status)).toEqual([status, status, 200]);
});

test("a cut connection is tried again", async () => {
  desk.receiver.answers.push(null);
  await desk.customerWrites("dana", text);
  const delivery = await deliveryWhere(({ state }) => state === "ok");
  expect(delivery.attempts.at(-1)?.status).toBe(200);
  expect(desk.receiver.received).toHaveLength(2);
});

test("the customer's second tick waits for the 200", async () => {
  desk.receiver.answers.push(500);
  await desk.call("POST", "/control/clock", { running: false });
  await desk.customerWrites("dana", text);
  await deliveryWhere(({ attempts }) => attempts.length === 1);
  const chat = `/control/customers/dana/chats/${ids.number}`;
  expect((await desk.call("GET", chat)).body).toMatchObject({ messages: [{ tick: "sent" }] });
  await advance(1_000);
  await deliveryWhere(({ state }) => state === "ok");
  expect((await desk.call("GET", chat)).body).toMatchObject({ messages: [{ tick: "delivered" }] });
});

test("gaps grow, and after seven emulated days it is given up", async () => {
  await desk.call("POST", "/control/clock", { running: false });
  desk.receiver.answers.push(...Array.from({ length: 1_000 }, () => 500));
  await desk.customerWrites("dana", text);
  let attempts = 1;
  let delivery = await deliveryWhere((each) => each.attempts.length === attempts && each.state === "retrying");
  const gaps: number[] = [];
  while (delivery.nextAttemptAt !== null) {
    const now = Date.parse(String((await desk.call("GET", "/control/clock")).body.now));
    const gap = Date.parse(delivery.nextAttemptAt) - now;
    gaps.push(gap);
    await advance(gap);
    attempts++;
    delivery = await deliveryWhere((each) => each.attempts.length === attempts && each.state !== "waiting");
  }
  expect(delivery.state).toBe("failed");
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(gaps[0]).toBe(40);
  expect(gaps.at(-1)).toBe(dayMs / 2);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  expect(total).toBeLessThanOrEqual(7 * dayMs);
  expect(total).toBeGreaterThan(6 * dayMs);
});

test("a jump makes every attempt that waiting would have made, at its time", async () => {
  desk.receiver.answers.push(...Array.from({ length: 1_000 }, () => 500));
  await desk.call("POST", "/control/clock", { running: false });
  await desk.customerWrites("dana", text);
  await deliveryWhere(({ state }) => state === "retrying");
  await advance(8 * dayMs);
  const { attempts } = await deliveryWhere(({ state }) => state === "failed");
  const times = attempts.map(({ at }) => Date.parse(at));
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  // 40 ms, 80 ms … until twelve hours are reached, then every twelve hours within seven days.
  const doubling = Array.from({ length: 21 }, (_, n) => 40 * 2 ** n);
  const rest = 7 * dayMs - doubling.reduce((sum, gap) => sum + gap, 0);
  expect(gaps).toEqual([...doubling, ...Array.from({ length: Math.floor(rest / (dayMs / 2)) }, () => dayMs / 2)]);
});

test.each(["file:///etc/passwd", "nonsense", "http://127.0.0.1:99999/"])(
  "a callback at %s is no address and nothing worse",
  async (callbackUrl) => {
    await desk.call("POST", "/control/apps", { id: ids.app, callbackUrl });
    await desk.customerWrites("dana", text);
    const { attempts } = await deliveryWhere(({ state }) => state === "retrying");
    expect(attempts[0]).toMatchObject({ status: null, error: `not an address of the web: ${callbackUrl}` });
    const override = { override_callback_uri: callbackUrl, verify_token: "v" };
    const answer = await desk.call("POST", `/v24.0/${ids.waba}/subscribed_apps`, override);
    expect(answer.body.error).toMatchObject({ code: 2200 });
  },
);

test("a delivery is sent again by hand", async () => {
  await desk.customerWrites("dana", text);
  const delivery = await deliveryWhere(({ state }) => state === "ok");
  await desk.call("POST", `/control/deliveries/${delivery.id}/resend`);
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const again = await deliveryWhere(({ id, attempts }) => id === delivery.id && attempts.length === 2);
  expect(again.state).toBe("ok");
  expect((await desk.call("POST", "/control/deliveries/nothing/resend")).status).toBe(404);
});

test("a server that comes back at another address and subscribes gets at once what it missed", async () => {
  await desk.close();
  desk = await openDesk({ webhooks: { connectionRetryMs: 3_600_000 } });
  await desk.receiver.stop();
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await desk.customerWrites("dana", { type: "text", body: "two" });
  await deliveryWhere(({ state }) => state === "retrying");
  const back = await new Receiver().start();
  try {
    const subscription = {
      object: "whatsapp_business_account",
      callback_url: back.url,
      verify_token: back.verifyToken,
      fields: "messages",
    };
    await desk.call("POST", `/v24.0/${ids.app}/subscriptions`, subscription, appToken());
    await back.until(() => back.received.length === 2);
  } finally {
    await back.stop();
    await desk.receiver.start();
  }
});

test("each app gets its own POST, signed with its own secret", async () => {
  const second = await new Receiver().start();
  try {
    desk.emulator.describe({
      apps: [{ id: "400000000000002", secret: "another secret", callbackUrl: second.url, fields: ["messages"] }],
      wabas: [{ id: ids.waba, subscribedApps: ["400000000000002"] }],
    });
    await desk.customerWrites("dana", text);
    await second.until(() => second.received.length === 1);
    await desk.receiver.until(() => desk.receiver.received.length === 1);
    const { body, headers } = second.received[0]!;
    expect(headers["x-hub-signature-256"]).toBe(sign(body, "another secret"));
  } finally {
    await second.stop();
  }
});

test("faults: duplicates, delays, and a webhook that is overtaken", async () => {
  await faults({ duplicateWebhooks: 1 });
  await desk.customerWrites("dana", text);
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  expect(desk.receiver.received[0]?.body).toBe(desk.receiver.received[1]?.body);
  expect((await deliveries()).map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);

  await desk.call("POST", "/control/clock", { running: false });
  await faults({ duplicateWebhooks: null, delayWebhooksMs: 5_000 });
  await desk.customerWrites("dana", text);
  expect(await deliveryWhere(({ state }) => state === "waiting")).toMatchObject({ attempts: [] });
  await advance(5_000);
  await desk.receiver.until(() => desk.receiver.received.length === 3);

  await faults({ delayWebhooksMs: null });
  await desk.call("POST", "/control/faults/next", { fault: "reorderWebhooks", times: 1 });
  await desk.customerWrites("dana", { type: "text", body: "first" });
  await desk.customerWrites("dana", { type: "text", body: "second" });
  await desk.receiver.until(() => desk.receiver.received.length === 4);
  expect(desk.receiver.received[3]?.body).toMatch("second");
  await advance(2_000);
  await desk.receiver.until(() => desk.receiver.received.length === 5);
  expect(desk.receiver.received[4]?.body).toMatch("first");
});

test("any payload can be sent by hand, as an object or byte by byte", async () => {
  const payload = { object: "whatsapp_business_account", entry: [], note: "é/" };
  await desk.call("POST", "/control/webhooks", { appId: ids.app, payload });
  await desk.call("POST", "/control/webhooks", { appId: ids.app, body: '{"object": "whatsapp_business_account"}' });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const bodies = desk.receiver.received.map(({ body }) => body).sort();
  expect(bodies).toEqual([
    '{"object": "whatsapp_business_account"}',
    '{"object":"whatsapp_business_account","entry":[],"note":"\\u00e9\\/"}',
  ]);
  for (const { body, headers } of desk.receiver.received) {
    expect(headers["x-hub-signature-256"]).toBe(sign(body, ids.secret));
  }
});
