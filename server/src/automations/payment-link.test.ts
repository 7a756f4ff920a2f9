import type { AcceptedMethod } from "@croozer/contracts/businesses";
import type { Message } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateBusiness } from "../businesses/businesses.ts";
import { saveTestMenu } from "../catalogue/test-shop.ts";
import { getMessage } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { changeOrderStatus, getOrder, type Order, placeOrder } from "../orders/orders.ts";
import { saveTestCustomer } from "../orders/test-orders.ts";
import { findPaymentLink, openPaymentLink } from "../payments/payments.ts";
import { connectStripe, type House, openHouse } from "../payments/test-till.ts";
import type { JobRun } from "../platform/jobs/jobs.ts";
import { dialogueContext } from "./dialogue-context.ts";
import { askForPayment, sendPaymentLink } from "./payment-link.ts";

let house: House;
let business: TestBusiness;
let conversationId: string;
beforeAll(async () => {
  house = await openHouse();
  business = await openTestBusiness(house.platform);
  await business.inTx(saveTestMenu);
  ({ conversationId } = await hear(business, {}));
});
afterAll(() => house.close());

const accept = (...paymentMethods: AcceptedMethod[]) =>
  business.inTx((tx) => updateBusiness(tx, { settings: { paymentMethods } }));
const order = (how: { paymentMethod: Order["paymentMethod"]; conversationId?: string | null }): Promise<Order> =>
  business.inTx(async (tx) => {
    const { coke } = await saveTestMenu(tx);
    const items = [{ productId: coke.id, quantity: 1 }];
    const wish = {
      items,
      fulfilment: "pickup",
      source: "manual",
      customerName: "Noa",
      conversationId,
      ...how,
    } as const;
    return (await placeOrder(tx, wish)).order;
  });
const sent = (orderId: string): Promise<Message[]> =>
  business.inTx(async (tx) => {
    const rows = await tx.query<{ id: string }>(
      "select id from messages where business_id = $1 and order_id = $2 order by seq",
      [tx.businessId, orderId],
    );
    const messages: Message[] = [];
    for (const { id } of rows) messages.push(await getMessage(tx, id));
    return messages;
  });
const ask = (orderId: string) =>
  askForPayment(house.platform).run({ inTx: business.inTx, payload: { orderId } } as unknown as JobRun<
    Record<string, unknown>
  >);

test("online is offered in the chat once a provider is connected", async () => {
  const offered = () =>
    business.inTx(async (tx) => {
      const customerId = await saveTestCustomer(tx);
      return (await dialogueContext(tx, conversationId, customerId)).business.settings.paymentMethods;
    });
  await accept("cash", "online");
  expect(await offered()).toEqual(["cash"]);
  await connectStripe(house.platform, business.inTx);
  expect(await offered()).toEqual(["cash", "online"]);
});

test("a button to pay is sent when an order that is to be paid online is accepted, and for no other", async () => {
  const online = await order({ paymentMethod: "online" });
  const cash = await order({ paymentMethod: "cash" });
  for (const { id } of [online, cash]) {
    await business.inTx((tx) => changeOrderStatus(tx, id, { status: "confirmed" }));
    await ask(id);
  }
  expect(await sent(cash.id)).toEqual([]);
  const [message, ...more] = await sent(online.id);
  expect(more).toEqual([]);
  expect(message?.content).toMatchObject({ type: "link_button", url: expect.stringMatching(/\/pay\/cs_test_/) });
});

test("outside a conversation, or its 24 hours, nothing is sent, and that is said", async () => {
  const byPhone = await order({ paymentMethod: "online", conversationId: null });
  const late = await order({ paymentMethod: "online" });
  for (const { id } of [byPhone, late]) await openPaymentLink(house.platform, business.inTx, id);
  await business.inTx((tx) =>
    tx.query("update conversations set window_ends_at = $3 where business_id = $1 and id = $2", [
      tx.businessId,
      conversationId,
      new Date(Date.now() - 1000),
    ]),
  );
  const send = (id: string) =>
    business.inTx(async (tx) => {
      const present = await getOrder(tx, id);
      const link = await findPaymentLink(tx, present);
      return link && sendPaymentLink(tx, present, link);
    });
  expect(await send(byPhone.id)).toEqual({ sent: false, reason: "no_conversation" });
  expect(await send(late.id)).toEqual({ sent: false, reason: "window_closed" });
  expect(await sent(late.id)).toEqual([]);
});
