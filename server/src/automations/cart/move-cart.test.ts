import { ItemRequest } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveTestMenu } from "../../catalogue/test-shop.ts";
import { getConversation } from "../../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { mergeByHand } from "../../customers/customers.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { moveCarts } from "./move-cart.ts";
import { saveCart } from "./save-cart.ts";
import { viewCart } from "./view-cart.ts";

let platform: TestPlatform;
let business: TestBusiness;
let menu: Awaited<ReturnType<typeof saveTestMenu>>;
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  menu = await business.inTx(saveTestMenu);
});
afterAll(() => platform.close());

let people = 0;
async function meet(cokes: number) {
  people += 1;
  const { conversationId } = await hear(business, { from: `1555555${String(people).padStart(4, "0")}`, body: "hello" });
  const { customer } = await business.inTx((tx) => getConversation(tx, conversationId));
  const items = cokes === 0 ? [] : [ItemRequest.parse({ productId: menu.coke.id, quantity: cokes })];
  await business.inTx((tx) => saveCart(tx, conversationId, { version: 0, items }));
  const cokesNow = async () =>
    (await business.inTx((tx) => viewCart(tx, conversationId, "en"))).cart?.lines.map(({ quantity }) => quantity) ?? [];
  return { customerId: customer.id, cokes: cokesNow };
}
const merge = (from: string, into: string) =>
  business.inTx(async (tx) => {
    await mergeByHand(tx, into, { from, keep: { name: "into", phone: "into", email: "into" } });
    await moveCarts(tx, { from, into });
  });

test("the cart of the thread that is left behind goes where the customer writes from now on", async () => {
  const [stays, goes] = [await meet(0), await meet(3)];
  await merge(goes.customerId, stays.customerId);
  expect([await stays.cokes(), await goes.cokes()]).toEqual([[3], []]);
});

test("two carts are two orders until somebody says otherwise", async () => {
  const [stays, goes] = [await meet(1), await meet(2)];
  await merge(goes.customerId, stays.customerId);
  expect([await stays.cokes(), await goes.cokes()]).toEqual([[1], [2]]);
});
