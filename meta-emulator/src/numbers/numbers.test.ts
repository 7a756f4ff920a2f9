import { afterEach, beforeEach, expect, test } from "vitest";
import { cases } from "../../conformance/numbers.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { type Preparations, runRequestCase } from "../testing/run-request-case.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const product = { messaging_product: "whatsapp" };
const number = (change: Record<string, unknown>) =>
  desk.emulator.describe({
    phoneNumbers: [
      {
        id: ids.number,
        wabaId: ids.waba,
        displayPhoneNumber: "+1 555-555-0100",
        verifiedName: "Example Shop",
        ...change,
      },
    ],
  });
const waba = (standing: Record<string, unknown>) => desk.emulator.describe({ wabas: [{ id: ids.waba, standing }] });
const restricted = (type: string) =>
  waba({ restrictions: [{ type, until: Date.now() + 86_400_000, remediation: null }] });
const post = (edge: string, body: Record<string, unknown>) => desk.call("POST", `/v24.0/${ids.number}/${edge}`, body);
const register = (pin: string) => post("register", { ...product, pin });
const requestCode = () => post("request_code", { code_method: "SMS", language: "en" });
async function repeat(times: number, call: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < times; i++) await call();
}
const blockDana = async () => {
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  await post("block_users", { ...product, block_users: [{ user: "15555550123" }] });
};

const preparing: Record<string, () => Promise<unknown>> = {
  "nobody pays": async () => waba({ fundingId: null }),
  "two numbers": async () =>
    desk.emulator.describe({
      phoneNumbers: [
        { id: "200000000000008", wabaId: ids.waba, displayPhoneNumber: "+1 555-555-0108", verifiedName: "Eight" },
      ],
    }),
  "adding numbers restricted": async () => restricted("RESTRICTED_ADD_PHONE_NUMBER_ACTION"),
  "not verified": async () => number({ verified: false }),
  "ten codes": async () => {
    number({ verified: false });
    await repeat(10, requestCode);
  },
  "a code": async () => {
    number({ verified: false });
    await requestCode();
  },
  "an old code": async () => {
    number({ verified: false });
    await requestCode();
    await desk.call("POST", "/control/clock", { advanceMs: 600_001 });
  },
  "PIN 123456": async () => number({ pin: "123456" }),
  "five wrong PINs": async () => {
    const now = Date.now();
    number({ pin: "123456", standing: { wrongPins: [5, 4, 3, 2, 1].map((minutes) => now - minutes * 60_000) } });
  },
  "two wrong PINs": async () => {
    number({ pin: "123456" });
    await repeat(2, () => register("000000"));
  },
  "removed and back": async () => {
    await desk.call("DELETE", `/v24.0/${ids.number}`);
    number({ registered: false });
  },
  "registered ten times": async () => repeat(10, () => register("123456")),
  "deregistered ten times": async () => repeat(10, () => post("deregister", {})),
  "on the business app": async () =>
    number({
      standing: {
        coexistence: { onboardedAt: Date.now(), contactsAskedAt: null, historyAskedAt: null, sharesHistory: true },
      },
    }),
  "ten names": async () => repeat(10, () => desk.call("POST", `/v24.0/${ids.number}?new_display_name=Example`)),
  "Dana wrote": () => desk.customerWrites("dana", { type: "text", body: "Hi" }),
  "Dana is blocked": blockDana,
  "number banned": async () => number({ standing: { status: "BANNED" } }),
  "number restricted": async () => number({ standing: { status: "RESTRICTED" } }),
  "number disconnected": async () => number({ standing: { status: "DISCONNECTED" } }),
  "name pending": async () => number({ standing: { nameStatus: "PENDING_REVIEW" } }),
  "test number": async () => number({ allowedRecipients: ["972550000101"] }),
  "account disabled": async () => waba({ ban: "DISABLE" }),
  "account rejected": async () => waba({ review: "REJECTED" }),
  "first messages restricted": async () => restricted("RESTRICTED_BIZ_INITIATED_MESSAGING"),
  "replies restricted": async () => {
    restricted("RESTRICTED_CUSTOMER_INITIATED_MESSAGING");
    await desk.customerWrites("dana", { type: "text", body: "Hi" });
  },
  "country restricted": async () => waba({ restrictedCountries: ["US"] }),
};

const preparations: Preparations = Object.fromEntries(
  Object.entries(preparing).map(([name, prepare]) => [name, () => prepare().then(() => ({}))]),
);

test.each(cases)("numbers: $name", (request) => runRequestCase(desk, request, preparations));

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
  await post("deregister", {});
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
