import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { getMessage, getMessageVersions } from "./message-view.ts";
import { receiveUnits } from "./receiving/receive-units.ts";
import { hear, openTestBusiness, type TestBusiness } from "./test-business.ts";

let platform: TestPlatform;
let business: TestBusiness;
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
});
afterAll(() => platform.close());

test("what a message said before it was edited and deleted can be read, oldest first", async () => {
  const { messageId, providerId } = await hear(business, { body: "two pizzas" });
  const change = (seconds: number) => ({
    kind: "message.edit",
    phoneNumberId: business.phoneNumberId,
    accountId: null,
    raw: {},
    providerId: `wamid.change.${seconds}`,
    targetProviderId: providerId,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)),
  });
  const edit = { ...change(1), unit: "edit", content: { type: "text", body: "three pizzas" } } as const;
  const revoke = { ...change(2), unit: "revoke" } as const;
  for (const unit of [edit, revoke])
    await business.inTx((tx) => receiveUnits(tx, [{ channelId: business.channelId, unit }]));
  expect(await business.inTx((tx) => getMessageVersions(tx, messageId))).toMatchObject([
    { by: "edit", content: { body: "two pizzas" }, until: "2026-01-01T00:00:01.000Z" },
    { by: "revoke", content: { body: "three pizzas" }, until: "2026-01-01T00:00:02.000Z" },
  ]);
  const message = await business.inTx((tx) => getMessage(tx, messageId));
  expect(message).toMatchObject({ deletedAt: "2026-01-01T00:00:02.000Z", content: { label: "deleted" } });
});

test("the product that a customer asks about is named, when it has a name", async () => {
  const ask = async (referred_product: unknown) => {
    const { messageId } = await hear(business, { raw: { context: { referred_product } } });
    return (await business.inTx((tx) => getMessage(tx, messageId))).product;
  };
  expect(await ask({ catalog_id: "5", product_retailer_id: "SKU-1" })).toEqual({
    catalogueId: "5",
    retailerId: "SKU-1",
  });
  expect(await ask({ catalog_id: 5, product_retailer_id: "SKU-1" })).toEqual({
    catalogueId: null,
    retailerId: "SKU-1",
  });
  expect(await ask("none")).toBeNull();
});
