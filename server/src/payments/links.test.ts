import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { amendOrder, cancelOrder, takePayment } from "../orders/orders.ts";
import { Refusal } from "../platform/refusal.ts";
import { forgetAccount } from "./accounts.ts";
import { type House, openHouse, openTill, sessionIn, type Till, until } from "./test-till.ts";

let house: House;
let till: Till;
beforeAll(async () => {
  house = await openHouse();
  till = await openTill(house);
});
afterAll(() => house.close());
beforeEach(() => {
  house.stripe.fault = () => null;
  house.stripe.asked.length = 0;
});

const sessionOf = (url: string) => house.stripe.sessions.get(sessionIn(url));
const made = () => house.stripe.asked.filter(({ what }) => what === "POST /v1/checkout/sessions").length;
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error));
const refusal = (act: Promise<unknown>) => act.then(() => "done", codeOf);

test("a link asks for what is due, in the order's currency, and leads back to its page", async () => {
  const order = await till.order();
  const link = await till.link(order.id);
  expect(link).toMatchObject({ amountMinor: 1980, currency: "ILS" });
  const session = sessionOf(link.url);
  expect(session).toMatchObject({ amount_total: 1980, currency: "ils", client_reference_id: order.id });
  expect(session?.success_url).toMatch(/\/o\/[\w-]{22}\?paid=1$/);
  expect(session?.success_url).not.toContain(till.businessId);
});

test("however many ask for it, at once or later, it is one link", async () => {
  const order = await till.order();
  const links = await Promise.all([1, 2, 3, 4].map(() => till.link(order.id)));
  expect(new Set(links.map(({ url }) => url)).size).toBe(1);
  const before = made();
  expect((await till.link(order.id)).url).toBe(links[0]?.url);
  expect(made()).toBe(before);
});

test("whose answer was lost is found again under its key", async () => {
  const order = await till.order();
  house.stripe.fault = (what) => (what === "POST /v1/checkout/sessions" ? "lost" : null);
  expect(await refusal(till.link(order.id))).toBe("payment.provider_unavailable");
  house.stripe.fault = () => null;
  const { url } = await till.link(order.id);
  const ofOrder = [...house.stripe.sessions.values()].filter((one) => one.client_reference_id === order.id);
  expect(ofOrder.map(({ id }) => id)).toEqual([sessionIn(url)]);
});

describe("when what is due changes", () => {
  test("there is a new link, and nobody pays by the old one any more", async () => {
    const order = await till.order();
    const old = await till.link(order.id);
    const [line] = order.items;
    await till.inTx((tx) =>
      amendOrder(tx, order.id, { version: 1, items: [{ id: line?.id ?? "", quantity: 3 }], overrule: false }),
    );
    const link = await till.link(order.id);
    expect(link.amountMinor).toBe(2970);
    await until(() => expect(sessionOf(old.url)?.status).toBe("expired"));
    expect(sessionOf(link.url)?.status).toBe("open");
  });

  test("the link is closed also when nobody asks for another: paid in cash, or cancelled", async () => {
    const [first, second] = [await till.order(), await till.order()];
    const links = [await till.link(first.id), await till.link(second.id)];
    await till.inTx((tx) => takePayment(tx, first.id, { version: 1, method: "cash" }));
    await till.inTx((tx) => cancelOrder(tx, second.id, { reason: "gone" }));
    await until(() => {
      for (const { url } of links) expect(sessionOf(url)?.status).toBe("expired");
    });
    expect(await refusal(till.link(first.id))).toBe("payment.nothing_due");
    expect(await refusal(till.link(second.id))).toBe("payment.nothing_due");
  });

  test("while the provider is asked, the link is refused and closed", async () => {
    const order = await till.order();
    house.stripe.fault = async (what) => {
      if (what === "POST /v1/checkout/sessions")
        await till.inTx((tx) => takePayment(tx, order.id, { version: 1, amountMinor: 500 }));
      return null;
    };
    expect(await refusal(till.link(order.id))).toBe("payment.amount_changed");
    await until(() => {
      const [session] = [...house.stripe.sessions.values()].filter((one) => one.client_reference_id === order.id);
      expect(session?.status).toBe("expired");
    });
    house.stripe.fault = () => null;
    expect((await till.link(order.id)).amountMinor).toBe(1480);
  });
});

test("what the provider refuses is told with its code, and the next try is a new one", async () => {
  const order = await till.order();
  house.stripe.fault = (what) =>
    what === "POST /v1/checkout/sessions" ? { status: 400, code: "amount_too_small" } : null;
  expect(await refusal(till.link(order.id))).toBe("payment.provider_refused");
  house.stripe.fault = () => null;
  expect((await till.link(order.id)).amountMinor).toBe(1980);
  expect(new Set(house.stripe.asked.map(({ key }) => key)).size).toBe(2);
});

test("a business that is not connected, or does not accept it, has no links", async () => {
  const other = await openTill(house, { paymentMethods: ["cash"] });
  expect(await refusal(other.link((await other.order()).id))).toBe("payment.not_connected");
  const forgotten = await openTill(house);
  const order = await forgotten.order();
  await forgotten.inTx(forgetAccount);
  expect(await refusal(forgotten.link(order.id))).toBe("payment.not_connected");
});

test("another business's order has no link here", async () => {
  const other = await openTill(house);
  const order = await other.order();
  expect(await refusal(till.link(order.id))).toBe("order.not_found");
});
