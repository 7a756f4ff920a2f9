import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmulator } from "../emulator.ts";
import { type Desk, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import type { WebhookUpdate } from "../world/types.ts";
import { bodiesOf } from "./batches.ts";
import { sign } from "./sign.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Batches that go out when they are full: how quick the machine is decides nothing. */
const fillUpTo = (batchMost: number, kind: "batchMessagesMs" | "batchStatusesMs") =>
  desk.call("PUT", "/control/rules", { delivery: { [kind]: 60_000, batchMost } });

test("statuses that come together share a POST, and what they have in common", async () => {
  await fillUpTo(2, "batchStatusesMs");
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  await desk.sendText("15555550123", "one");
  await desk.receiver.until(() => desk.receiver.statuses().length === 2);
  expect(desk.receiver.received).toHaveLength(2);
  const { body, headers, payload } = desk.receiver.received[1]!;
  expect(headers["x-hub-signature-256"]).toBe(sign(body, "test_app_secret"));
  const shape = shapeOf(payload).filter((path) => !path.includes("billable"));
  const documented = shapeOf(readFixture("whatsapp.status.batch-two-statuses"));
  expect(shape).toEqual(documented.filter((path) => !path.includes("billable")));
});

test("what several people write shares a POST, each with their contact", async () => {
  await fillUpTo(3, "batchMessagesMs");
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await desk.customerWrites("noa", { type: "text", body: "two" });
  await desk.customerWrites("dana", { type: "text", body: "three" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const [value] = desk.receiver.values();
  expect(value?.messages).toHaveLength(3);
  expect(value?.contacts).toHaveLength(2);
});

test("a batch that is not full goes out when its time is over", async () => {
  await desk.call("PUT", "/control/rules", { delivery: { batchMessagesMs: 20 } });
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  expect(desk.receiver.values()[0]?.messages).toHaveLength(1);
});

test("what waited in a batch when the process ended goes out after the next start", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "emulator-batch-"));
  await desk.close();
  desk = await openDesk({ dataDir, rules: { delivery: { batchMessagesMs: 60_000 } } });
  await desk.customerWrites("dana", { type: "text", body: "do not lose me" });
  await desk.emulator.close();
  const again = await startEmulator({ port: 0, dataDir });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  expect(desk.receiver.received[0]?.body).toContain("do not lose me");
  await again.close();
  rmSync(dataDir, { recursive: true });
  await desk.receiver.stop();
  desk = await openDesk();
});

const update = (number: string, text: string, entryId = "1"): WebhookUpdate => ({
  object: "whatsapp_business_account",
  entryId,
  time: null,
  field: "messages",
  value: { metadata: { phone_number_id: number }, contacts: [{ user_id: "US.1" }], messages: [{ text }] },
});

test("tenants keep their own entries, and numbers their own changes", () => {
  const updates = [update("n1", "a"), update("n2", "b"), update("n3", "c", "2"), update("n1", "d")];
  const [only] = bodiesOf(updates, 10_000);
  const { entry } = JSON.parse(only?.body ?? "") as {
    entry: { id: string; changes: { value: { contacts: object[]; messages: object[] } }[] }[];
  };
  expect(entry.map(({ id, changes }) => [id, changes.map(({ value }) => value.messages)])).toEqual([
    ["1", [[{ text: "a" }, { text: "d" }], [{ text: "b" }]]],
    ["2", [[{ text: "c" }]]],
  ]);
  expect(entry[0]?.changes[0]?.value.contacts).toHaveLength(1);
});

test("a body that would be too large becomes several, and nothing is lost", () => {
  const updates = Array.from({ length: 100 }, (_, i) => update("n", `${i} ${"א".repeat(100)}`));
  const bodies = bodiesOf(updates, 5_000);
  expect(Math.max(...bodies.map(({ body }) => body.length))).toBeLessThanOrEqual(5_000);
  expect(bodies.flatMap((each) => each.updates)).toEqual(updates);
});
