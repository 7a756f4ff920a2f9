import { Id } from "@croozer/contracts/basics";
import {
  PaymentLink,
  PaymentLinkSent,
  PaymentSettings,
  PaymentTest,
  SavePaymentAccount,
} from "@croozer/contracts/payments";
import { z } from "zod";
import { getOrder, type Order } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { findAccount, findUsableAccount, forgetAccount, isReadyOnline, onlyProvider, saveAccount } from "./accounts.ts";
import { cashUpRoutes } from "./cash-up-routes.ts";
import { hookUrl } from "./hooks.ts";
import { findPaymentLink, openPaymentLink } from "./open-link.ts";
import { ProviderProblem } from "./provider.ts";
import { providersOf } from "./providers.ts";
import { paymentWebhookRoute } from "./webhook-route.ts";

/**
 * Sends a customer the link by which they pay, in the transaction; given by whoever can send messages.
 * @returns whether a message was queued, and else why not
 */
export type SendLink = (tx: Tx, order: Order, link: PaymentLink) => Promise<{ sent: boolean; reason: string | null }>;

export async function paymentRoutes(http: Http, { sendLink }: { sendLink: SendLink }): Promise<void> {
  settingsRoutes(http);
  linkRoutes(http, sendLink);
  cashUpRoutes(http);
  await paymentWebhookRoute(http);
}

const settings = {
  tag: "Payments",
  access: "business.update",
  url: "/api/businesses/:businessId/payments",
  params: z.object({ businessId: Id }),
} as const;

function settingsRoutes(http: Http): void {
  const { secrets, config } = http.platform;
  const provider = providersOf(config)[onlyProvider];
  const shown = async (tx: Tx) => ({
    account: await findAccount(tx),
    webhookUrl: await hookUrl(tx, config.publicUrl, onlyProvider),
    webhookEvents: [...provider.events],
    isReady: await isReadyOnline(tx),
  });
  tenantRoute(http, {
    ...settings,
    method: "GET",
    summary: "Through whom the business is paid online, and where the provider sends its events",
    answer: PaymentSettings,
    handle: shown,
  });
  tenantRoute(http, {
    ...settings,
    method: "PUT",
    summary: "Connect a payment provider, or change its keys; what is left out stays",
    body: SavePaymentAccount,
    answer: PaymentSettings,
    handle: async (tx, { body }) => {
      await saveAccount(tx, secrets, body, provider.isLiveKey);
      return shown(tx);
    },
  });
  tenantRoute(http, {
    ...settings,
    method: "DELETE",
    summary: "Forget the payment provider and its keys",
    answer: PaymentSettings,
    handle: async (tx) => {
      await forgetAccount(tx);
      return shown(tx);
    },
  });
  businessRoute(http, {
    ...settings,
    url: `${settings.url}/test`,
    method: "POST",
    summary: "Ask the payment provider whether the key works, now",
    answer: PaymentTest,
    handle: async (inTx) => {
      const account = (await inTx((tx) => findUsableAccount(tx, secrets))) ?? refuse("payment.not_connected");
      try {
        return { ok: true, ...(await provider.check(account)), problem: null };
      } catch (error) {
        if (!(error instanceof ProviderProblem)) throw error;
        return { ok: false, accountName: null, problem: error.kind };
      }
    },
  });
}

function linkRoutes(http: Http, sendLink: SendLink): void {
  const one = { tag: "Payments", access: "order.pay", method: "POST", params: z.object({ id: Id }) } as const;
  businessRoute(http, {
    ...one,
    url: "/api/orders/:id/payment-link",
    summary: "The address at which the customer pays what is due; the same one as long as the amount is",
    answer: PaymentLink,
    handle: (inTx, { params: { id } }) => openPaymentLink(http.platform, inTx, id),
  });
  tenantRoute(http, {
    ...one,
    url: "/api/orders/:id/payment-link/send",
    summary: "Send the customer the payment link there is, into the conversation",
    idempotent: true,
    answer: PaymentLinkSent,
    handle: async (tx, { params: { id } }) => {
      const order = await getOrder(tx, id);
      return sendLink(tx, order, (await findPaymentLink(tx, order)) ?? refuse("payment.link_not_found"));
    },
  });
}
