import { afterEach, beforeEach, expect, test } from "vitest";
import type { OperatorAct } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

const partner = "300000000000099";
const fields = [
  "account_alerts",
  "account_review_update",
  "account_settings_update",
  "account_update",
  "automatic_events",
  "business_capability_update",
  "business_username_update",
  "messages",
  "partner_solutions",
  "payment_configuration_update",
  "phone_number_name_update",
  "phone_number_quality_update",
  "security",
];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  desk.emulator.describe({ apps: [{ id: ids.app, fields, businessId: partner }] });
});
afterEach(() => desk.close());

const act = (body: OperatorAct) => desk.call("POST", `/control/phone-numbers/${ids.number}/acts`, body);

/** Does it and returns the POST that told of it, which must be the only one. */
async function toldOf(body: OperatorAct): Promise<Record<string, unknown>> {
  desk.receiver.received.length = 0;
  const answer = await act(body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  await desk.receiver.until(() => desk.receiver.received.length > 0);
  return desk.receiver.received[0]?.payload as unknown as Record<string, unknown>;
}

const day = { type: "RESTRICTED_BIZ_INITIATED_MESSAGING", days: 7 };
test("of partners the entry is their own business, of accounts the WABA", async () => {
  const added = await toldOf({ type: "partner", event: "added", appId: ids.app });
  expect(added.entry).toMatchObject([{ id: partner }]);
  const violated = await toldOf({ type: "violation", violation: "ADULT" });
  expect(violated.entry).toMatchObject([{ id: ids.waba }]);
});

test("security events tell of a PIN that changed, was asked to go, and is gone", async () => {
  desk.receiver.received.length = 0;
  await desk.call("POST", `/v24.0/${ids.number}`, { pin: "123456" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const changed = desk.receiver.received[0]?.payload;
  expect(shapeOf(changed)).toEqual(shapeOf(readFixture("whatsapp.phone.security-pin-changed")));
  desk.emulator.describe({ users: [{ id: "61000000000000001", name: "Owner" }] });
  const asked = await toldOf({ type: "pin_reset", step: "requested" });
  expect(shapeOf(asked)).toEqual(shapeOf(readFixture("whatsapp.phone.security-pin-reset-request")));
  await toldOf({ type: "pin_reset", step: "done" });
  const { body } = await desk.call("GET", `/v24.0/${ids.number}?fields=is_pin_enabled`);
  expect(body.is_pin_enabled).toBe(false);
});

test("settings and a first registration are told", async () => {
  await desk.call("POST", `/v24.0/${ids.number}/settings`, {
    calling: { status: "ENABLED", call_icon_visibility: "DEFAULT" },
  });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const settings = shapeOf(desk.receiver.received[0]?.payload).filter((path) => !path.includes("[].time:"));
  expect(settings).toEqual(shapeOf(readFixture("whatsapp.account.settings-update")));
  desk.receiver.received.length = 0;
  await desk.call("POST", `/v24.0/${ids.number}/deregister`);
  await desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin: "123456" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const onboarding = desk.receiver.received[0]?.payload;
  expect(shapeOf(onboarding)).toEqual(shapeOf(readFixture("whatsapp.phone.quality-onboarding")));
});

test("a purchase that Meta reads out of a chat is told", async () => {
  desk.emulator.describe({ apps: [{ id: ids.app, fields: ["automatic_events"] }] });
  const id = await desk.sendText("+15555550123", "Your order is on its way");
  const told = await toldOf({
    type: "automatic_event",
    event: "Purchase",
    messageId: id,
    clickId: "AffFixtureClickId0001",
    currency: "ILS",
    value: 120,
  });
  expect(shapeOf(told)).toEqual(shapeOf(readFixture("whatsapp.automatic-events.purchase")));
  expect(JSON.stringify(told)).toContain('"value":120000');
});

test("what happened to a number shows in its state, and in its health", async () => {
  await act({ type: "payment", attached: false });
  await act({ type: "restrict", restrictions: [day] });
  const { body } = await act({ type: "quality", rating: "RED" });
  expect(body).toMatchObject({
    status: "FLAGGED",
    qualityRating: "RED",
    health: "BLOCKED",
    account: { paid: false, restrictions: [{ type: day.type }] },
  });
  await desk.call("POST", `/v24.0/${ids.number}/deregister`);
  expect((await desk.call("GET", `/v24.0/${ids.number}?fields=status`)).body.status).toBe("PENDING");
  await desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin: "123456" });
  expect((await act({ type: "quality", rating: "GREEN" })).body).toMatchObject({ status: "CONNECTED" });
  const page = await desk.call("GET", "/phone/api/numbers");
  expect(page.body.numbers).toMatchObject([{ phoneNumberId: ids.number }]);
});

test("a verified business may have twenty numbers", async () => {
  await toldOf({ type: "verification", status: "verified" });
  expect((await act({ type: "lift_restrictions" })).body).toMatchObject({ account: { maxPhoneNumbers: 20 } });
  const health = await desk.call("GET", `/v24.0/${ids.waba}?fields=health_status,business_verification_status`);
  expect(health.body).toMatchObject({
    business_verification_status: "verified",
    health_status: { can_send_message: "AVAILABLE" },
  });
});

test("a deleted account and a removed number are gone", async () => {
  expect((await act({ type: "remove" })).status).toBe(200);
  expect((await desk.call("GET", `/v24.0/${ids.number}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  await desk.call("POST", `/control/wabas/${ids.waba}/acts`, { type: "delete_account" });
  expect((await desk.call("GET", `/v24.0/${ids.waba}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
});

test("acts with something unknown are refused", async () => {
  const number = `/control/phone-numbers/${ids.number}/acts`;
  expect((await desk.call("POST", number, { type: "quality", rating: "BLUE" })).status).toBe(400);
  expect((await desk.call("POST", number, { type: "violation", violation: "ADULT", colour: "red" })).status).toBe(400);
  expect((await desk.call("POST", number, { type: "owner_text", customerId: "dana", body: "Hi" })).status).toBe(422);
});
