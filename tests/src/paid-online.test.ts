import type { OrderDetail } from "@croozer/contracts/orders";
import type { PaymentSettings } from "@croozer/contracts/payments";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openTestStripe, type TestStripe } from "../../server/src/payments/test-stripe.ts";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const phone = openControl(house);
const settings = `/businesses/${house.businessId}`;
const webhookSecret = "whsec_of_the_journeys";
const accept = (...paymentMethods: string[]) => api.change("PATCH", settings, { settings: { paymentMethods } });
let stripe: TestStripe;
let pages: WatchedPage[] = [];

beforeAll(async () => {
  await api.cancelPending();
  stripe = await openTestStripe(Number(new URL(house.stripeUrl).port));
  const keys = { secretKey: "sk_test_standin0001", webhookSecret };
  const { webhookUrl } = await api.change<PaymentSettings>("PUT", `${settings}/payments`, keys);
  stripe.hook = { url: webhookUrl, secret: webhookSecret };
  await accept("online");
});
afterAll(async () => {
  await accept("cash", "card", "bit");
  await api.change("DELETE", `${settings}/payments`);
  await api.cancelPending();
  await stripe.close();
});
afterEach(async () => {
  await closeUntroubled(pages);
  pages = [];
});

test("a customer is asked to pay once the order is accepted, pays from its page, and gets a part back the same way", async () => {
  const customer = await phone.addCustomer("Zelda Example", "en");
  await phone.write(customer.id, "2 coca cola pickup");
  await phone.tap(customer.id, "confirm:");
  const order = await until("the order", async () => (await api.ordersOf(customer.waId ?? ""))[0] ?? null);
  expect(order.paymentMethod).toBe("online");
  await api.act(order.id, "status", { status: "confirmed" });
  await phone.hears(customer.id, "You pay on a secure page");

  const theirs = await openPage({ who: null, language: "en", width: 390, height: 844 });
  const ours = await openPage({ language: "en" });
  pages = [theirs, ours];
  showWhenFailed(() => ({ theirs, ours }));
  await theirs.goto((await api.get<{ url: string }>(`/orders/${order.id}/link`)).url);
  await theirs.getByTestId("tracking-pay").click();
  await theirs.getByRole("button", { name: "Pay" }).click();
  await theirs.getByText("Paid", { exact: true }).waitFor();
  const paid = await api.order(order.id);
  expect([paid.paymentStatus, paid.status, paid.paidMinor]).toEqual(["paid", "confirmed", order.totalMinor]);

  await ours.goto(`/orders/list?order=${order.id}`);
  await ours.getByTestId("payment-actions").click();
  await ours.getByTestId("give-back").click();
  await ours.getByTestId("give-back-amount").fill("5");
  await ours.getByTestId("give-back-reason").fill("flat");
  await ours.getByTestId("give-back-confirm").click();
  await ours.locator('[data-testid="timeline-entry"][data-kind="refunded"]').waitFor();
  const [refund] = [...stripe.refunds.values()];
  expect(refund?.amount).toBe(500);
  expect((await api.get<OrderDetail>(`/orders/${order.id}`)).refundedMinor).toBe(500);
});
