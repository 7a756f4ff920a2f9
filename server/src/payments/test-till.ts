import type { BusinessSettings } from "@croozer/contracts/businesses";
import { vi } from "vitest";
import { createApp } from "../app.ts";
import { openTestBusiness, saveTestMenu, type TestBusiness, type TestMenu } from "../catalogue/test-shop.ts";
import { findPayment, getOrder, type Order, type PaymentRow, placeOrder } from "../orders/orders.ts";
import { saveTestCustomer } from "../orders/test-orders.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { jobsUrl } from "../platform/db/migrate.ts";
import type { Http } from "../platform/http/http.ts";
import { type JobRunner, startJobs } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { saveAccount } from "./accounts.ts";
import { hookUrl } from "./hooks.ts";
import { paymentJobs } from "./jobs.ts";
import { openPaymentLink } from "./open-link.ts";
import { openTestStripe, signed, type TestStripe } from "./test-stripe.ts";

export const secretKey = "sk_test_standin0001";
export const webhookSecret = "whsec_of_the_tests";
export const until = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 30 });

export type House = { platform: TestPlatform; http: Http; stripe: TestStripe; close(): Promise<void> };

/** The whole application with its payment jobs, and a stand-in for Stripe. */
export async function openHouse({ clock }: { clock?: Clock } = {}): Promise<House> {
  const stripe = await openTestStripe();
  const platform = await openTestPlatform({ env: { STRIPE_API_URL: stripe.url }, ...(clock ? { clock } : {}) });
  const http = await createApp(platform);
  const { config, db, log } = platform;
  const roles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
  const url = jobsUrl(platform.databaseUrl, roles);
  const worker: JobRunner = await startJobs({ url, db, log, definitions: paymentJobs(platform) });
  return {
    ...{ platform, http, stripe },
    async close() {
      await worker.stop();
      await http.app.close();
      await platform.close();
      await stripe.close();
    },
  };
}

export type Till = TestBusiness & {
  menu: TestMenu;
  hook: string;
  /** An order of two cokes, 19.80, of a customer. */
  order: (how?: Partial<Parameters<typeof placeOrder>[1]>) => Promise<Order>;
  present: (orderId: string) => Promise<Order>;
  link: (orderId: string) => ReturnType<typeof openPaymentLink>;
  /** As Stripe would send it; the answer's status. */
  tell: (event: object, secret?: string) => Promise<number>;
  /** Pays what is due online, and waits until it is known. */
  paid: (orderId: string) => Promise<Order>;
  refunds: (orderId: string) => Promise<PaymentRow[]>;
  spent: (customerId: string | null) => Promise<number>;
  kinds: (orderId: string) => Promise<string[]>;
};

/** Connects a business to the stand-in. */
export const connectStripe = ({ secrets }: TestPlatform, inTx: TestBusiness["inTx"]): Promise<void> =>
  inTx((tx) => saveAccount(tx, secrets, { secretKey, webhookSecret }, () => false));

/** A business that is paid online. */
export async function openTill(
  { platform, http, stripe }: House,
  settings: Partial<BusinessSettings> = {},
): Promise<Till> {
  const business = await openTestBusiness(platform, { paymentMethods: ["cash", "online"], ...settings });
  const { inTx } = business;
  const menu = await inTx(saveTestMenu);
  await connectStripe(platform, inTx);
  const hook = await inTx((tx) => hookUrl(tx, "", "stripe"));
  const till: Till = {
    ...{ ...business, menu, hook },
    order: (how = {}) =>
      inTx(async (tx) => {
        const customerId = await saveTestCustomer(tx, { name: "Noa" });
        const items = [{ productId: menu.coke.id, quantity: 2 }];
        return (await placeOrder(tx, { items, fulfilment: "pickup", customerId, source: "manual", ...how })).order;
      }),
    present: (orderId) => inTx((tx) => getOrder(tx, orderId)),
    link: (orderId) => openPaymentLink(platform, inTx, orderId),
    async tell(event, secret = webhookSecret) {
      const { body, signature } = signed(event, secret);
      const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
      return (await http.app.inject({ method: "POST", url: hook, headers, payload: body })).statusCode;
    },
    async paid(orderId) {
      const { url } = await till.link(orderId);
      await till.tell(stripe.pay(url.split("/").at(-1) ?? ""));
      return until(async () => {
        const order = await till.present(orderId);
        if (order.paymentStatus !== "paid") throw new Error("not paid yet");
        return order;
      });
    },
    refunds: (orderId) =>
      inTx(async (tx) => {
        const rows = await tx.query<{ id: string }>(
          "select id from order_payments where business_id = $1 and order_id = $2 and kind = 'refund' order by id",
          [tx.businessId, orderId],
        );
        const found = await Promise.all(rows.map(({ id }) => findPayment(tx, id)));
        return found.filter((row) => row !== null);
      }),
    spent: (customerId) =>
      inTx(async (tx) => {
        const [row] = await tx.query<{ spent: number }>(
          "select spent_minor as spent from customers where business_id = $1 and id = $2",
          [tx.businessId, customerId],
        );
        return row?.spent ?? Number.NaN;
      }),
    kinds: (orderId) =>
      inTx(async (tx) => {
        const rows = await tx.query<{ kind: string }>(
          "select kind from order_timeline where business_id = $1 and order_id = $2 order by at, id",
          [tx.businessId, orderId],
        );
        return rows.map(({ kind }) => kind);
      }),
  };
  return till;
}

export const sessionIn = (url: string): string => url.split("/").at(-1) ?? "";
