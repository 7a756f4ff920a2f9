import Stripe from "stripe";
import type { LinkStanding, LinkWish, PaymentProvider, RefundWish } from "../provider.ts";
import { newsOf, standingOf, stripeEvents } from "./stripe-events.ts";
import { asProblem } from "./stripe-problem.ts";
import { outcomeOf } from "./stripe-refund.ts";

const timeoutMs = 15_000;

/** Stripe Checkout through its SDK, at Stripe itself or a stand-in. */
export function stripeAt(baseUrl: string): PaymentProvider {
  const { protocol, hostname, port } = new URL(baseUrl);
  const isPlain = protocol === "http:";
  const clientOf = (secretKey: string) =>
    new Stripe(secretKey, {
      host: hostname,
      port: port || (isPlain ? 80 : 443),
      protocol: isPlain ? "http" : "https",
      timeout: timeoutMs,
      // With an idempotency key that is safe; whoever waits longer is told.
      maxNetworkRetries: 1,
      telemetry: false,
    });
  const ask = async <T>(secretKey: string, act: (stripe: Stripe) => Promise<T>): Promise<T> => {
    try {
      return await act(clientOf(secretKey));
    } catch (error) {
      throw asProblem(error);
    }
  };

  return {
    signatureHeader: "stripe-signature",
    events: stripeEvents,
    newsOf,
    isLiveKey: (secretKey) => /^(sk|rk)_live_/.test(secretKey),
    createLink: ({ secretKey }, wish) =>
      ask(secretKey, async (stripe) => {
        const options = { idempotencyKey: `link-${wish.key}` };
        const { id, url } = await stripe.checkout.sessions.create(sessionOf(wish), options);
        return { reference: id, url: url ?? "" };
      }),
    findLink: ({ secretKey }, reference) =>
      ask(secretKey, async (stripe) => standingOf(await stripe.checkout.sessions.retrieve(reference))),
    closeLink: ({ secretKey }, reference) => ask(secretKey, (stripe) => close(stripe, reference)),
    refund: ({ secretKey }, wish) =>
      ask(secretKey, async (stripe) =>
        outcomeOf(await stripe.refunds.create(refundOf(wish), { idempotencyKey: `refund-${wish.key}` })),
      ),
    findRefund: ({ secretKey }, { key, paymentReference }) =>
      ask(secretKey, async (stripe) => {
        const { data } = await stripe.refunds.list({ payment_intent: paymentReference, limit: 100 });
        const found = data.find(({ metadata }) => metadata?.refund === key);
        return found ? outcomeOf(found) : null;
      }),
    check: ({ secretKey }) =>
      ask(secretKey, async (stripe) => {
        // What a link needs; a restricted key may do that and not read the account.
        await stripe.checkout.sessions.list({ limit: 1 });
        return { accountName: await nameOf(stripe) };
      }),
    readWebhook(body, signature, secret) {
      try {
        const { id, type } = Stripe.webhooks.constructEvent(body, signature, secret);
        return { id, type };
      } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
          return null;
        throw error;
      }
    },
  };
}

const sessionOf = (wish: LinkWish): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: wish.currency.toLowerCase(),
        unit_amount: wish.amountMinor,
        product_data: { name: wish.title },
      },
    },
  ],
  client_reference_id: wish.orderId,
  metadata: { link: wish.key, order: wish.orderId },
  payment_intent_data: { description: wish.title, metadata: { link: wish.key, order: wish.orderId } },
  expires_at: Math.floor(wish.expiresAt.getTime() / 1000),
  success_url: wish.paidUrl,
  cancel_url: wish.backUrl,
  // Checkout does not speak Hebrew; left to itself it goes by the browser.
  locale: wish.language === "en" ? "en" : "auto",
});

const refundOf = ({ key, paymentReference, amountMinor }: RefundWish): Stripe.RefundCreateParams => ({
  payment_intent: paymentReference,
  amount: amountMinor,
  metadata: { refund: key },
});

/** One that is paid or over cannot be closed: Stripe refuses, and knows how it stands. */
async function close(stripe: Stripe, reference: string): Promise<LinkStanding> {
  try {
    return standingOf(await stripe.checkout.sessions.expire(reference));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    return standingOf(await stripe.checkout.sessions.retrieve(reference));
  }
}

async function nameOf(stripe: Stripe): Promise<string | null> {
  try {
    const { business_profile, settings, email } = await stripe.accounts.retrieveCurrent();
    return business_profile?.name || settings?.dashboard?.display_name || email || null;
  } catch (error) {
    if (error instanceof Stripe.errors.StripePermissionError) return null;
    throw error;
  }
}
