import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const rule = (given: Record<string, unknown>) => desk.call("POST", "/control/fault-rules", given);
const hello = { to: "15555550123", type: "text", text: { body: "hello" } };
const accepted = async () => (await desk.call("GET", "/control/sends?text=hello")).body.count;
const post = (path: string, body: unknown) =>
  fetch(desk.emulator.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${ids.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const send = () => post(`/v24.0/${ids.number}/messages`, { messaging_product: "whatsapp", ...hello });
const deliveries = async () =>
  (await desk.call("GET", "/control/deliveries")).body.deliveries as unknown as { state: string; attempts: object[] }[];

test.each([131000, 131016, 1, 2, 80007, 4, 130429, 131056])("a call answers %s in the envelope", async (code) => {
  await rule({ kind: "error", path: "*/messages", code, times: 1 });
  expect((await desk.send(hello)).body.error?.code).toBe(code);
  expect(await accepted()).toBe(0);
  expect((await desk.send(hello)).status).toBe(200);
});

test("the edge answers an HTML page, with the send done or not", async () => {
  await rule({ kind: "html", path: "*/messages", times: 1 });
  await rule({ kind: "html_after", path: "*/messages", code: 503, times: 1 });
  const before = await send();
  expect([before.status, before.headers.get("content-type"), await accepted()]).toEqual([
    502,
    "text/html; charset=utf-8",
    0,
  ]);
  const after = await send();
  expect([after.status, (await after.text()).slice(0, 9), await accepted()]).toEqual([503, "<!DOCTYPE", 1]);
});

test("a connection is cut before or after a send was accepted", async () => {
  await rule({ kind: "reset", method: "POST", times: 1 });
  await expect(send()).rejects.toThrow();
  expect(await accepted()).toBe(0);
  await rule({ kind: "reset_after", method: "POST", times: 1 });
  await expect(send()).rejects.toThrow();
  expect(await accepted()).toBe(1);
});

test("only the calls, numbers and apps that are named are hit", async () => {
  await rule({ kind: "error", phoneNumberId: "200000000000009" });
  await rule({ kind: "error", appId: "400000000000009" });
  await rule({ kind: "error", method: "GET", path: `${ids.number}*` });
  expect((await desk.send(hello)).status).toBe(200);
  expect((await desk.call("GET", `/v24.0/${ids.number}`)).status).toBe(500);
  await rule({ kind: "token", appId: ids.app, subcode: 460 });
  expect((await desk.send(hello)).body.error).toMatchObject({ code: 190, error_subcode: 460 });
});

test("answers are late by a random time between two", async () => {
  await rule({ kind: "slow", ms: 60, toMs: 80 });
  const started = performance.now();
  await desk.send(hello);
  expect(performance.now() - started).toBeGreaterThanOrEqual(55);
});

test("rules are listed with what is left of them, changed by id, and taken away", async () => {
  await rule({ id: "storm", kind: "error", times: 2, path: "*/messages" });
  await desk.send(hello);
  expect((await desk.call("GET", "/control/fault-rules")).body.rules).toMatchObject([{ id: "storm", times: 1 }]);
  await rule({ id: "storm", kind: "error", probability: 0 });
  expect((await desk.send(hello)).status).toBe(200);
  expect((await desk.call("DELETE", "/control/fault-rules/storm")).body.rules).toEqual([]);
  expect((await desk.call("DELETE", "/control/fault-rules/storm")).status).toBe(404);
  expect((await rule({ kind: "gremlins" })).status).toBe(400);
});

test.each([131026, 131042, 131048, 131053, 130472, 132015])(
  "a send is accepted and fails later with %s",
  async (code) => {
    await desk.customerWrites("dana", { type: "text", body: "hi" });
    await rule({ kind: "send_fails", code, times: 1 });
    const id = await desk.sendText("15555550123", "hello");
    await desk.receiver.until(() => desk.receiver.statuses(id).includes("failed"));
    expect(desk.receiver.statuses(id)).toEqual(["failed"]);
    expect(desk.receiver.received.at(-1)?.body).toContain(`"code":${code}`);
  },
);

test("a message can be told as delivered and as failed", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await rule({ kind: "fails_after_delivered", times: 1 });
  const id = await desk.sendText("15555550123", "hello");
  await desk.receiver.until(() => desk.receiver.statuses(id).length === 3);
  expect(desk.receiver.statuses(id).sort()).toEqual(["delivered", "failed", "sent"]);
  expect(desk.receiver.values().flatMap(({ statuses }) => statuses ?? [])).toContainEqual(
    expect.objectContaining({ status: "failed", errors: [expect.objectContaining({ code: 131026 })] }),
  );
});

test("a webhook is lost, and can be sent by hand", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await rule({ kind: "webhook_lost", status: "delivered" });
  const id = await desk.sendText("15555550123", "hello");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("sent"));
  const lost = (await desk.call("GET", "/control/deliveries?failed=1")).body as unknown as {
    deliveries: { id: string; label: string; attempts: object[] }[];
  };
  expect(lost.deliveries).toMatchObject([{ label: "statuses · delivered", attempts: [{ error: "lost on purpose" }] }]);
  expect(desk.receiver.statuses(id)).toEqual(["sent"]);
  await desk.call("POST", `/control/deliveries/${lost.deliveries[0]?.id}/resend`);
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
});

test("a webhook that was answered is sent again all the same", async () => {
  await rule({ kind: "webhook_retry", field: "messages", times: 2 });
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await desk.receiver.until(() => desk.receiver.received.length === 3);
  await expect.poll(deliveries).toMatchObject([{ state: "ok", attempts: [{}, {}, {}] }]);
});

test("webhooks of one kind come twice, late, or overtaken", async () => {
  await desk.call("POST", "/control/clock", { running: false });
  await rule({ kind: "webhook_duplicate", field: "messages", times: 1 });
  await desk.customerWrites("dana", { type: "text", body: "twice" });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  await rule({ kind: "webhook_delay", ms: 5_000, times: 1 });
  await desk.customerWrites("dana", { type: "text", body: "late" });
  await desk.customerWrites("dana", { type: "text", body: "in time" });
  await desk.receiver.until(() => desk.receiver.received.length === 3);
  expect(desk.receiver.received[2]?.body).toContain("in time");
  await desk.call("POST", "/control/clock", { advanceMs: 5_000 });
  await desk.receiver.until(() => desk.receiver.received.length === 4);
});
