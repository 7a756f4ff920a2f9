import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ rules: { pricing: { service: "free_customer_service" } } });
});
afterEach(() => desk.close());

/** The one webhook whose change has this message type or status. */
async function webhookOf(kind: string): Promise<unknown> {
  const find = () =>
    desk.receiver.received.find(({ payload }) => {
      const value = payload.entry?.[0]?.changes[0]?.value;
      return value?.messages?.[0]?.type === kind || value?.statuses?.[0]?.status === kind;
    });
  await desk.receiver.until(() => find() !== undefined);
  return find()?.payload;
}

async function expectShape(kind: string, fixture: string): Promise<void> {
  expect(shapeOf(await webhookOf(kind))).toEqual(shapeOf(readFixture(`whatsapp.${fixture}`)));
}

async function deliver(message: Record<string, unknown>): Promise<string> {
  const { body } = await desk.send({ to: "15555550123", ...message });
  const id = (body as unknown as { messages: { id: string }[] }).messages[0]!.id;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  return id;
}

test("a text", async () => {
  await desk.customerWrites("dana", { type: "text", body: "Does it come in another colour?" });
  await expectShape("text", "message.text");
  expect(desk.receiver.received[0]?.headers["x-hub-signature-256"]).toMatch(/^sha256=[0-9a-f]{64}$/);
});

test("a text of someone without a visible number", async () => {
  await desk.customerWrites("sky", { type: "text", body: "Hi" });
  const fixture = shapeOf(readFixture("whatsapp.message.text-bsuid-only"));
  // Parent ids exist for enrolled multi-portfolio businesses only.
  expect(shapeOf(await webhookOf("text"))).toEqual(fixture.filter((path) => !path.includes("parent_user_id")));
});

test("a quoting text", async () => {
  await desk.customerWrites("noa", { type: "text", body: "first" });
  const written = await desk.customerWrites("dana", { type: "text", body: "first" });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  desk.receiver.received.length = 0;
  await desk.customerWrites("dana", { type: "text", body: "this one", replyTo: written.id });
  await expectShape("text", "message.text-reply");
});

test("locations", async () => {
  await desk.customerWrites("dana", { type: "location", latitude: 32.0853, longitude: 34.7818 });
  await expectShape("location", "message.location-current");
  desk.receiver.received.length = 0;
  await desk.customerWrites("dana", {
    type: "location",
    latitude: 1,
    longitude: 2,
    name: "HQ",
    address: "1 Example Way",
  });
  const named = shapeOf(readFixture("whatsapp.message.location-named"));
  // `url` comes with places of WhatsApp's own directory, which a phone here does not have.
  expect(shapeOf(await webhookOf("location"))).toEqual(named.filter((path) => !path.includes("location.url")));
});

test("a tapped button", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const action = { buttons: [{ type: "reply", reply: { id: "change", title: "Change" } }] };
  const id = await deliver({ type: "interactive", interactive: { type: "button", body: { text: "OK?" }, action } });
  await desk.customerWrites("dana", { type: "button_reply", messageId: id, id: "change" });
  await expectShape("interactive", "message.interactive-button-reply");
});

test("a chosen row", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const rows = [{ id: "large", title: "Large", description: "40 cm" }];
  const interactive = { type: "list", body: { text: "Size?" }, action: { button: "Choose", sections: [{ rows }] } };
  const id = await deliver({ type: "interactive", interactive });
  await desk.customerWrites("dana", { type: "list_reply", messageId: id, id: "large" });
  await expectShape("interactive", "message.interactive-list-reply");
});

test("a choice that was not offered is refused", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const id = await deliver({ type: "text", text: { body: "no buttons here" } });
  await expect(desk.customerWrites("dana", { type: "button_reply", messageId: id, id: "x" })).rejects.toThrow(
    "choice_unknown",
  );
});

test("a reaction and its removal", async () => {
  const written = await desk.customerWrites("dana", { type: "text", body: "hi" });
  await desk.customerWrites("dana", { type: "reaction", messageId: written.id, emoji: "👍" });
  await expectShape("reaction", "message.reaction");
  desk.receiver.received.length = 0;
  await desk.customerWrites("dana", { type: "reaction", messageId: written.id, emoji: "" });
  await expectShape("reaction", "message.reaction-removed-missing");
});

test("any other message, as given", async () => {
  const image = { id: "900000000000001", mime_type: "image/jpeg", sha256: "c2hh" };
  await desk.customerWrites("dana", { type: "raw", message: { type: "image", image } });
  const payload = (await webhookOf("image")) as { entry: { changes: { value: { messages: unknown[] } }[] }[] };
  expect(payload.entry[0]?.changes[0]?.value.messages[0]).toMatchObject({ from: "15555550123", type: "image", image });
});

test("sent, delivered, read", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await deliver({ type: "text", text: { body: "hello" }, biz_opaque_callback_data: "order:42:msg:7" });
  await expectShape("sent", "status.sent-utility-v24");
  const callback = "entry[].changes[].value.statuses[].biz_opaque_callback_data: string";
  expect(shapeOf(await webhookOf("delivered"))).toEqual(
    [...shapeOf(readFixture("whatsapp.status.delivered-service-free-window")), callback].sort(),
  );
  expect(JSON.stringify(await webhookOf("delivered"))).toMatch('"type":"free_customer_service","category":"service"');
  await desk.call("POST", `/control/customers/dana/chats/${ids.number}/read`);
  expect(shapeOf(await webhookOf("read"))).toEqual(
    [...shapeOf(readFixture("whatsapp.status.read-no-pricing")), callback].sort(),
  );
});

test("delivered to someone without a visible number", async () => {
  await desk.customerWrites("sky", { type: "text", body: "hi" });
  await desk.send({ recipient: "US.13491208655302740002", text: { body: "hello" } });
  const fixture = shapeOf(readFixture("whatsapp.status.delivered-bsuid-only"));
  expect(shapeOf(await webhookOf("delivered"))).toEqual(fixture.filter((path) => !/parent_user_id/.test(path)));
});

test("failed", async () => {
  await desk.send({ to: "15555550123", text: { body: "hi" }, biz_opaque_callback_data: "order:42:msg:7" });
  await expectShape("failed", "status.failed-131047");
  const statuses = desk.receiver.values()[0]?.statuses;
  const documented = readFixture("whatsapp.status.failed-131047") as unknown as {
    entry: { changes: { value: { statuses: { errors: unknown }[] } }[] }[];
  };
  expect(statuses?.[0]?.errors).toEqual(documented.entry[0]?.changes[0]?.value.statuses[0]?.errors);
});

test("failed for someone who blocked the business", async () => {
  await desk.call("PATCH", "/control/customers/dana", { blockedNumbers: [ids.number] });
  await desk.send({ to: "15555550123", text: { body: "hi" }, biz_opaque_callback_data: "order:42:msg:7" });
  await expectShape("failed", "status.failed-131026");
});

test("an app on v23 hears of a conversation", async () => {
  desk.emulator.describe({ apps: [{ id: ids.app, webhookVersion: "v23.0" }] });
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await deliver({ type: "text", text: { body: "hello" }, biz_opaque_callback_data: "x" });
  const fixture = shapeOf(readFixture("whatsapp.status.sent-marketing-v23"));
  expect(shapeOf(await webhookOf("sent"))).toEqual(expect.arrayContaining(fixture));
});

test("free-form messages are charged from October 2026, above the free ones", async () => {
  await desk.close();
  desk = await openDesk({ rules: { pricing: { freeServiceMessages: 0 } } });
  await desk.call("POST", "/control/clock", { running: false });
  const toOctober = Date.UTC(2027, 0, 1) - Date.now();
  await desk.call("POST", "/control/clock", { advanceMs: Math.max(toOctober, 0) });
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  await desk.send({ to: "15555550123", text: { body: "hello" } });
  expect(shapeOf(await webhookOf("delivered"))).toEqual(
    shapeOf(readFixture("whatsapp.status.delivered-service-billable-2026-10")),
  );
  expect(JSON.stringify(await webhookOf("delivered"))).toMatch(
    '"billable":true,"pricing_model":"PMP","type":"regular"',
  );
});
