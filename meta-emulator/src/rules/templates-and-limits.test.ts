import { afterEach, beforeEach, expect, test } from "vitest";
import { openTemplateDesk, type TemplateDesk } from "../templates/open-template-desk.ts";
import { ids } from "../testing/desk.ts";

let desk: TemplateDesk;
beforeEach(async () => {
  desk = await openTemplateDesk({ rules: { limits: { marketingPerDay: null } } });
  await desk.put({ name: "news", category: "MARKETING", body: "New things in the shop." });
  await desk.put({ name: "ready", category: "UTILITY", body: "Your order is ready." });
  await desk.put({ name: "code", category: "AUTHENTICATION" });
});
afterEach(() => desk.close());

const dayMs = 24 * 3_600_000;
const limits = (change: Record<string, unknown>) => desk.call("PUT", "/control/rules", { limits: change });

type Sent = { id: string; wa_id: string };
async function send(name: string, to = "15555550123"): Promise<string> {
  const { body } = await desk.sendTemplate({ name }, { to });
  await desk.advance(0);
  return (body as unknown as { messages: Sent[] }).messages[0]?.id ?? JSON.stringify(body);
}

/** What became of a send in the end: its statuses, or the code it failed with. */
async function fateOf(id: string): Promise<string> {
  const told = () =>
    desk.receiver.values().flatMap(({ statuses }) => statuses?.filter((status) => status.id === id) ?? []);
  await desk.receiver.until(() => told().some(({ status }) => status === "delivered" || status === "failed"));
  const failed = told().find(({ status }) => status === "failed");
  return failed ? String(failed.errors?.[0]?.code) : "delivered";
}
const fate = async (name: string, to?: string) => fateOf(await send(name, to));

test("who stopped marketing gets none, other templates still, and marketing again when they resume", async () => {
  await desk.customerWrites("dana", { type: "marketing", value: "stop" });
  expect([await fate("news"), await fate("ready"), await fate("news", "972550000101")]).toEqual([
    "131050",
    "delivered",
    "delivered",
  ]);
  await desk.customerWrites("dana", { type: "marketing", value: "resume" });
  expect(await fate("news")).toBe("delivered");
});

test("a person gets so much marketing a day from everybody together, more in a conversation", async () => {
  await limits({ marketingPerDay: 2 });
  expect([await fate("news"), await fate("news"), await fate("news")]).toEqual(["delivered", "delivered", "131049"]);
  expect(await fate("ready")).toBe("delivered");
  await desk.customerWrites("dana", { type: "text", body: "tell me more" });
  expect(await fate("news")).toBe("delivered");
  await desk.advance(dayMs);
  expect(await fate("news")).toBe("delivered");
});

test("an experiment keeps marketing from a share of people, always the same", async () => {
  await limits({ experimentShare: 1 });
  expect([await fate("news"), await fate("ready")]).toEqual(["130472", "delivered"]);
  await limits({ experimentShare: 0 });
  expect(await fate("news")).toBe("delivered");
});

test("marketing to the United States can be paused", async () => {
  await limits({ usMarketingPause: true });
  expect([await fate("news"), await fate("news", "972550000101")]).toEqual(["131049", "delivered"]);
});

test("a portfolio writes to so many people a day outside their windows", async () => {
  desk.emulator.describe({ phoneNumbers: [{ ...number, messagingLimit: "TIER_50" }] });
  await desk.call("POST", "/control/customers/many", { count: 50, prefix: "guest", firstWaId: "972550001000" });
  for (let n = 0; n < 50; n++) await send("ready", String(972550001000 + n));
  expect([await fate("ready"), await fate("ready", "972550001000")]).toEqual(["131048", "delivered"]);
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  expect(await fate("ready")).toBe("delivered");
  await desk.advance(dayMs);
  expect(await fate("ready")).toBe("delivered");
});

const number = {
  id: ids.number,
  wabaId: ids.waba,
  displayPhoneNumber: "+1 555-555-0100",
  verifiedName: "Example Shop",
};

test("what is told by status can be answered at once, by any code that is chosen", async () => {
  await limits({ messagingLimitCode: 80007, answeredAtOnce: [80007, 131050] });
  desk.emulator.describe({ phoneNumbers: [{ ...number, messagingLimit: "TIER_50" }] });
  await desk.customerWrites("dana", { type: "marketing", value: "stop" });
  expect((await desk.sendTemplate({ name: "news" })).body.error).toMatchObject({ code: 131050 });
  await desk.call("POST", "/control/customers/many", { count: 50, prefix: "guest", firstWaId: "972550001000" });
  for (let n = 0; n < 50; n++) await send("ready", String(972550001000 + n));
  expect((await desk.sendTemplate({ name: "ready" })).body.error).toMatchObject({ code: 80007 });
});

test("a limit that is used well goes up a level within six hours, and the account is told", async () => {
  desk.emulator.describe({
    apps: [{ id: ids.app, fields: ["messages", "business_capability_update"] }],
    phoneNumbers: [{ ...number, messagingLimit: "TIER_1K" }],
  });
  await limits({ throughput: null });
  await desk.call("POST", "/control/customers/many", { count: 500, prefix: "guest", firstWaId: "972550001000" });
  for (let n = 0; n < 499; n++) await send("ready", String(972550001000 + n));
  await desk.advance(6 * 3_600_000);
  expect(desk.told("business_capability_update")).toEqual([]);
  await send("ready", "972550001499");
  await desk.advance(6 * 3_600_000);
  await desk.receiver.until(() => desk.told("business_capability_update").length > 0);
  expect(desk.told("business_capability_update")[0]).toMatchObject({ max_daily_conversations_per_business: "TIER_2K" });
  const read = await desk.call("GET", `/v24.0/${ids.number}?fields=whatsapp_business_manager_messaging_limit`);
  expect(read.body.whatsapp_business_manager_messaging_limit).toBe("TIER_2K");
});

test("a one-time code needs a phone number", async () => {
  const button = { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "123456" }] };
  const components = [{ type: "body", parameters: [{ type: "text", text: "123456" }] }, button];
  const answer = await desk.sendTemplate(
    { name: "code", components },
    { to: undefined, recipient: "US.13491208655302740002" },
  );
  expect(answer.body.error).toMatchObject({ code: 131062 });
});

test("what could not be delivered in its time to live is dropped, and told so only when asked for", async () => {
  await desk.put({
    name: "soon",
    category: "UTILITY",
    body: "In an hour it is worth nothing.",
    messageSendTtlSeconds: 3_600,
  });
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  const silent = await send("soon");
  await desk.receiver.until(() => desk.receiver.statuses(silent).includes("sent"));
  await desk.advance(3_600_000);
  await desk.call("PATCH", "/control/customers/dana", { online: true });
  expect(await fate("ready")).toBe("delivered");
  expect(desk.receiver.statuses(silent)).toEqual(["sent"]);

  await desk.call("PUT", "/control/rules", { statuses: { expiredCode: 131026 } });
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  const told = await send("soon");
  await desk.advance(3_600_000);
  expect(await fateOf(told)).toBe("131026");
});

test("somebody from an ad who is answered within a day may be written to for free for three days", async () => {
  const ad = {
    headline: "Pizza",
    body: "Half price",
    sourceUrl: "https://example.com/ad",
    sourceId: "120000000000001",
  };
  await desk.customerWrites("dana", { type: "text", body: "I saw your ad", referral: ad });
  const first = await desk.sendText("15555550123", "Welcome!");
  await desk.advance(0);
  await fateOf(first);
  const pricingOf = (id: string) =>
    desk.receiver
      .values()
      .flatMap(({ statuses }) => statuses ?? [])
      .find((status) => status.id === id)?.pricing;
  expect(pricingOf(first)).toEqual({
    billable: false,
    pricing_model: "PMP",
    type: "free_entry_point",
    category: "referral_conversion",
  });
  await desk.advance(72 * 3_600_000 - 1_000);
  expect(await fateOf(await desk.sendText("15555550123", "too late for free text"))).toBe("131047");
  const lastFree = await send("news");
  await fateOf(lastFree);
  expect(pricingOf(lastFree)).toMatchObject({ type: "free_entry_point" });
  await desk.advance(1_000);
  const charged = await send("news");
  await fateOf(charged);
  expect(pricingOf(charged)).toMatchObject({ type: "regular", category: "marketing" });
});
