import { afterEach, beforeEach, expect, test } from "vitest";
import type { OwnerAct } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

const fields = ["account_update", "history", "messages", "smb_app_state_sync", "smb_message_echoes"];
const product = { messaging_product: "whatsapp" };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ coexistence: { messagesPerChunk: 10, syncGapMs: 1 } });
  desk.emulator.describe({ apps: [{ id: ids.app, fields, businessId: "300000000000099" }] });
});
afterEach(() => desk.close());

const act = (body: OwnerAct) => desk.call("POST", `/control/phone-numbers/${ids.number}/acts`, body);
const connect = (sharesHistory = true) => act({ type: "owner_connect", sharesHistory });
const ask = (syncType: string) =>
  desk.call("POST", `/v24.0/${ids.number}/smb_app_data`, { ...product, sync_type: syncType });

type History = {
  metadata: { phase: number; chunk_order: number; progress: number };
  threads: { id: string; messages: { id: string; type: string; timestamp: string }[] }[];
  errors?: { code: number }[];
};
const histories = () =>
  desk.receiver.values().flatMap((value) => ((value as { history?: History[] }).history ?? []) as History[]);

test("the chats of 180 days come in phases and chunks, in any order, until all is told", async () => {
  desk.emulator.describe({
    appData: [{ phoneNumberId: ids.number, generate: { threads: 4, messagesPerThread: 50, days: 190 } }],
  });
  await connect();
  await ask("history");
  // A message every 3.8 days: 23 of a thread in the last 90 days, 24 more in the last 180, by tens.
  await desk.receiver.until(() => histories().length === 20);
  const all = histories();
  expect(all.flatMap(({ threads }) => threads.flatMap(({ messages }) => messages))).toHaveLength(4 * 47);
  expect(all.map(({ metadata }) => metadata.progress)).toContain(100);
  for (const phase of [1, 2]) {
    const orders = all.filter(({ metadata }) => metadata.phase === phase).map(({ metadata }) => metadata.chunk_order);
    const inOrder = Array.from({ length: 10 }, (_, place) => place + 1);
    expect(new Set(orders)).toEqual(new Set(inOrder));
    expect(orders).not.toEqual(inOrder);
  }
});

test("files stand as placeholders and come afterwards, those of the last two weeks", async () => {
  const file = await fetch(`${desk.emulator.url}/control/media?name=old.txt`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: "hello",
  });
  const { mediaId } = (await file.json()) as { mediaId: string };
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  desk.emulator.describe({
    appData: [
      {
        phoneNumberId: ids.number,
        threads: [
          {
            phone: "15555550123",
            messages: [
              { from: "customer", at: at(0.2), body: "Old question" },
              { from: "owner", at: at(0.1), type: "document", mediaId, status: "PLAYED" },
              { from: "owner", at: at(20), type: "document", mediaId },
            ],
          },
        ],
      },
    ],
  });
  await connect();
  await ask("history");
  const files = () => desk.receiver.values().flatMap(({ messages = [] }) => messages);
  await desk.receiver.until(() => files().length === 1);
  const phase0 = desk.receiver.received.find(({ body }) => body.includes('"phase":0'));
  expect(shapeOf(phase0?.payload)).toEqual(shapeOf(readFixture("whatsapp.coexistence.history-phase0-chunk1")));
  expect(files()).toMatchObject([{ type: "document", document: { mime_type: "text/plain", id: mediaId } }]);
  const node = await desk.call("GET", `/v24.0/${mediaId}`);
  expect(node.body).toMatchObject({ mime_type: "text/plain" });
});

test("lines of a chat that are no messages are no part of its history", async () => {
  await desk.customerWrites("dana", { type: "text", body: "Before the number was connected" });
  await desk.customerWrites("dana", { type: "marketing", value: "stop" });
  await connect();
  await ask("history");
  await desk.receiver.until(() => histories().length === 1);
  const told = histories().flatMap(({ threads }) => threads.flatMap(({ messages }) => messages));
  expect(told.map(({ type }) => type)).toEqual(["text"]);
});

test("who does not share the chats is told as that", async () => {
  await connect(false);
  expect((await ask("history")).status).toBe(200);
  await desk.receiver.until(() => histories().length === 1);
  const declined = desk.receiver.received.at(-1)?.payload;
  expect(declined).toMatchObject({
    entry: [{ changes: [{ value: { history: readHistoryFixture() } }] }],
  });
  expect(shapeOf(declined)).toEqual(shapeOf(readFixture("whatsapp.coexistence.history-declined")));
});

function readHistoryFixture(): unknown {
  const fixture = readFixture("whatsapp.coexistence.history-declined") as {
    entry: { changes: { value: { history: unknown } }[] }[];
  };
  return fixture.entry[0]?.changes[0]?.value.history;
}

test("contacts come when asked for, and when the owner changes one", async () => {
  await connect();
  desk.emulator.describe({
    appData: [{ phoneNumberId: ids.number, contacts: [{ phone: "15555550123", name: "Dana Example" }] }],
  });
  await ask("smb_app_state_sync");
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const added = desk.receiver.received[0]?.payload;
  expect(shapeOf(added)).toEqual(shapeOf(readFixture("whatsapp.coexistence.state-sync-add")));
  await act({ type: "owner_contact", action: "remove", phone: "15555550123" });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const removed = desk.receiver.received[1]?.payload;
  expect(shapeOf(removed)).toEqual(shapeOf(readFixture("whatsapp.coexistence.state-sync-remove")));
});

test("what the owner writes, edits and deletes on the phone is echoed, and reaches the customer without statuses", async () => {
  await connect();
  await act({ type: "owner_text", customerId: "dana", body: "Sent from the phone app" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const echo = desk.receiver.received[0]?.payload;
  expect(shapeOf(echo)).toEqual(shapeOf(readFixture("whatsapp.coexistence.echo-text")));
  const value = desk.receiver.values()[0] as { message_echoes?: { id: string }[] };
  const messageId = value.message_echoes?.[0]?.id ?? "";
  await act({ type: "owner_edit", messageId, body: "Written anew" });
  await act({ type: "owner_delete", messageId });
  await desk.receiver.until(() => desk.receiver.received.length === 3);
  const revoke = desk.receiver.received.find(({ body }) => body.includes('"revoke"'))?.payload;
  expect(shapeOf(revoke)).toEqual(shapeOf(readFixture("whatsapp.coexistence.echo-revoke")));
  const chat = await desk.call("GET", `/control/customers/dana/chats/${ids.number}`);
  expect(chat.body).toMatchObject({
    messages: [{ id: messageId, edited: true, deleted: true, content: { body: "Written anew" } }],
    windowClosesAt: null,
  });
  expect(desk.receiver.statuses()).toEqual([]);
  expect((await desk.call("GET", "/control/sends")).body).toMatchObject({ count: 0 });
});

test("the owner's disconnecting is told to the partner; a move to another phone and back to who listens", async () => {
  await connect();
  const kinds = () => desk.receiver.received.map(({ payload }) => payload);
  await act({ type: "owner_offboard" });
  await act({ type: "owner_reconnect" });
  await act({ type: "owner_disconnect", reason: "PRIMARY_INACTIVITY", initiatedBy: "SYSTEM" });
  await desk.receiver.until(() => desk.receiver.received.length === 3);
  const told = kinds().map((payload) => JSON.stringify(shapeOf(payload)));
  for (const name of ["offboarded", "reconnected", "partner-removed-coexistence"]) {
    expect(told).toContain(JSON.stringify(shapeOf(readFixture(`whatsapp.account.${name}`))));
  }
  const { body } = await desk.call("GET", `/v24.0/${ids.number}?fields=is_on_biz_app,status`);
  expect(body).toMatchObject({ is_on_biz_app: false, status: "DISCONNECTED" });
  expect((await desk.send({ to: "+15555550123", text: { body: "Hi" } })).body.error).toMatchObject({ code: 133010 });
});
