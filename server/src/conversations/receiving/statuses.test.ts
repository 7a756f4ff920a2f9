import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Pricing, StatusName } from "../../meta/units.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getConversation, getMessage, queueMessage, receiveUnits } from "../conversations.ts";
import { hear, openTestBusiness, statusUnit, type TestBusiness } from "../test-business.ts";
import { applyParkedFor } from "./receive-units.ts";
import { getUsage } from "./usage.ts";

let platform: TestPlatform;
let business: TestBusiness;
let conversationId: string;
let people = 0;
// A quarter past midnight in the business's zone, still the day before by UTC.
const start = new Date("2026-03-01T22:15:00Z");
const clock = heldClock(start);
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const marketing: Pricing = { charge: "charged", billable: true, model: "PMP", type: "regular", category: "marketing" };

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
beforeEach(async () => {
  people += 1;
  // A business of its own for each test, so that its counts are its own.
  business = await openTestBusiness(platform, {
    phoneNumberId: String(200000000000000 + people),
    accountId: String(100000000000000 + people),
  });
  ({ conversationId } = await hear(business, { from: `97250123${String(people).padStart(4, "0")}`, at: clock.now() }));
});
afterAll(() => platform.close());

/** A message that Meta accepted under this id. */
async function accepted(providerId: string, body = "hello"): Promise<string> {
  return business.inTx(async (tx) => {
    const { messageId } = await queueMessage(tx, { conversationId, content: { type: "text", body }, origin: "bot" });
    await tx.query(
      "update messages set status = 'accepted', provider_id = $3, attempts = 1 where business_id = $1 and id = $2",
      [business.id, messageId, providerId],
    );
    return messageId;
  });
}
type Part = Partial<Parameters<typeof statusUnit>[1]>;
const tell = (...statuses: [providerId: string, status: StatusName | null, part?: Part][]) =>
  business.inTx((tx) =>
    receiveUnits(
      tx,
      statuses.map(([providerId, status, part]) => ({
        channelId: business.channelId,
        unit: statusUnit(business, { providerId, status, at: clock.now(), ...part }),
      })),
    ),
  );
const statusOf = async (id: string) => (await business.inTx((tx) => getMessage(tx, id))).status;
const usage = (period = {}) => business.inTx((tx) => getUsage(tx, period));
const eventsOf = (id: string) =>
  business.inTx(async (tx) => {
    const rows = await tx.query<{ status_events: object[] }>(
      "select status_events from messages where business_id = $1 and id = $2",
      [business.id, id],
    );
    return rows[0]?.status_events;
  });
const recipient = { waId: "972501230000", bsuid: null, inGroup: false };

test("every status is kept with its time, once, whatever it is called; only known ones move the message", async () => {
  const id = await accepted("wamid.a");
  await tell(["wamid.a", "sent", { at: at(1) }], ["wamid.a", null, { said: "warning", at: at(2) }]);
  await tell(["wamid.a", "sent", { at: at(1) }]);
  await tell(["wamid.a", "played", { at: at(4) }], ["wamid.a", "read", { at: at(3) }]);
  expect(await eventsOf(id)).toEqual([
    { status: "sent", at: "2026-03-01T22:15:01Z" },
    { status: "warning", at: "2026-03-01T22:15:02Z" },
    { status: "read", at: "2026-03-01T22:15:03Z" },
    { status: "played", at: "2026-03-01T22:15:04Z" },
  ]);
  expect(await statusOf(id)).toBe("played");
});

test("a failure with all its errors is kept; a delivery that follows wins, a late failure does not", async () => {
  const id = await accepted("wamid.b");
  const errors = [
    { code: "131026", title: "Undeliverable", detail: "not on WhatsApp" },
    { code: "131000", title: null, detail: null },
  ];
  await tell(["wamid.b", "failed", { at: at(1), errors }]);
  expect((await business.inTx((tx) => getMessage(tx, id))).error).toMatchObject({ code: "131026" });
  expect(await eventsOf(id)).toMatchObject([{ errors: [{ code: "131026" }, { code: "131000" }] }]);
  await tell(["wamid.b", "sent", { at: at(2) }]);
  expect(await statusOf(id)).toBe("failed");
  await tell(["wamid.b", "delivered", { at: at(3) }], ["wamid.b", "failed", { at: at(4), errors }]);
  expect(await statusOf(id)).toBe("delivered");
  expect((await business.inTx((tx) => getMessage(tx, id))).error).toBeNull();
});

const arrivals: Record<string, ["sent" | "delivered" | "read", priced: boolean][][]> = {
  "in their order": [[["sent", true]], [["delivered", true]], [["read", false]]],
  "turned round": [[["read", false]], [["delivered", true]], [["sent", true]]],
  "in one batch": [
    [
      ["read", false],
      ["sent", true],
      ["delivered", true],
    ],
  ],
  "without a delivery": [[["sent", true]], [["read", true]]],
  "each twice": [
    [
      ["sent", true],
      ["sent", true],
    ],
    [["delivered", true]],
    [["delivered", true]],
    [["read", false]],
  ],
  "the price only with the first": [[["sent", true]], [["delivered", false]]],
  "the price after the delivery": [[["delivered", false]], [["sent", true]]],
};
test.each(Object.entries(arrivals))("statuses that come %s are one message in the counts", async (_how, batches) => {
  const id = await accepted("wamid.c");
  for (const batch of batches)
    await tell(
      ...batch.map(([status, priced]): Parameters<typeof tell>[number] => [
        "wamid.c",
        status,
        { recipient, pricing: priced ? marketing : null },
      ]),
    );
  const { total, charges } = await usage({ from: "2026-03-02", to: "2026-03-02" });
  expect(charges).toEqual([
    {
      channelId: business.channelId,
      category: "marketing",
      country: "IL",
      pricingType: "regular",
      charge: "charged",
      messages: 1,
    },
  ]);
  expect(total).toEqual({
    received: 1,
    sent: 1,
    delivered: 1,
    read: batches.flat().some(([status]) => status === "read") ? 1 : 0,
  });
  expect(["delivered", "read"]).toContain(await statusOf(id));
});

test("what was only sent costs nothing yet, and a failure never does", async () => {
  await accepted("wamid.d");
  await tell(["wamid.d", "sent", { pricing: marketing }]);
  await accepted("wamid.e");
  await tell(["wamid.e", "failed", { errors: [{ code: "131049", title: null, detail: null }] }]);
  expect(await usage({ from: "2026-03-01", to: "2026-03-31" })).toMatchObject({
    charges: [],
    total: { received: 1, sent: 1, delivered: 0 },
  });
});

test("statuses told at once by many processes are counted once", async () => {
  const ids = ["wamid.f1", "wamid.f2", "wamid.f3"];
  for (const id of ids) await accepted(id);
  const told = ids.map((id): Parameters<typeof tell>[number] => [id, "delivered", { recipient, pricing: marketing }]);
  await Promise.all(Array.from({ length: 6 }, (_, n) => tell(...(n % 2 ? told : told.toReversed()))));
  expect((await usage()).charges).toMatchObject([{ messages: 3 }]);
});

test("a price that comes before its message is counted with it", async () => {
  await tell(["wamid.g", "delivered", { recipient, pricing: marketing }]);
  await tell(["wamid.g", "delivered", { recipient, pricing: marketing }]);
  expect((await usage()).charges).toEqual([]);
  const id = await accepted("wamid.g");
  await business.inTx((tx) => applyParkedFor(tx, business.channelId, ["wamid.g"]));
  expect(await statusOf(id)).toBe("delivered");
  expect((await usage()).charges).toMatchObject([{ messages: 1 }]);
});

test("a status that earlier versions parked is applied by what it says", async () => {
  await business.inTx((tx) =>
    tx.query(
      `insert into parked_units (business_id, channel_id, target_provider_id, key, unit, received_at)
       values ($1, $2, 'wamid.h', 'read', $3, $4)`,
      [
        business.id,
        business.channelId,
        JSON.stringify({
          unit: "status",
          kind: "status.read",
          phoneNumberId: business.phoneNumberId,
          accountId: null,
          raw: {},
          providerId: "wamid.h",
          status: "read",
          at: at(5),
          callbackData: null,
          pricing: { billable: true, category: "service" },
          error: null,
        }),
        clock.now(),
      ],
    ),
  );
  const id = await accepted("wamid.h");
  await business.inTx((tx) => applyParkedFor(tx, business.channelId, ["wamid.h"]));
  expect(await statusOf(id)).toBe("read");
});

test("days are the business's own, and a zone that does not exist stops nothing", async () => {
  await accepted("wamid.i");
  await tell(["wamid.i", "delivered", { pricing: marketing }]);
  expect((await usage()).days).toMatchObject([{ day: "2026-03-02", delivered: 1 }]);
  await business.inTx((tx) =>
    tx.query("update businesses set settings = jsonb_set(settings, '{timeZone}', '\"Nowhere/At_All\"') where id = $1", [
      business.id,
    ]),
  );
  const id = await accepted("wamid.j");
  await tell(["wamid.j", "delivered", { pricing: marketing }]);
  expect(await statusOf(id)).toBe("delivered");
});

test("an advertisement's free time is kept with its conversation, and never shortened", async () => {
  await accepted("wamid.k");
  const free = { ...marketing, charge: "free", type: "free_entry_point", category: "referral_conversion" } as const;
  const told = (expiresAt: Date) => ({
    pricing: free,
    conversation: { id: "x", origin: "referral_conversion", expiresAt },
  });
  await tell(["wamid.k", "sent", told(at(259_200))]);
  await tell(["wamid.k", "delivered", told(at(100))]);
  const conversation = await business.inTx((tx) => getConversation(tx, conversationId));
  expect(conversation.freeEntryEndsAt).toBe(at(259_200).toISOString());
  expect(conversation.windowEndsAt).toBe(at(86_400).toISOString());
});

test("a conversation that Meta counts by, of the customer's own writing, is no free time", async () => {
  await accepted("wamid.l");
  const conversation = { id: "x", origin: "service", expiresAt: at(86_400) };
  await tell(["wamid.l", "sent", { conversation }]);
  expect((await business.inTx((tx) => getConversation(tx, conversationId))).freeEntryEndsAt).toBeNull();
});

test("a status teaches the ids of the person it went to, and takes nobody's away", async () => {
  const stranger = await hear(business, { from: "972521110000", at: clock.now() });
  const customerOf = async (id: string) => (await business.inTx((tx) => getConversation(tx, id))).customer.id;
  const addresses = (customerId: string) =>
    business.inTx(async (tx) => {
      const rows = await tx.query<{ value: string }>(
        "select value from customer_identities where business_id = $1 and customer_id = $2 and kind in ('wa_id', 'bsuid') order by value",
        [business.id, customerId],
      );
      return rows.map(({ value }) => value);
    });
  await accepted("wamid.m");
  const own = `97250123${String(people).padStart(4, "0")}`;
  await tell(["wamid.m", "sent", { recipient: { waId: "97250999", bsuid: "IL.1", inGroup: false } }]);
  expect(await addresses(await customerOf(conversationId))).toEqual([own, "IL.1"]);
  await tell(["wamid.m", "read", { recipient: { waId: "972521110000", bsuid: "IL.2", inGroup: true } }]);
  await tell(["wamid.m", "delivered", { recipient: { waId: "972521110000", bsuid: "IL.1", inGroup: false } }]);
  expect(await addresses(await customerOf(conversationId))).toEqual([own, "IL.1"]);
  expect(await addresses(await customerOf(stranger.conversationId))).toEqual(["972521110000"]);
});

test("days in the wrong order, or too many, are refused", async () => {
  await expect(usage({ from: "2026-03-02", to: "2026-03-01" })).rejects.toMatchObject({ code: "request.invalid" });
  await expect(usage({ from: "2024-01-01", to: "2026-03-01" })).rejects.toMatchObject({ code: "request.invalid" });
});
