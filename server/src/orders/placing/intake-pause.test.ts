import type { IntakePause } from "@croozer/contracts/intake";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listPauses, openIntake, pauseIntake } from "../../businesses/businesses.ts";
import { openTestBusiness, saveTestMenu, type TestBusiness } from "../../catalogue/test-shop.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type OrderRequest, placeOrder } from "../orders.ts";

const noon = "2026-08-06T10:00:00Z";
const clock = heldClock(noon);
let platform: TestPlatform;
let shop: TestBusiness;
let productId: string;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  shop = await openTestBusiness(platform, { preparationMinutes: 25 });
  productId = (await shop.inTx(saveTestMenu)).coke.id;
});
afterAll(() => platform.close());
beforeEach(async () => {
  clock.set(noon);
  for (const way of ["delivery", "pickup"] as const) await shop.inTx((tx) => openIntake(tx, way));
});

const pause = (way: IntakePause["fulfilment"], minutes: number | null) =>
  shop.inTx((tx) => pauseIntake(tx, way, minutes));
const place = (request: Partial<OrderRequest> = {}) =>
  shop.inTx((tx) =>
    placeOrder(tx, { items: [{ productId, quantity: 1 }], fulfilment: "pickup", source: "whatsapp", ...request }),
  );

test.each(["whatsapp", "web", "api", "manual", "phone"] as const)(
  "a paused way takes no order from %s, the other way does",
  async (source) => {
    await pause("pickup", 30);
    const until = "2026-08-06T10:30:00.000Z";
    await expect(place({ source })).rejects.toMatchObject({
      code: "order.intake_paused",
      details: { fulfilment: "pickup", until, earliest: "2026-08-06T10:55:00.000Z" },
    });
    await expect(place({ source, fulfilment: "delivery", address: "Herzl 5" })).resolves.toBeDefined();
  },
);

test("a pause opens by itself when its time has come", async () => {
  await pause("pickup", 15);
  clock.set("2026-08-06T10:14:59Z");
  await expect(place()).rejects.toMatchObject({ code: "order.intake_paused" });
  clock.set("2026-08-06T10:15:00Z");
  expect(await shop.inTx(listPauses)).toEqual([]);
  await expect(place()).resolves.toBeDefined();
});

test("what is asked for after a pause is taken, but not while nobody knows its end", async () => {
  const requestedFor = new Date("2026-08-06T12:00:00Z");
  await pause("pickup", 30);
  await expect(place({ requestedFor })).resolves.toBeDefined();
  await pause("pickup", null);
  await expect(place({ requestedFor })).rejects.toMatchObject({ details: { until: null, earliest: null } });
});

test("a member takes an order in spite of a pause", async () => {
  await pause("pickup", null);
  await expect(place({ source: "phone", overrule: true })).resolves.toBeDefined();
});

test("pausing and opening are in the audit, by whom", async () => {
  await pause("delivery", 60);
  await shop.inTx((tx) => openIntake(tx, "delivery"));
  await shop.inTx((tx) => openIntake(tx, "delivery"));
  const rows = await shop.inTx((tx) =>
    tx.query(
      "select action, target, detail ->> 'until' as until from audit_entries where business_id = $1 and target = 'delivery' and action like 'intake.%' order by at desc, id desc limit 2",
      [tx.businessId],
    ),
  );
  expect(rows).toEqual([
    { action: "intake.opened", target: "delivery", until: null },
    { action: "intake.paused", target: "delivery", until: "2026-08-06T11:00:00.000Z" },
  ]);
});
