import type { CashUp } from "@croozer/contracts/payments";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeOrderStatus, refundOrder, takePayment } from "../orders/orders.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCashUp } from "./cash-up.ts";
import { cashUpCsv } from "./cash-up-csv.ts";
import { type House, openHouse, openTill, type Till, until } from "./test-till.ts";

const clock = heldClock(new Date());
const settings = { timeZone: "Asia/Jerusalem", currency: "ILS" } as const;
let house: House;
let till: Till;
beforeAll(async () => {
  house = await openHouse({ clock });
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.set(new Date("2026-08-06T09:00:00Z"));
  till = await openTill(house, settings);
});

const at = (instant: string) => clock.set(new Date(instant));
const by = <T>(name: string, act: (tx: Tx) => Promise<T>): Promise<T> =>
  house.platform.db.inTx(
    {
      businessId: till.businessId,
      requestId: newId(),
      actor: { kind: "member", id: newId(), memberId: newId(), name },
    },
    act,
  );
const cashUp = (day: string): Promise<CashUp> => till.inTx((tx) => readCashUp(tx, settings, day));
const take = async (name: string, wish: { amountMinor?: number; method?: "cash" | "card" }) => {
  const { id } = await till.order();
  await by(name, (tx) => takePayment(tx, id, { version: 1, ...wish }));
  return id;
};

test("a day is added up by method and by person: taken, given back, what is left, how many", async () => {
  const first = await take("Dana", { method: "cash" });
  await take("Dana", { method: "card", amountMinor: 1000 });
  await take("Avi", { method: "cash", amountMinor: 500 });
  await by("Avi", (tx) => refundOrder(tx, first, { version: 2, amountMinor: 480, reason: "cold", dueAgain: false }));
  expect(await cashUp("2026-08-06")).toMatchObject({
    currency: "ILS",
    byMethod: [
      { method: "card", takenMinor: 1000, givenBackMinor: 0, netMinor: 1000, count: 1 },
      { method: "cash", takenMinor: 2480, givenBackMinor: 480, netMinor: 2000, count: 3 },
    ],
    byPerson: [
      { name: "Dana", takenMinor: 2980, givenBackMinor: 0, netMinor: 2980, count: 2 },
      { name: "Avi", takenMinor: 500, givenBackMinor: 480, netMinor: 20, count: 2 },
    ],
    total: { takenMinor: 3480, givenBackMinor: 480, netMinor: 3000, count: 4 },
  });
});

test("a day goes from midnight to midnight where the business is, also when the clocks change", async () => {
  // Summer time: midnight is 21:00 UTC.
  for (const instant of [
    "2026-08-05T20:59:59Z",
    "2026-08-05T21:00:00Z",
    "2026-08-06T20:59:59Z",
    "2026-08-06T21:00:00Z",
  ]) {
    at(instant);
    await take("Dana", { amountMinor: 100 });
  }
  expect((await cashUp("2026-08-06")).total.count).toBe(2);
  // Clocks go back on this day: it has 25 hours, and its end is 22:00 UTC.
  for (const instant of ["2026-10-24T21:00:00Z", "2026-10-25T21:59:59Z", "2026-10-25T22:00:00Z"]) {
    at(instant);
    await take("Dana", { amountMinor: 100 });
  }
  expect((await cashUp("2026-10-25")).total.count).toBe(2);
});

test("what went online is the customer's, and a refund counts on the day it was done", async () => {
  clock.set(new Date());
  const now = new Date().toISOString();
  const { id } = await till.order();
  await till.paid(id);
  house.stripe.refundsStand = "pending";
  await by("Dana", (tx) => refundOrder(tx, id, { version: 2, amountMinor: 980, reason: "cold", dueAgain: false }));
  await until(async () => expect((await till.refunds(id))[0]?.reference).toMatch(/^re_/));
  const today = await till.inTx((tx) => readCashUp(tx, settings));
  expect(today.byMethod).toEqual([
    { method: "online", takenMinor: 1980, givenBackMinor: 0, lostMinor: 0, netMinor: 1980, count: 1 },
  ]);
  expect(today.byPerson.map(({ name }) => name)).toEqual([null]);
  const tomorrow = new Date(Date.parse(now) + 86_400_000);
  clock.set(tomorrow);
  const [there] = [...house.stripe.refunds.values()].slice(-1);
  await till.tell(house.stripe.eventOf("refund.updated", { ...there, status: "succeeded" }));
  await until(async () =>
    expect((await till.inTx((tx) => readCashUp(tx, settings))).total).toMatchObject({
      givenBackMinor: 980,
      takenMinor: 0,
    }),
  );
});

test("what was delivered on the day and is not paid stands open until it is", async () => {
  const order = await till.order();
  for (const status of ["confirmed", "preparing", "ready", "delivered"] as const)
    await till.inTx((tx) => changeOrderStatus(tx, order.id, { status }));
  await take("Dana", {});
  const { open } = await cashUp("2026-08-06");
  expect(open).toMatchObject([{ id: order.id, dueMinor: 1980, customerName: "Noa" }]);
  expect((await cashUp("2026-08-07")).open).toEqual([]);
  await by("Dana", (tx) => takePayment(tx, order.id, { version: 5 }));
  expect((await cashUp("2026-08-06")).open).toEqual([]);
});

test("as a table: a line for each, refunds below zero, nothing that a spreadsheet would run", async () => {
  const id = await take("=cmd()", { method: "cash" });
  await by("Avi", (tx) =>
    refundOrder(tx, id, { version: 2, amountMinor: 480, reason: "cold, and late", dueAgain: false }),
  );
  const csv = await till.inTx((tx) => cashUpCsv(tx, settings, "2026-08-06"));
  const lines = csv.split("\r\n");
  expect(lines[0]).toBe("\uFEFFtime,order,kind,method,amount,by,reference,note");
  expect(lines[1]).toMatch(/^2026-08-06 12:00:00,ORD-\d+-\d+,payment,cash,19\.80,'=cmd\(\),,$/);
  expect(lines[2]).toMatch(/,refund,cash,-4\.80,Avi,,"cold, and late"$/);
});

test("another business's day is its own", async () => {
  await take("Dana", {});
  const other = await openTill(house, settings);
  const theirs = await other.inTx((tx) => readCashUp(tx, settings, "2026-08-06"));
  expect(theirs).toMatchObject({ byMethod: [], byPerson: [], open: [], total: { count: 0 } });
});
