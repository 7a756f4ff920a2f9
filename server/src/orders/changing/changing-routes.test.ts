import type { OrderDetail, PrintedOrder } from "@croozer/contracts/orders";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addMember } from "../../businesses/businesses.ts";
import { getProduct } from "../../catalogue/catalogue.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Answer, type Desk, openDesk, openOrderHttp, type Problem } from "../test-order-desk.ts";

const clock = heldClock("2026-08-06T10:00:00Z");
let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Changed = { order: OrderDetail; notificationSent: boolean; reason: string | null; refundInitiated?: boolean };

async function openPlaced(): Promise<Desk & { id: string; call: ReturnType<Desk["as"]> }> {
  const desk = await openDesk(platform, http);
  const call = desk.as("owner");
  const items = [{ productId: desk.menu.coke.id, quantity: 2 }];
  const placed = await call("POST", "", { items, fulfilment: "pickup" });
  expect(placed.status, placed.text).toBe(201);
  return { ...desk, id: placed.body.id, call };
}

test("the legal steps of an answer are those of the one who asks", async () => {
  const { as, id, call } = await openPlaced();
  expect((await as("staff")("GET", `/${id}`)).body).toMatchObject({
    nextStatuses: ["confirmed"],
    nextPaymentSteps: ["pay"],
    recallTo: null,
  });
  await call("POST", `/${id}/payments`, { version: 1 });
  const steps = async (role: "staff" | "agent" | "manager") => {
    const { nextStatuses, nextPaymentSteps } = (await as(role)("GET", `/${id}`)).body;
    return [nextStatuses, nextPaymentSteps];
  };
  expect(await steps("staff")).toEqual([["confirmed"], []]);
  expect(await steps("agent")).toEqual([["confirmed", "cancelled"], []]);
  expect(await steps("manager")).toEqual([["confirmed", "cancelled"], ["refund"]]);
});

test("a step is taken back by whoever may take it, and the customer is not told", async () => {
  const { as, id } = await openPlaced();
  const staff = as("staff");
  for (const [index, status] of ["confirmed", "preparing", "ready", "delivered"].entries()) {
    clock.advance(60_000);
    await staff("POST", `/${id}/status`, { status, version: index + 1 });
  }
  const back = await staff<Changed>("POST", `/${id}/recall`, { version: 5 });
  expect(back.body).toMatchObject({ notificationSent: false, order: { status: "ready", recallTo: "preparing" } });
  expect(back.body.order.timeline.at(-1)).toMatchObject({ kind: "recalled", from: "delivered", to: "ready" });
  for (const version of [6, 7]) await staff("POST", `/${id}/recall`, { version });
  const refused = await staff<Problem>("POST", `/${id}/recall`, { version: 8 });
  expect(refused).toMatchObject({ status: 409, body: { code: "order.not_recallable" } });
  expect(refused.body.details).toMatchObject({ status: "confirmed", nextStatuses: ["preparing"], recallTo: null });
});

describe("whoever saw an older version", () => {
  const acts = [
    ["POST", "/status", { status: "confirmed" }],
    ["POST", "/recall", {}],
    ["POST", "/cancel", { reason: "x" }],
    ["POST", "/payments", {}],
    ["POST", "/refunds", { reason: "x" }],
    ["POST", "/assign", { memberId: null }],
    ["POST", "/seen", {}],
    ["PATCH", "", { kitchenNote: "hot" }],
  ] as const;

  test.each(acts)("is refused with the present order: %s %s", async (method, path, payload) => {
    const { id, call } = await openPlaced();
    const noted = await call<Changed>("PATCH", `/${id}`, { version: 1, tags: ["vip"] });
    const refused = await call<Problem>(method, `/${id}${path}`, { ...payload, version: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: "order.changed_meanwhile" } });
    const { timeline: _timeline, payments: _payments, prints: _prints, ...summary } = noted.body.order;
    expect(refused.body.details.order).toEqual(summary);
    expect((await call("GET", `/${id}`)).body.version).toBe(2);
    const without = await call<Problem>(method, `/${id}${path}`, payload);
    expect(without).toMatchObject({ status: 400, body: { code: "request.invalid" } });
  });
});

test("an Idempotency-Key makes every change once, however often it is asked for", async () => {
  const { id, call, menu } = await openPlaced();
  const twice = async (path: string, payload: object, method: "POST" | "PATCH" = "POST") => {
    const key = { "idempotency-key": newId() };
    const [first, second] = await Promise.all([
      call<Changed>(method, path, payload, key),
      call<Changed>(method, path, payload, key),
    ]);
    expect(first.status, first.text).toBeLessThan(300);
    expect(second.body).toEqual(first.body);
    const other = await call<Problem>(method, path, { ...payload, version: 99, customerNote: "other" }, key);
    expect(other).toMatchObject({ status: 409, body: { code: "request.key_reused" } });
  };
  await twice("", { items: [{ productId: menu.coke.id, quantity: 1 }], fulfilment: "pickup" });
  await twice(`/${id}/status`, { status: "confirmed", version: 1 });
  await twice(`/${id}/payments`, { amountMinor: 500, version: 2 });
  await twice(`/${id}/refunds`, { amountMinor: 100, reason: "x", version: 3 });
  await twice(`/${id}`, { tags: ["vip"], version: 4 }, "PATCH");
  await twice(`/${id}/cancel`, { reason: "x", version: 5 });
  expect((await call("GET", `/${id}`)).body).toMatchObject({ version: 6, paidMinor: 500, refundedMinor: 100 });
});

describe("money", () => {
  test("is taken and given back in parts, never more than there is, and each part is recorded", async () => {
    const { id, call } = await openPlaced();
    const paid = await call("POST", `/${id}/payments`, { version: 1, method: "bit", amountMinor: 1000, note: "Noa" });
    expect(paid.body).toMatchObject({
      paymentStatus: "pending",
      dueMinor: 980,
      paymentMethod: "bit",
      status: "pending",
    });
    const tooMuch = await call<Problem>("POST", `/${id}/payments`, { version: 2, amountMinor: 981 });
    expect(tooMuch).toMatchObject({
      status: 409,
      body: { code: "order.amount_not_possible", details: { mostMinor: 980 } },
    });
    await call("POST", `/${id}/payments`, { version: 2, method: "cash" });
    const again = await call<Problem>("POST", `/${id}/payments`, { version: 3 });
    expect(again).toMatchObject({
      status: 409,
      body: { code: "order.illegal_payment", details: { nextPaymentSteps: ["refund"] } },
    });
    const part = await call("POST", `/${id}/refunds`, { version: 3, amountMinor: 480, reason: "Cold" });
    expect(part.body).toMatchObject({
      paymentStatus: "paid",
      refundedMinor: 480,
      dueMinor: 0,
      nextStatuses: ["confirmed", "cancelled"],
    });
    const over = await call<Problem>("POST", `/${id}/refunds`, { version: 4, amountMinor: 1501, reason: "x" });
    expect(over.body).toMatchObject({ code: "order.amount_not_possible", details: { mostMinor: 1500 } });
    const all = await call("POST", `/${id}/refunds`, { version: 4, reason: "Really cold" });
    expect(all.body).toMatchObject({ paymentStatus: "refunded", refundedMinor: 1980, status: "pending" });
    expect(all.body.payments).toMatchObject([
      { kind: "payment", method: "bit", amountMinor: 1000, note: "Noa", by: "Dana" },
      { kind: "payment", method: "cash", amountMinor: 980 },
      { kind: "refund", method: "cash", amountMinor: 480, note: "Cold" },
      { kind: "refund", method: "cash", amountMinor: 500, note: "Really cold", at: clock.now().toISOString() },
      { kind: "refund", method: "bit", amountMinor: 1000, note: "Really cold" },
    ]);
    expect(all.body.timeline.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ["placed", null],
      ["paid", 1000],
      ["paid", 980],
      ["refunded", 480],
      ["refunded", 1500],
    ]);
  });

  test("is given back with a cancellation when told, by those who may", async () => {
    const { id, call, as } = await openPlaced();
    await call("POST", `/${id}/payments`, { version: 1 });
    const forbidden = await as("agent")<Problem>("POST", `/${id}/cancel`, { version: 2, reason: "x", refund: true });
    expect(forbidden).toMatchObject({ status: 403, body: { details: { permission: "order.refund" } } });
    const cancelled = await call<Changed>("POST", `/${id}/cancel`, { version: 2, reason: "No flour", refund: true });
    expect(cancelled.body).toMatchObject({
      refundInitiated: true,
      order: { status: "cancelled", paymentStatus: "refunded", refundedMinor: 1980, nextPaymentSteps: [] },
    });
    expect(cancelled.body.order.timeline.slice(-2).map(({ kind }) => kind)).toEqual(["cancelled", "refunded"]);
  });

  test("stays with a cancellation unless told, and can be given back afterwards", async () => {
    const { id, call, as } = await openPlaced();
    await call("POST", `/${id}/payments`, { version: 1 });
    const kept = await as("agent")<Changed>("POST", `/${id}/cancel`, { version: 2, reason: "x" });
    expect(kept.body).toMatchObject({ refundInitiated: false, order: { paymentStatus: "paid" } });
    const refund = await call("POST", `/${id}/refunds`, { version: 3, reason: "x" });
    expect(refund.body).toMatchObject({ status: "cancelled", paymentStatus: "refunded", nextPaymentSteps: [] });
  });
});

describe("an order is declined for a usual cause", () => {
  const isSold = ({ inTx, menu }: Desk) => inTx(async (tx) => (await getProduct(tx, menu.coke.id)).available);

  test("what is sold out is taken off the menu with it, by those who may", async () => {
    const desk = await openPlaced();
    const path = `/${desk.id}/cancel`;
    const { items } = (await desk.call("GET", `/${desk.id}`)).body;
    const wish = { version: 1, cause: "sold_out", itemIds: items.map(({ id }) => id), markSoldOut: true };
    expect(await desk.as("agent")<Problem>("POST", path, wish)).toMatchObject({
      status: 403,
      body: { details: { permission: "catalogue.edit" } },
    });
    expect(await isSold(desk)).toBe(true);
    const { body } = await desk.as("manager")<Changed>("POST", path, wish);
    expect(body.order).toMatchObject({ status: "cancelled", cancelReason: "sold_out", cancelCause: "sold_out" });
    expect(body.order.timeline.find(({ kind }) => kind === "cancelled")).toMatchObject({ cause: "sold_out" });
    expect((await desk.call("GET", `/${desk.id}`)).body.cancelCause).toBe("sold_out");
    expect(await isSold(desk)).toBe(false);
  });

  test("lines of another order, words beside a cause and neither of them are refused, and nothing happens", async () => {
    const { id, call } = await openPlaced();
    const cause = { version: 1, cause: "sold_out" };
    expect((await call("POST", `/${id}/cancel`, { ...cause, itemIds: [newId()], markSoldOut: true })).status).toBe(409);
    for (const wish of [{ ...cause, reason: "x" }, { version: 1 }, { version: 1, cause: "rain" }])
      expect((await call("POST", `/${id}/cancel`, wish)).status).toBe(400);
    expect((await call("GET", `/${id}`)).body.status).toBe("pending");
  });
});

test("an order is given to a member, and to nobody again", async () => {
  const { id, call, inTx } = await openPlaced();
  const userId = newId();
  const memberId = await inTx(async (tx) => {
    await tx.query("insert into users (id, name, email) values ($1, 'Eli', $2)", [userId, `${userId}@example.com`]);
    return addMember(tx, userId, "staff");
  });
  const given = await call("POST", `/${id}/assign`, { version: 1, memberId });
  expect(given.body).toMatchObject({ assignee: { memberId, name: "Eli" }, version: 2 });
  expect(given.body.timeline.at(-1)).toMatchObject({ kind: "assigned", detail: "Eli" });
  expect((await call<Problem>("POST", `/${id}/assign`, { version: 2, memberId: newId() })).body.code).toBe(
    "member.not_found",
  );
  const list = async (assignee: string) =>
    (await call<{ items: OrderDetail[] }>("GET", `?assignee=${assignee}`)).body.items.map((order) => order.id);
  expect([await list(memberId), await list("nobody")]).toEqual([[id], []]);
  await call("POST", `/${id}/assign`, { version: 2, memberId: null });
  expect([await list(memberId), await list("nobody")]).toEqual([[], [id]]);
});

test("a ticket says what was added and removed, under its revision", async () => {
  const { id, call, menu } = await openPlaced();
  const print = async () => (await call<PrintedOrder>("GET", `/${id}/print`)).body;
  expect(await print()).toMatchObject({
    business: { name: "Napoli" },
    revision: 1,
    lines: [{ name: "Coke", quantity: 2, change: null }],
  });
  await call("POST", `/${id}/status`, { version: 1, status: "confirmed" });
  const line = (await call("GET", `/${id}`)).body.items[0]?.id;
  const items = [
    { id: line, quantity: 3 },
    { productId: menu.cheese.id, quantity: 0.25, note: "thin" },
  ];
  await call("PATCH", `/${id}`, { version: 2, items });
  await call("PATCH", `/${id}`, { version: 3, items: [{ id: line, quantity: 1 }, items[1]] });
  const { revision, lines } = await print();
  expect([revision, lines.map(({ name, quantity, change }) => [name, quantity, change])]).toEqual([
    3,
    [
      ["Coke", 1, null],
      ["Cheese", 0.25, "added"],
      ["Coke", 1, "removed"],
    ],
  ]);
  await call("POST", `/${id}/seen`, { version: 4 });
  expect((await print()).lines.map(({ change }) => change)).toEqual([null, null]);
});

test("an edit answers with the order, and says that nobody was told", async () => {
  const { id, call, as, menu } = await openPlaced();
  const wish = { version: 1, items: [{ productId: menu.coke.id, quantity: 5 }] };
  expect((await as("staff")("PATCH", `/${id}`, wish)).status).toBe(403);
  const edited: Answer<Changed> = await call("PATCH", `/${id}`, wish);
  expect(edited.body).toMatchObject({ notificationSent: false, reason: "notices_off", order: { totalMinor: 4950 } });
  const wrong = await call<Problem>("PATCH", `/${id}`, { version: 2, items: [{ productId: newId(), quantity: 1 }] });
  expect(wrong).toMatchObject({ status: 422, body: { code: "order.product_unavailable" } });
});
