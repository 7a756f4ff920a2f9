import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOrderStatus, listOpenDisputes, refundOrder } from "../orders/orders.ts";
import { readCashUp } from "./cash-up.ts";
import { checkPaymentLink } from "./close-links.ts";
import { type House, openHouse, openTill, sessionIn, type Till, until } from "./test-till.ts";

let house: House;
let till: Till;
beforeAll(async () => {
  house = await openHouse();
  till = await openTill(house);
});
afterAll(() => house.close());

const settings = { timeZone: "Asia/Jerusalem", currency: "ILS" } as const;
const dueBy = 1_900_000_000;
type Story = {
  payment: string;
  tell: (event: string, status: string, second?: number, amount?: number) => Promise<number>;
};

/** A dispute as Stripe shows it in each of its events; `second` is when it told of it. */
async function disputeOf(of: Till, orderId: string): Promise<Story> {
  const session = [...house.stripe.sessions.values()].find((one) => one.client_reference_id === orderId);
  const payment = session?.payment_intent ?? "";
  const id = `du_${orderId}`;
  return {
    payment,
    tell: (event, status, second = 0, amount = 1980) =>
      of.tell({
        ...house.stripe.eventOf(`charge.dispute.${event}`, {
          ...{ id, object: "dispute", amount, currency: "ils", charge: "ch_1", payment_intent: payment },
          ...{ reason: "product_not_received", status, created: 1_800_000_000 },
          evidence_details: { due_by: status.endsWith("needs_response") ? dueBy : null, has_evidence: false },
        }),
        created: 1_800_000_000 + second,
      }),
  };
}
const settled = (of: Till) =>
  until(async () => {
    const rows = await of.inTx((tx) =>
      tx.query<{ outcome: string }>("select outcome from payment_events where business_id = $1", [tx.businessId]),
    );
    expect(rows.every(({ outcome }) => outcome !== "pending")).toBe(true);
  });
const paidOrder = async (of: Till) => {
  const { id } = await of.order();
  await of.paid(id);
  return { id, dispute: await disputeOf(of, id) };
};
const disputeKinds = async (of: Till, id: string) => (await of.kinds(id)).filter((kind) => kind.startsWith("dispute"));

test("a dispute marks the order, tells reason, amount and until when to answer, and leaves the kitchen alone", async () => {
  const { id, dispute } = await paidOrder(till);
  await till.inTx((tx) => changeOrderStatus(tx, id, { status: "confirmed" }));
  await dispute.tell("created", "needs_response");
  await dispute.tell("funds_withdrawn", "needs_response");
  await settled(till);
  const order = await till.present(id);
  expect(order).toMatchObject({
    status: "confirmed",
    dispute: "open",
    lostMinor: 0,
    paymentStatus: "paid",
    paidMinor: 1980,
  });
  expect(await disputeKinds(till, id)).toEqual(["disputed"]);
  const open = await till.inTx(listOpenDisputes);
  const answerBy = new Date(dueBy * 1000).toISOString();
  expect(open).toMatchObject([{ orderId: id, amountMinor: 1980, reason: "not_received", status: "open", answerBy }]);
});

test("one that is lost is money gone, in the cash-up and what the customer spent", async () => {
  const own = await openTill(house);
  const { id, dispute } = await paidOrder(own);
  await dispute.tell("created", "needs_response");
  await settled(own);
  await dispute.tell("updated", "under_review", 10);
  await settled(own);
  await dispute.tell("closed", "lost", 20);
  await settled(own);
  const order = await own.present(id);
  expect(order).toMatchObject({ dispute: "lost", lostMinor: 1980, paymentStatus: "paid" });
  expect(await disputeKinds(own, id)).toEqual(["disputed", "dispute_answered", "dispute_lost"]);
  expect(await own.spent(order.customer.id)).toBe(0);
  const { total, byPerson } = await own.inTx((tx) => readCashUp(tx, settings));
  expect(total).toEqual({ takenMinor: 1980, givenBackMinor: 0, lostMinor: 1980, netMinor: 0, count: 2 });
  expect(byPerson.map(({ name }) => name)).toEqual([null]);
  await expect(
    own.inTx((tx) => refundOrder(tx, id, { version: order.version, reason: "x", dueAgain: false })),
  ).rejects.toThrow("order.illegal_payment");
});

test("events in any order, told twice and at once, end the same", async () => {
  const { id, dispute } = await paidOrder(till);
  await Promise.all([
    dispute.tell("closed", "won", 30),
    dispute.tell("created", "needs_response"),
    dispute.tell("funds_withdrawn", "needs_response"),
    dispute.tell("closed", "won", 30),
  ]);
  await settled(till);
  await dispute.tell("updated", "under_review", 10);
  await dispute.tell("funds_reinstated", "won", 31);
  await settled(till);
  const order = await till.present(id);
  expect(order).toMatchObject({ dispute: "won", lostMinor: 0 });
  expect((await disputeKinds(till, id)).filter((kind) => kind === "dispute_won")).toHaveLength(1);
  expect((await disputeKinds(till, id)).filter((kind) => kind === "disputed")).toHaveLength(1);
});

test("what was lost and came back after all counts again", async () => {
  const own = await openTill(house);
  const { id, dispute } = await paidOrder(own);
  await dispute.tell("closed", "lost", 20, 990);
  await settled(own);
  await dispute.tell("funds_reinstated", "won", 40, 990);
  await settled(own);
  const order = await own.present(id);
  expect(order).toMatchObject({ dispute: "won", lostMinor: 0 });
  expect(await own.spent(order.customer.id)).toBe(1980);
  expect((await own.inTx((tx) => readCashUp(tx, settings))).total).toMatchObject({ lostMinor: 0, netMinor: 1980 });
});

test("an inquiry takes nothing; that it becomes a dispute is told anew", async () => {
  const { id, dispute } = await paidOrder(till);
  await dispute.tell("created", "warning_needs_response");
  await settled(till);
  await dispute.tell("updated", "needs_response", 5);
  await settled(till);
  expect(await disputeKinds(till, id)).toEqual(["dispute_inquiry", "disputed"]);
});

test("a dispute that is told before its payment is known is taken once it is", async () => {
  const { id } = await till.order();
  const { url } = await till.link(id);
  // The event that tells of the payment is lost.
  house.stripe.pay(sessionIn(url));
  await (await disputeOf(till, id)).tell("created", "needs_response");
  await settled(till);
  expect((await till.present(id)).dispute).toBeNull();
  await till.inTx(async (tx) =>
    tx.enqueue({ task: checkPaymentLink(house.platform).task, key: "look", payload: { reference: sessionIn(url) } }),
  );
  await until(async () => expect(await till.present(id)).toMatchObject({ paymentStatus: "paid", dispute: "open" }));
});

test("another business sees nothing of it, and an event at its address changes nothing", async () => {
  const { id, dispute } = await paidOrder(till);
  const other = await openTill(house);
  const [strange] = [await disputeOf(other, id)];
  await strange.tell("created", "needs_response");
  await settled(other);
  expect((await till.present(id)).dispute).toBeNull();
  await dispute.tell("created", "needs_response");
  await settled(till);
  expect(await other.inTx(listOpenDisputes)).toEqual([]);
});
