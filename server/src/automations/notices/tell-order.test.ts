import { afterAll, beforeAll, expect, test } from "vitest";
import { saveTestMenu } from "../catalogue/test-shop.ts";
import { readAutomation } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { amendOrder, type ChangedOrder, changeOrderStatus, placeOrder, recallOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { noticesWith } from "./order-notices.ts";

const tell = noticesWith("https://shop.example");
let platform: TestPlatform;
let business: TestBusiness;
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
});
afterAll(() => platform.close());

/** An order of a conversation, and what its customer is told of it. */
async function openOrder() {
  const { coke } = await business.inTx(saveTestMenu);
  const { conversationId } = await hear(business, { content: { type: "text", body: "hi" } });
  const { customer } = await business.inTx((tx) => readAutomation(tx, conversationId));
  const { order } = await business.inTx((tx) =>
    placeOrder(tx, {
      ...{ items: [{ productId: coke.id, quantity: 1, options: {}, removedIngredientIds: [], amounts: {} }] },
      ...{ fulfilment: "pickup", customerId: customer.id, conversationId, source: "whatsapp", language: "en" },
    }),
  );
  let version = order.version;
  return {
    coke,
    /** Does it and tells it in one transaction, as the routes do. */
    act: (change: (tx: Tx, id: string, version: number) => Promise<ChangedOrder>) =>
      business.inTx(async (tx) => {
        const changed = await change(tx, order.id, version);
        version = changed.order.version;
        return tell(tx, changed.order, changed.change);
      }),
    told: async () => {
      const rows = await business.inTx((tx) =>
        tx.query<{ content: { body: string } }>(
          "select content from messages where business_id = $1 and order_id = $2 and origin = 'order_notice' order by seq",
          [tx.businessId, order.id],
        ),
      );
      return rows.map(({ content }) => content.body);
    },
  };
}

test("a confirmed order is told with the link to follow it", async () => {
  const { act, told } = await openOrder();
  expect(await act((tx, id, version) => changeOrderStatus(tx, id, { status: "confirmed", version }))).toEqual({
    sent: true,
    reason: null,
  });
  expect((await told())[0]).toMatch(/is confirmed ✅[\s\S]*https:\/\/shop\.example\/o\/[\w-]{22}$/);
});

test("a step that was taken back and made anew is told once", async () => {
  const { act, told } = await openOrder();
  await act((tx, id, version) => changeOrderStatus(tx, id, { status: "confirmed", version }));
  await act((tx, id, version) => changeOrderStatus(tx, id, { status: "preparing", version }));
  await act((tx, id, version) => recallOrder(tx, id, version));
  const again = await act((tx, id, version) => changeOrderStatus(tx, id, { status: "preparing", version }));
  expect(again).toEqual({ sent: false, reason: "not_needed" });
  expect((await told()).filter((body) => body.includes("being prepared"))).toHaveLength(1);
});

test("what a member changes of an order is told with its new total, what they note of it is not", async () => {
  const { act, told, coke } = await openOrder();
  const noted = await act((tx, id, version) => amendOrder(tx, id, { version, kitchenNote: "cold", overrule: false }));
  expect(noted).toEqual({ sent: false, reason: "not_needed" });
  const item = { productId: coke.id, quantity: 2, options: {}, removedIngredientIds: [], amounts: {} };
  await act((tx, id, version) => amendOrder(tx, id, { version, items: [item], overrule: false }));
  expect(await told()).toEqual([expect.stringMatching(/was changed ✏️\nThe total is now ₪\d+\.\d\d\.\n.*\/o\//)]);
});
