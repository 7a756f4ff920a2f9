import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const product = { messaging_product: "whatsapp" };
const waba = (standing: Record<string, unknown>) => desk.emulator.describe({ wabas: [{ id: ids.waba, standing }] });
const post = (edge: string, body: Record<string, unknown>) => desk.call("POST", `/v24.0/${ids.number}/${edge}`, body);
const register = (pin: string) => post("register", { ...product, pin });
const setStatus = (status: "BANNED" | "DISCONNECTED" | null) =>
  desk.emulator.describe({
    phoneNumbers: [
      {
        id: ids.number,
        wabaId: ids.waba,
        displayPhoneNumber: "+1 555-555-0100",
        verifiedName: "Example Shop",
        standing: { status },
      },
    ],
  });
const blockDana = async () => {
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  await post("block_users", { ...product, block_users: [{ user: "15555550123" }] });
};

test("a number is added, proven by the code that came, registered, and sends", async () => {
  const added = await desk.call("POST", `/v24.0/${ids.waba}/phone_numbers`, {
    cc: "972",
    phone_number: "550000177",
    verified_name: "Second Shop",
  });
  const id = String(added.body.id);
  const fields = "status,name_status,code_verification_status,quality_rating,platform_type";
  const read = async () => (await desk.call("GET", `/v24.0/${id}?fields=${fields}`)).body;
  expect(await read()).toMatchObject({
    status: "PENDING",
    code_verification_status: "NOT_VERIFIED",
    quality_rating: "NA",
    platform_type: "NOT_APPLICABLE",
  });
  await desk.call("POST", `/v24.0/${id}/request_code`, { code_method: "SMS", language: "he" });
  const { codes } = (await desk.call("GET", "/control/codes")).body as unknown as {
    codes: { phoneNumberId: string; code: string }[];
  };
  expect(codes).toMatchObject([{ phoneNumberId: id, method: "SMS", language: "he" }]);
  await desk.call("POST", `/v24.0/${id}/verify_code`, { code: codes[0]?.code });
  expect((await desk.call("GET", "/control/codes")).body).toEqual({ codes: [] });
  await desk.call("POST", `/v24.0/${id}/register`, { ...product, pin: "123456" });
  expect(await read()).toMatchObject({ status: "CONNECTED", code_verification_status: "VERIFIED" });
  const sent = await desk.call("POST", `/v24.0/${id}/messages`, {
    ...product,
    to: "+15555550123",
    text: { body: "Hello" },
  });
  expect(sent.status).toBe(200);
});

test("a new display name is reviewed, told, and taken up by registering again", async () => {
  desk.emulator.describe({ apps: [{ id: ids.app, fields: ["phone_number_name_update"] }] });
  await desk.call("POST", `/v24.0/${ids.number}?new_display_name=Example Bakery`);
  const fields = "verified_name,new_display_name,new_name_status";
  const read = async () => (await desk.call("GET", `/v24.0/${ids.number}?fields=${fields}`)).body;
  expect(await read()).toMatchObject({ new_display_name: "Example Bakery", new_name_status: "PENDING_REVIEW" });
  await desk.call("POST", "/control/clock", { advanceMs: 60_001 });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  expect(desk.receiver.values()[0]).toEqual({
    display_phone_number: "15555550100",
    decision: "APPROVED",
    requested_verified_name: "Example Bakery",
    rejection_reason: null,
  });
  expect(await read()).toMatchObject({ verified_name: "Example Shop", new_name_status: "APPROVED" });
  await register("123456");
  expect(await read()).toMatchObject({ verified_name: "Example Bakery", new_name_status: "NONE" });
});

test("a blocked person's messages do not arrive; unblocked, they do", async () => {
  await blockDana();
  await desk.customerWrites("dana", { type: "text", body: "Are you there?" });
  await desk.call("DELETE", `/v24.0/${ids.number}/block_users`, { ...product, block_users: [{ user: "15555550123" }] });
  await desk.customerWrites("dana", { type: "text", body: "Now?" });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const bodies = desk.receiver.values().flatMap(({ messages }) => messages ?? []);
  expect(bodies.map(({ text }) => text)).toEqual([{ body: "Hi" }, { body: "Now?" }]);
});

test("an account that nobody pays for is told so by status", async () => {
  waba({ fundingId: null });
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  const id = await desk.sendText("+15555550123", "Hello");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("failed"));
  const failed = desk.receiver.values().flatMap(({ statuses }) => statuses ?? []);
  expect(failed[0]?.errors?.[0]?.code).toBe(131042);
});

test.each<[string, () => unknown, () => unknown]>([
  ["not registered", () => post("deregister", {}), () => register("123456")],
  ["banned", () => setStatus("BANNED"), () => setStatus(null)],
  ["disconnected", () => setStatus("DISCONNECTED"), () => setStatus(null)],
  ["one of a disabled account", () => waba({ ban: "DISABLE" }), () => waba({ ban: null })],
])("a number that is %s hears nothing, and nobody is told", async (_state, leave, comeBack) => {
  await leave();
  await desk.customerWrites("dana", { type: "text", body: "Are you there?" });
  await desk.call("PATCH", "/control/customers/noa", { online: false });
  await desk.customerWrites("noa", { type: "text", body: "And now?" });
  await desk.call("PATCH", "/control/customers/noa", { online: true });
  const chat = await desk.call("GET", `/control/customers/dana/chats/${ids.number}`);
  expect(chat.body).toMatchObject({ messages: [{ tick: "sent" }] });
  await comeBack();
  const id = await desk.sendText("+15555550123", "Hello");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("failed"));
  await desk.customerWrites("dana", { type: "text", body: "There you are" });
  await desk.receiver.until(() => desk.receiver.values().some(({ messages }) => messages));
  const bodies = desk.receiver.values().flatMap(({ messages }) => messages ?? []);
  expect(bodies.map(({ text }) => text)).toEqual([{ body: "There you are" }]);
});

test("to a number that was removed nobody can write", async () => {
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  await desk.customerWrites("dana", { type: "text", body: "Waiting" });
  expect((await desk.call("DELETE", `/v24.0/${ids.number}`)).status).toBe(200);
  await desk.call("PATCH", "/control/customers/dana", { online: true });
  await expect(desk.customerWrites("dana", { type: "text", body: "Are you there?" })).rejects.toThrow("number_unknown");
  expect((await desk.call("GET", "/control/deliveries")).body.deliveries).toEqual([]);
});
