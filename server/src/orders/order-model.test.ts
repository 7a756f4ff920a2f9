import type { OrderDetail, OrderStatus, TimelineEntry } from "@croozer/contracts/orders";
import { type Role, roles } from "@croozer/contracts/permissions";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getProduct, patchProduct } from "../catalogue/catalogue.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { paymentTransitions } from "./money/payment.ts";
import { openDesk, openOrderHttp, type Problem } from "./test-order-desk.ts";
import { transitions } from "./transitions.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

/** As a discount: what the lines and the way come to. */
const allOfIt = -1;

/** What somebody tries with an order that they saw a moment ago, whether it is sensible or not. */
const acts = {
  status: fc
    .constantFrom("confirmed", "preparing", "ready", "out_for_delivery", "delivered")
    .map((status) => ({ status })),
  recall: fc.constant({}),
  cancel: fc.record({ reason: fc.constant("gone"), restock: fc.boolean(), refund: fc.boolean() }),
  payments: fc.record({ amountMinor: fc.integer({ min: 1, max: 3000 }) }, { requiredKeys: [] }),
  refunds: fc.record({
    reason: fc.constant("x"),
    amountMinor: fc.integer({ min: 1, max: 3000 }),
    dueAgain: fc.boolean(),
  }),
  edit: fc.record(
    {
      quantity: fc.integer({ min: 1, max: 4 }),
      discountMinor: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant(allOfIt)),
      note: fc.string({ maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
  seen: fc.constant({}),
};
type Verb = keyof typeof acts;
const verbs: Verb[] = ["status", "status", "status", "edit", "edit", "payments", "refunds", "recall", "seen", "cancel"];
const attempt = fc.record({
  role: fc.constantFrom<Role>(...roles),
  order: fc.nat({ max: 2 }),
  act: fc
    .constantFrom(...verbs)
    .chain((verb) => fc.record({ verb: fc.constant(verb), payload: acts[verb] as fc.Arbitrary<object> })),
});
/** Rounds, in each of which everybody acts at the same moment. */
const rounds = fc.array(fc.array(attempt, { minLength: 2, maxLength: 5 }), { minLength: 5, maxLength: 14 });

const counted = 9;

test("whatever many do at once, no order is in an illegal state, nothing is lost, and money and stock agree", {
  timeout: 60_000,
}, async () => {
  const seenCodes = new Set<string>();
  let done = 0;
  let becameFree = 0;
  await fc.assert(
    fc.asyncProperty(rounds, async (plan) => {
      const desk = await openDesk(platform, http, { deliveryFeeMinor: 500 });
      const { coke } = desk.menu;
      await desk.inTx((tx) => patchProduct(tx, coke.id, { stock: counted }));
      const owner = desk.as("owner");
      const orders: OrderDetail[] = [];
      for (const way of [
        { fulfilment: "delivery", address: "Herzl 5" },
        { fulfilment: "pickup" },
        { fulfilment: "pickup", discountMinor: 2 * coke.priceMinor, discountReason: "a present" },
      ])
        orders.push((await owner("POST", "", { ...way, items: [{ productId: coke.id, quantity: 2 }] })).body);
      expect(orders.map(({ paymentStatus }) => paymentStatus)).toEqual(["pending", "pending", "paid"]);
      const accepted = orders.map(() => 0);
      const present = () => Promise.all(orders.map(async ({ id }) => (await owner("GET", `/${id}`)).body));
      let now = await present();
      for (const round of plan) {
        await Promise.all(
          round.map(async ({ role, order: index, act: { verb, payload } }) => {
            const order = now[index];
            if (!order) return;
            const call = desk.as(role, role);
            const answer =
              verb === "edit"
                ? await call<Problem>("PATCH", `/${order.id}`, { version: order.version, ...editOf(order, payload) })
                : await call<Problem>("POST", `/${order.id}/${verb}`, { version: order.version, ...payload });
            if (answer.status < 300) accepted[index] = (accepted[index] ?? 0) + 1;
            else {
              expect([403, 409, 422], answer.text).toContain(answer.status);
              if (answer.body.code === "order.changed_meanwhile")
                expect(answer.body.details.order.version).toBeGreaterThan(order.version);
              seenCodes.add(answer.body.code);
            }
            done += 1;
          }),
        );
        const then = await present();
        for (const [index, order] of then.entries()) expectStep(now[index], order);
        now = then;
      }
      if (now.some(({ totalMinor, version }) => totalMinor === 0 && version > 1)) becameFree += 1;
      for (const [index, order] of now.entries()) {
        expectLegal(order);
        expectWhole(order, accepted[index] ?? 0);
        expectPriced(order);
      }
      await expectStock(desk, coke.id, now);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(100);
  expect(becameFree).toBeGreaterThan(0);
  expect([...seenCodes]).toEqual(
    expect.arrayContaining(["order.changed_meanwhile", "order.illegal_transition", "auth.forbidden"]),
  );
});

type Edit = { quantity?: number; discountMinor?: number; note?: string };
const wholeOf = ({ items: [line], deliveryFeeMinor }: OrderDetail, quantity = line?.quantity ?? 0): number =>
  (line?.unitPriceMinor ?? 0) * quantity + deliveryFeeMinor;
const editOf = (order: OrderDetail, { quantity, discountMinor, note }: Edit) => ({
  ...(quantity === undefined ? {} : { items: [{ id: order.items[0]?.id, quantity }] }),
  ...(discountMinor === undefined
    ? {}
    : { discountMinor: discountMinor === allOfIt ? wholeOf(order, quantity) : discountMinor, discountReason: "x" }),
  ...(note === undefined ? {} : { internalNote: note }),
});

/** All saw the same version: one of them was first, and moved the order or its payment, never both but by cancelling. */
function expectStep(before: OrderDetail | undefined, after: OrderDetail): void {
  if (!before) return;
  expect(after.version - before.version).toBeLessThanOrEqual(1);
  if (after.paymentStatus === before.paymentStatus) return;
  const act = after.status === before.status ? null : "cancel";
  if (act) expect(after.status).toBe("cancelled");
  const isLegal = paymentTransitions.some(
    (one) =>
      one.from === before.paymentStatus && one.to === after.paymentStatus && (one.act === "cancel") === (act !== null),
  );
  // With a cancellation, what was taken may be given back at once.
  const isRefunded = act !== null && after.paymentStatus === "refunded";
  expect(isLegal || isRefunded, `${before.paymentStatus} → ${after.paymentStatus}`).toBe(true);
}

/** The history is a walk over the table of steps, from placed to where the order stands. */
function expectLegal({ timeline, status, fulfilment, paymentStatus }: OrderDetail): void {
  let at: OrderStatus | null = null;
  for (const { kind, from, to } of timeline.filter((entry) => entry.to !== null)) {
    expect(from).toBe(at);
    if (kind !== "placed")
      expect(
        transitions.some(
          (one) => one.entry === kind && one.from === from && one.to === to && (one.only ?? fulfilment) === fulfilment,
        ),
        `${kind}: ${from} → ${to}`,
      ).toBe(true);
    at = to;
  }
  expect(at).toBe(status);
  expect(status === "cancelled" ? ["paid", "refunded", "cancelled"] : ["pending", "paid", "refunded"]).toContain(
    paymentStatus,
  );
}

const isChange = ({ kind }: TimelineEntry) => !kind.startsWith("notice_");

/** Each change that was accepted is there once, and the version counts them. */
function expectWhole({ timeline, version }: OrderDetail, accepted: number): void {
  // What is given back with a cancellation is a part of it.
  const changes = timeline.filter(
    (entry) => isChange(entry) && !(entry.kind === "refunded" && entry.detail === "gone"),
  );
  expect(version).toBe(changes.length);
  // What changes nothing is accepted and leaves nothing.
  expect(changes.length - 1).toBeLessThanOrEqual(accepted);
  for (const { actor } of timeline.slice(1)) expect(roles).toContain(actor.name);
}

function expectPriced(order: OrderDetail): void {
  const lines = order.items.reduce((sum, item) => sum + item.subtotalMinor, 0);
  expect(order.subtotalMinor).toBe(lines);
  expect(order.totalMinor).toBe(lines + order.deliveryFeeMinor - order.discountMinor);
  const summed = (kind: "payment" | "refund") =>
    order.payments.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountMinor, 0);
  expect([order.paidMinor, order.refundedMinor]).toEqual([summed("payment"), summed("refund")]);
  expect(order.refundedMinor).toBeLessThanOrEqual(order.paidMinor);
  const told = order.timeline.reduce(
    (sum, { kind, amountMinor }) => sum + (kind === "paid" ? (amountMinor ?? 0) : 0),
    0,
  );
  expect(told).toBe(order.paidMinor);
  if (order.paymentStatus === "paid") expect(order.dueMinor).toBe(0);
  if (order.paymentStatus === "pending") expect(order.dueMinor).toBeGreaterThan(0);
}

/** What is left and what orders hold is all there was; who cancelled without putting back has thrown it away. */
async function expectStock(
  desk: Awaited<ReturnType<typeof openDesk>>,
  productId: string,
  orders: OrderDetail[],
): Promise<void> {
  const { left, held } = await desk.inTx(async (tx) => ({
    left: (await getProduct(tx, productId)).stock ?? Number.NaN,
    held: new Map(
      (
        await tx.query<{ id: string; quantity: number }>(
          "select order_id as id, quantity from order_stock where business_id = $1 and product_id = $2",
          [tx.businessId, productId],
        )
      ).map(({ id, quantity }) => [id, quantity]),
    ),
  }));
  const sum = [...held.values()].reduce((total, quantity) => total + quantity, 0);
  expect(left + sum).toBe(counted);
  expect(left).toBeGreaterThanOrEqual(0);
  for (const { id, status, items } of orders) {
    const sold = items.reduce((total, { quantity }) => total + quantity, 0);
    if (status === "cancelled") expect([0, sold]).toContain(held.get(id) ?? 0);
    else expect(held.get(id)).toBe(sold);
  }
}
