import type { PaymentStatus } from "@croozer/contracts/orders";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dueMinor,
  keptMinor,
  lost,
  type Money,
  nextPaymentSteps,
  overpaidMinor,
  paid,
  paymentAfter,
  refundableMinor,
  refunded,
  refunding,
  regained,
  restored,
  spentMinor,
} from "./payment.ts";

type Paying = Money & { paymentStatus: PaymentStatus };
const order = (totalMinor: number): Paying => ({
  ...{ status: "confirmed", paymentStatus: "pending", totalMinor },
  ...{ paidMinor: 0, refundedMinor: 0, refundingMinor: 0, lostMinor: 0, settledMinor: 0 },
});
const costing = (before: Paying, totalMinor: number): Paying => {
  const after = { ...before, totalMinor };
  return { ...after, paymentStatus: paymentAfter("edit", before.paymentStatus, after) };
};

describe("a payment", () => {
  test("in two parts is paid with the second", () => {
    const first = paid(order(5000), 2000);
    expect(first).toMatchObject({ paymentStatus: "pending", paidMinor: 2000 });
    expect(dueMinor(first)).toBe(3000);
    expect(paid(first, 3000)).toMatchObject({ paymentStatus: "paid", paidMinor: 5000 });
  });

  test("lost to a dispute leaves it paid, with nothing due and nothing to give back", () => {
    const gone = lost(paid(order(5000), 5000), 5000);
    expect(gone).toMatchObject({ paymentStatus: "paid", lostMinor: 5000 });
    expect([dueMinor(gone), refundableMinor(gone), spentMinor(gone)]).toEqual([0, 0, 0]);
    expect(regained(gone, 5000, 0)).toEqual(paid(order(5000), 5000));
  });

  test("lost as far as it was too much takes nothing from what was spent", () => {
    const cheaper = costing(paid(order(5000), 5000), 3000);
    const gone = lost(cheaper, 2000);
    expect([spentMinor(gone), overpaidMinor(gone), dueMinor(gone)]).toEqual([3000, 0, 0]);
    expect(regained(gone, 2000, 2000)).toEqual(cheaper);
  });

  test("given back first and then lost as well spends nothing and gives nothing more", () => {
    const gone = lost(refunded(paid(order(5000), 5000), 5000), 5000);
    expect([spentMinor(gone), refundableMinor(gone), overpaidMinor(gone), dueMinor(gone)]).toEqual([0, 0, 0, 0]);
  });

  test("given back in part stays paid, and given back wholly is refunded", () => {
    const part = refunded(paid(order(5000), 5000), 1200);
    expect(part).toMatchObject({ paymentStatus: "paid", refundedMinor: 1200 });
    expect([dueMinor(part), keptMinor(part)]).toEqual([0, 3800]);
    expect(refunded(part, 3800)).toMatchObject({ paymentStatus: "refunded" });
  });

  test("that was never made is due again", () => {
    const again = refunded(paid(order(5000), 5000), 5000, true);
    expect(again.paymentStatus).toBe("pending");
    expect(dueMinor(again)).toBe(5000);
  });

  test("follows the total: more is due again, less is too much, and what was too much is due no more", () => {
    const more = costing(paid(order(5000), 5000), 6000);
    expect([more.paymentStatus, dueMinor(more)]).toEqual(["pending", 1000]);
    const less = costing(more, 4000);
    expect([less.paymentStatus, dueMinor(less), overpaidMinor(less)]).toEqual(["paid", 0, 1000]);
    const even = refunded(less, 1000);
    expect([even.paymentStatus, overpaidMinor(even)]).toEqual(["paid", 0]);
    const again = costing(even, 5000);
    expect([again.paymentStatus, dueMinor(again)]).toEqual(["pending", 1000]);
  });

  test("on its way back is still kept, and is not given twice", () => {
    const asked = refunding(paid(order(5000), 5000), 3000);
    expect([keptMinor(asked), refundableMinor(asked), asked.paymentStatus]).toEqual([5000, 2000, "paid"]);
    expect(nextPaymentSteps(refunding(asked, 2000))).toEqual([]);
  });

  test("that arrives online counts whatever became of the order: too much, again, after cancelling", () => {
    const twice = paid(paid(order(5000), 5000), 5000, "receive");
    expect([twice.paymentStatus, overpaidMinor(twice)]).toEqual(["paid", 5000]);
    const again = paid(refunded(paid(order(5000), 5000), 5000), 5000, "receive");
    expect(again.paymentStatus).toBe("paid");
    const late = paid({ ...order(5000), status: "cancelled", paymentStatus: "cancelled" } as Paying, 5000, "receive");
    expect([late.paymentStatus, keptMinor(late), dueMinor(late)]).toEqual(["paid", 5000, 0]);
  });

  test("whose refund failed after all is where it was", () => {
    const before = paid(order(5000), 5000);
    for (const dueAgain of [true, false]) {
      const after = refunded(before, 5000, dueAgain);
      expect(restored(after, 5000, before.settledMinor - after.settledMinor)).toEqual(before);
    }
  });

  test("is spent but for what was given back as a kindness", () => {
    const whole = paid(order(5000), 5000);
    expect(spentMinor(refunded(whole, 1200))).toBe(3800);
    expect(spentMinor(refunded(whole, 1200, true))).toBe(5000);
    expect(spentMinor(refunded(costing(whole, 4000), 1000))).toBe(4000);
    expect(spentMinor({ ...whole, status: "cancelled" })).toBe(0);
  });

  test("of what costs nothing is settled as it is placed, due once an edit gives it a price, and settled again without", () => {
    const placed = order(0);
    const free = { ...placed, paymentStatus: paymentAfter("place", "pending", placed) };
    expect([free.paymentStatus, nextPaymentSteps(free)]).toEqual(["paid", []]);
    const dear = costing(free, 3000);
    expect([dear.paymentStatus, dueMinor(dear)]).toEqual(["pending", 3000]);
    expect(costing(dear, 0).paymentStatus).toBe("paid");
    expect(paymentAfter("cancel", "paid", { ...free, status: "cancelled" })).toBe("cancelled");
  });

  test("that was given back before the order came to cost nothing stays refunded", () => {
    const back = refunded(paid(order(5000), 2000), 2000);
    expect(back.paymentStatus).toBe("pending");
    expect(costing(back, 0).paymentStatus).toBe("refunded");
  });

  test("of a cancelled order is owed by nobody", () => {
    const cancelled = { ...order(5000), status: "cancelled" as const };
    expect(paymentAfter("cancel", "pending", cancelled)).toBe("cancelled");
    expect(dueMinor(cancelled)).toBe(0);
    const started = { ...paid(order(5000), 2000), status: "cancelled" as const };
    expect(paymentAfter("cancel", "pending", started)).toBe("paid");
    expect(refunded({ ...started, paymentStatus: "paid" }, 2000).paymentStatus).toBe("refunded");
  });
});

test("whatever is done, no more is kept than was taken and the word fits the money", () => {
  const act = fc.record({
    kind: fc.constantFrom("pay", "refund", "again", "edit"),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const price = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9000 }));
  fc.assert(
    fc.property(price, fc.array(act, { maxLength: 12 }), (totalMinor, acts) => {
      let now = order(totalMinor);
      now = { ...now, paymentStatus: paymentAfter("place", "pending", now) };
      for (const { kind, part } of acts) {
        const steps = nextPaymentSteps(now);
        if (kind === "edit") now = costing(now, part < 0.2 ? 0 : Math.floor(part * 9000));
        else if (kind === "pay" && steps.includes("pay")) now = paid(now, Math.max(1, Math.ceil(part * dueMinor(now))));
        else if (kind !== "pay" && steps.includes("refund"))
          now = refunded(now, Math.max(1, Math.ceil(part * keptMinor(now))), kind === "again");
        expect(keptMinor(now)).toBeGreaterThanOrEqual(0);
        expect(now.settledMinor).toBeLessThanOrEqual(now.paidMinor);
        if (now.paymentStatus === "paid")
          expect([dueMinor(now), keptMinor(now) > 0 || now.paidMinor === 0]).toEqual([0, true]);
        if (now.paymentStatus === "refunded") expect([dueMinor(now), keptMinor(now)]).toEqual([0, 0]);
        if (now.paymentStatus === "pending") expect(dueMinor(now)).toBeGreaterThan(0);
      }
    }),
  );
});
