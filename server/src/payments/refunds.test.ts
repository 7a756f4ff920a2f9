import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelOrder, refundOrder, takePayment } from "../orders/orders.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { Refusal } from "../platform/refusal.ts";
import { forgetAccount } from "./accounts.ts";
import type { StandInRefund } from "./test-stripe.ts";
import { type House, openHouse, openTill, sessionIn, type Till, until } from "./test-till.ts";

const clock = heldClock(new Date());
let house: House;
let till: Till;
beforeAll(async () => {
  house = await openHouse({ clock });
  till = await openTill(house);
});
afterAll(() => house.close());
beforeEach(() => {
  clock.set(new Date());
  house.stripe.fault = () => null;
  house.stripe.refundsStand = "succeeded";
  house.stripe.asked.length = 0;
});

type Wish = { amountMinor?: number; method?: "cash" | "online"; dueAgain?: boolean };
const refund = async (of: Till, orderId: string, wish: Wish = {}) => {
  const { version } = await of.present(orderId);
  return of.inTx((tx) => refundOrder(tx, orderId, { version, reason: "cold", dueAgain: false, ...wish }));
};
const states = async (of: Till, orderId: string) => (await of.refunds(orderId)).map(({ state }) => state);
const stands = (of: Till, orderId: string, ...expected: string[]) =>
  until(async () => expect(await states(of, orderId)).toEqual(expected));
const atStripe = (orderId: string): StandInRefund[] => {
  const paidBy = [...house.stripe.sessions.values()].filter((one) => one.client_reference_id === orderId);
  return [...house.stripe.refunds.values()].filter((one) =>
    paidBy.some((s) => s.payment_intent === one.payment_intent),
  );
};
const refusedOnce = (status: number, code?: string) => {
  house.stripe.fault = (what) => (what === "POST /v1/refunds" ? { status, ...(code ? { code } : {}) } : null);
};

describe("money that was taken online", () => {
  test("goes back through the provider, and is given back when that is done", async () => {
    const { id } = await till.order();
    await till.paid(id);
    const asked = await refund(till, id);
    expect(asked).toMatchObject({ paymentStatus: "paid", refundedMinor: 0, refundingMinor: 1980 });
    await stands(till, id, "done");
    expect(await till.present(id)).toMatchObject({ paymentStatus: "refunded", refundedMinor: 1980, refundingMinor: 0 });
    expect(atStripe(id).map(({ amount }) => amount)).toEqual([1980]);
    expect((await till.kinds(id)).slice(-2)).toEqual(["refund_requested", "refunded"]);
  });

  test("is not given twice while it is on its way", async () => {
    const { id } = await till.order();
    await till.paid(id);
    house.stripe.refundsStand = "pending";
    await refund(till, id, { amountMinor: 1500 });
    await expect(refund(till, id, { amountMinor: 600 })).rejects.toThrow("order.amount_not_possible");
    await refund(till, id, { amountMinor: 480 });
    await expect(refund(till, id)).rejects.toThrow("order.illegal_payment");
    await until(() => expect(atStripe(id)).toHaveLength(2));
    expect(await till.present(id)).toMatchObject({ refundedMinor: 0, refundingMinor: 1980 });
  });

  test("of two payments goes back to each, the rest as it was taken", async () => {
    const { id } = await till.order();
    await till.inTx((tx) => takePayment(tx, id, { version: 1, amountMinor: 480, method: "cash" }));
    await till.paid(id);
    await refund(till, id);
    await stands(till, id, "done", "done");
    expect((await till.refunds(id)).map(({ method, amountMinor }) => [method, amountMinor])).toEqual([
      ["online", 1500],
      ["cash", 480],
    ]);
    expect((await till.present(id)).paymentStatus).toBe("refunded");
  });

  test("is handed over in cash when somebody says so, and then nothing goes back online", async () => {
    const { id } = await till.order();
    await till.paid(id);
    expect(await refund(till, id, { method: "cash" })).toMatchObject({ paymentStatus: "refunded" });
    expect(atStripe(id)).toEqual([]);
  });

  test("goes back when the order is cancelled with a refund", async () => {
    const { id } = await till.order();
    await till.paid(id);
    const cancelled = await till.inTx((tx) => cancelOrder(tx, id, { reason: "sold out", refund: true }));
    expect(cancelled).toMatchObject({ refundedMinor: 1980, order: { status: "cancelled", paymentStatus: "paid" } });
    await stands(till, id, "done");
    expect(await till.present(id)).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
  });
});

describe("a refund that fails", () => {
  test("does not show as given back, and says why", async () => {
    const { id } = await till.order();
    await till.paid(id);
    refusedOnce(400, "balance_insufficient");
    await refund(till, id);
    await stands(till, id, "failed");
    expect(await till.present(id)).toMatchObject({ paymentStatus: "paid", refundedMinor: 0, refundingMinor: 0 });
    expect((await till.kinds(id)).at(-1)).toBe("refund_failed");
    const [line] = await till.inTx((tx) =>
      tx.query<{ detail: string }>(
        "select detail from order_timeline where business_id = $1 and order_id = $2 and kind = 'refund_failed'",
        [tx.businessId, id],
      ),
    );
    expect(line?.detail).toBe("no_balance");
    house.stripe.fault = () => null;
    await refund(till, id);
    await stands(till, id, "failed", "done");
  });

  test("after it was done gives back nothing after all", async () => {
    const order = await till.order();
    const { id } = order;
    await till.paid(id);
    await refund(till, id, { amountMinor: 1000 });
    await stands(till, id, "done");
    expect(await till.spent(order.customer.id)).toBe(980);
    const [there] = atStripe(id);
    await till.tell(house.stripe.eventOf("refund.failed", { ...there, status: "failed", failure_reason: "unknown" }));
    await stands(till, id, "failed");
    expect(await till.present(id)).toMatchObject({ paymentStatus: "paid", refundedMinor: 0, settledMinor: 1980 });
    expect(await till.spent(order.customer.id)).toBe(1980);
    // The word that it was done comes late.
    await till.tell(house.stripe.eventOf("refund.updated", { ...there, status: "succeeded" }));
    const noted = await refund(till, id, { amountMinor: 1 });
    expect(noted.refundedMinor).toBe(0);
    await stands(till, id, "failed", "done");
  });

  test("since nobody is connected any more", async () => {
    const own = await openTill(house);
    const { id } = await own.order();
    await own.paid(id);
    await own.inTx(forgetAccount);
    await refund(own, id);
    await stands(own, id, "failed");
  });
});

describe("a provider that does not answer", () => {
  test("is asked again under the same key, and gives back once", async () => {
    const { id } = await till.order();
    await till.paid(id);
    let lost = 0;
    house.stripe.fault = (what) => {
      if (what !== "POST /v1/refunds") return null;
      lost += 1;
      // The SDK asks again by itself, and the job after that.
      return lost <= 2 ? "lost" : null;
    };
    await refund(till, id);
    await stands(till, id, "done");
    expect(lost).toBeGreaterThan(2);
    expect(atStripe(id)).toHaveLength(1);
    const asked = house.stripe.asked.filter(({ what }) => what === "POST /v1/refunds");
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  });

  test("is looked up when its key may be forgotten: what it knows of is done, what not was not given back", async () => {
    const [known, unknown] = [await till.order(), await till.order()];
    for (const { id } of [known, unknown]) await till.paid(id);
    house.stripe.fault = (what) => {
      if (what !== "POST /v1/refunds") return null;
      clock.set(new Date(Date.now() + 21 * 3_600_000));
      return "lost";
    };
    await refund(till, known.id);
    await stands(till, known.id, "done");
    clock.set(new Date());
    house.stripe.fault = (what) => {
      if (what !== "POST /v1/refunds") return null;
      clock.set(new Date(Date.now() + 21 * 3_600_000));
      return { status: 503 };
    };
    await refund(till, unknown.id);
    await stands(till, unknown.id, "failed");
    expect((await till.present(unknown.id)).paymentStatus).toBe("paid");
  });
});

describe("the provider's word of a refund", () => {
  test("settles one that took its time, and comes twice without harm", async () => {
    const { id } = await till.order();
    await till.paid(id);
    house.stripe.refundsStand = "pending";
    await refund(till, id);
    await until(async () => expect((await till.refunds(id))[0]?.reference).toMatch(/^re_/));
    const [there] = atStripe(id);
    const done = house.stripe.eventOf("refund.updated", { ...there, status: "succeeded" });
    await Promise.all([till.tell(done), till.tell(done)]);
    await stands(till, id, "done");
    expect((await till.kinds(id)).filter((kind) => kind === "refunded")).toHaveLength(1);
  });

  test("tells of one that was made past us", async () => {
    const { id } = await till.order();
    await till.paid(id);
    const [session] = [...house.stripe.sessions.values()].filter((one) => one.client_reference_id === id);
    const past = {
      id: "re_by_hand",
      object: "refund",
      amount: 700,
      payment_intent: session?.payment_intent,
      metadata: {},
    };
    await till.tell(house.stripe.eventOf("refund.created", { ...past, status: "succeeded" }));
    await till.tell(house.stripe.eventOf("refund.updated", { ...past, status: "succeeded" }));
    await stands(till, id, "done");
    expect(await till.present(id)).toMatchObject({ refundedMinor: 700, paymentStatus: "paid" });
  });

  test("about another business's refund changes nothing there", async () => {
    const other = await openTill(house);
    const { id } = await other.order();
    await other.paid(id);
    house.stripe.refundsStand = "pending";
    await refund(other, id);
    await until(async () => expect((await other.refunds(id))[0]?.reference).toMatch(/^re_/));
    const [there] = atStripe(id);
    await till.tell(house.stripe.eventOf("refund.updated", { ...there, status: "succeeded" }));
    await until(async () => {
      const rows = await till.inTx((tx) =>
        tx.query<{ outcome: string }>(
          "select outcome from payment_events where business_id = $1 and type = 'refund.updated' order by received_at desc limit 1",
          [tx.businessId],
        ),
      );
      expect(rows[0]?.outcome).toBe("unknown");
    });
    expect(await states(other, id)).toEqual(["pending"]);
  });
});

test("a link whose event was lost is found paid when it is closed", async () => {
  const { id } = await till.order();
  const { url } = await till.link(id);
  house.stripe.pay(sessionIn(url));
  await till.inTx((tx) => takePayment(tx, id, { version: 1, amountMinor: 100, method: "cash" }));
  await until(async () => expect((await till.present(id)).paidMinor).toBe(2080));
  expect(await till.kinds(id)).toEqual(["placed", "paid", "paid", "overpaid"]);
});

describe("what a customer spent", () => {
  test("is less by what was given back as a kindness, and not by what was too much", async () => {
    const order = await till.order();
    const { id, customer } = order;
    await till.inTx((tx) => takePayment(tx, id, { version: 1 }));
    expect(await till.spent(customer.id)).toBe(1980);
    await refund(till, id, { amountMinor: 480 });
    expect(await till.spent(customer.id)).toBe(1500);
    await refund(till, id, { dueAgain: true });
    expect(await till.spent(customer.id)).toBe(1500);
  });

  test("has nothing of an order that was cancelled after a part was given back", async () => {
    const { id, customer } = await till.order();
    await till.inTx((tx) => takePayment(tx, id, { version: 1 }));
    await refund(till, id, { amountMinor: 480 });
    await till.inTx((tx) => cancelOrder(tx, id, { reason: "gone", refund: true }));
    expect(await till.spent(customer.id)).toBe(0);
  });
});

test("a refund names a refusal that a person can understand", async () => {
  const { id } = await till.order();
  await till.paid(id);
  const refused = await refund(till, id, { amountMinor: 5000 }).catch((error: unknown) => error);
  expect(refused instanceof Refusal && refused.details).toMatchObject({ mostMinor: 1980 });
});
