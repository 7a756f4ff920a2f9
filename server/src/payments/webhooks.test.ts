import { afterAll, beforeAll, expect, test } from "vitest";
import { amendOrder, cancelOrder, changeOrderStatus } from "../orders/orders.ts";
import { signed } from "./test-stripe.ts";
import { type House, openHouse, openTill, sessionIn, type Till, until, webhookSecret } from "./test-till.ts";

let house: House;
let till: Till;
beforeAll(async () => {
  house = await openHouse();
  till = await openTill(house);
});
afterAll(() => house.close());

const events = (of: Till) =>
  of.inTx((tx) =>
    tx.query<{ id: string; outcome: string }>("select id, outcome from payment_events where business_id = $1", [
      tx.businessId,
    ]),
  );
const settled = (of: Till) =>
  until(async () => {
    const all = await events(of);
    expect(all.every(({ outcome }) => outcome !== "pending")).toBe(true);
    return all;
  });
const linkAndPay = async (of: Till, orderId: string) => house.stripe.pay(sessionIn((await of.link(orderId)).url));

test("an order is paid by the provider's event, once, however often and at once it comes", async () => {
  const order = await till.order();
  const event = await linkAndPay(till, order.id);
  expect(await Promise.all([till.tell(event), till.tell(event), till.tell(event)])).toEqual([200, 200, 200]);
  await settled(till);
  expect(await till.tell(event)).toBe(200);
  const paid = await till.present(order.id);
  expect(paid).toMatchObject({ paymentStatus: "paid", paidMinor: 1980, paymentMethod: "online", status: "pending" });
  expect((await till.kinds(order.id)).filter((kind) => kind === "paid")).toHaveLength(1);
});

test("two events of the same payment are one payment", async () => {
  const order = await till.order();
  const first = await linkAndPay(till, order.id);
  const { data } = first as { data: { object: object } };
  await till.tell(first);
  await till.tell(house.stripe.eventOf("checkout.session.async_payment_succeeded", data.object));
  await settled(till);
  expect((await till.present(order.id)).paidMinor).toBe(1980);
});

test("an event that came late does not undo a later one: expired after paid stays paid", async () => {
  const order = await till.order();
  const paid = await linkAndPay(till, order.id);
  const { data } = paid as { data: { object: object } };
  await till.tell(house.stripe.eventOf("checkout.session.expired", { ...data.object, status: "expired" }));
  await settled(till);
  await till.tell(paid);
  await settled(till);
  await till.tell(house.stripe.eventOf("checkout.session.expired", { ...data.object, status: "expired" }));
  await settled(till);
  expect(await till.present(order.id)).toMatchObject({ paymentStatus: "paid", paidMinor: 1980 });
});

test("completed is not paid: a transfer that is under way changes nothing", async () => {
  const order = await till.order();
  const { url } = await till.link(order.id);
  const session = house.stripe.sessions.get(sessionIn(url));
  await till.tell(house.stripe.eventOf("checkout.session.completed", { ...session, status: "complete" }));
  await settled(till);
  expect((await till.present(order.id)).paymentStatus).toBe("pending");
});

test("money for an amount that no longer fits is recorded, and what is too much is told", async () => {
  const order = await till.order();
  const event = await linkAndPay(till, order.id);
  const items = [{ id: order.items[0]?.id ?? "", quantity: 1 }];
  await till.inTx((tx) => amendOrder(tx, order.id, { version: 1, items, overrule: false }));
  await till.tell(event);
  await settled(till);
  expect(await till.present(order.id)).toMatchObject({ paymentStatus: "paid", paidMinor: 1980, totalMinor: 990 });
  expect(await till.kinds(order.id)).toEqual(["placed", "edited", "paid", "overpaid"]);
});

test("money for a cancelled order is there to be given back, and it stays cancelled", async () => {
  const order = await till.order();
  const event = await linkAndPay(till, order.id);
  await till.inTx((tx) => cancelOrder(tx, order.id, { reason: "gone" }));
  await till.tell(event);
  await settled(till);
  expect(await till.present(order.id)).toMatchObject({ status: "cancelled", paymentStatus: "paid", paidMinor: 1980 });
  expect((await till.kinds(order.id)).at(-1)).toBe("paid_after_cancelling");
});

test("where an order stands is no matter of its payment", async () => {
  const order = await till.order();
  await till.inTx((tx) => changeOrderStatus(tx, order.id, { status: "confirmed" }));
  await till.paid(order.id);
  expect((await till.present(order.id)).status).toBe("confirmed");
});

test("what is not signed, signed with another secret, changed or old is refused, and nothing is kept", async () => {
  const order = await till.order();
  const event = await linkAndPay(till, order.id);
  const before = (await events(till)).length;
  const { body, signature } = signed(event, webhookSecret);
  const post = (payload: string, headers: object, url = till.hook) =>
    house.http.app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json", ...headers },
      payload,
    });
  const old = signature.replace(/t=\d+/, "t=1700000000");
  const answers = [
    await post(body, {}),
    await post(body, { "stripe-signature": "t=1,v1=00" }),
    await post(body.replace("1980", "1981"), { "stripe-signature": signature }),
    await post(body, { "stripe-signature": old }),
    await post(
      body,
      { "stripe-signature": signature },
      "/api/webhooks/payments/stripe/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ),
    await post(body, { "stripe-signature": signature }, till.hook.replace("stripe", "paypal")),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 401]);
  expect(await till.tell(event, "whsec_another_one")).toBe(401);
  expect(await events(till)).toHaveLength(before);
  expect((await till.present(order.id)).paymentStatus).toBe("pending");
});

test("an event about another business's order, well signed for one's own address, changes nothing", async () => {
  const other = await openTill(house);
  const theirs = await other.order();
  const event = (await linkAndPay(other, theirs.id)) as { id: string };
  await till.tell(event);
  // By its name: rows come in any order.
  expect((await settled(till)).find(({ id }) => id === event.id)?.outcome).toBe("unknown");
  expect((await other.present(theirs.id)).paymentStatus).toBe("pending");
  await other.tell(event);
  await settled(other);
  expect((await other.present(theirs.id)).paymentStatus).toBe("paid");
});

test("what is of no concern is kept and passed over", async () => {
  const own = await openTill(house);
  await own.tell(house.stripe.eventOf("customer.created", { id: "cus_1", object: "customer" }));
  await own.tell(
    house.stripe.eventOf("checkout.session.expired", { id: "cs_of_a_shop_elsewhere", object: "checkout.session" }),
  );
  expect((await settled(own)).map(({ outcome }) => outcome).toSorted()).toEqual(["ignored", "unknown"]);
});
