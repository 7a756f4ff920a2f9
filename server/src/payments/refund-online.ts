import type { PaymentProviderName, RefundFailure } from "@croozer/contracts/payments";
import { findPayment, type RefundOutcome, settleRefund } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition, RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { findUsableAccount } from "./accounts.ts";
import { type PaymentProvider, type ProviderAccount, ProviderProblem, type RefundWish } from "./provider.ts";
import { isProvider, type Providers, providersOf } from "./providers.ts";

const secondMs = 1000;
const hourMs = 3_600_000;
/** A provider knows a key for a day: asked later than that, it might give back twice. */
const askedForMs = 20 * hourMs;

type Asked = { provider: PaymentProviderName; account: ProviderAccount | null; wish: RefundWish; since: Date };

/**
 * Gives money back through its provider. Asked again only as long as the same key makes that safe; after that it is looked
 * up, and what the provider does not know of was not given back.
 */
export const refundOnline = (platform: Platform): JobDefinition =>
  defineJob<{ refundId: string }>("refund_online", async ({ inTx, payload: { refundId } }) => {
    const providers = providersOf(platform.config);
    const asked = await inTx((tx) => readAsked(tx, platform, providers, refundId));
    if (asked === null) return;
    const outcome = await outcomeOf(providers[asked.provider], asked, platform.clock.now());
    await inTx((tx) => settleRefund(tx, refundId, outcome));
  });

/** Null when there is nothing to ask for any more. */
async function readAsked(tx: Tx, { secrets }: Platform, providers: Providers, refundId: string): Promise<Asked | null> {
  const refund = await findPayment(tx, refundId);
  // With a name it was accepted there already: the provider tells how it goes on.
  if (refund?.state !== "pending" || refund.reference !== null || refund.ofPaymentId === null) return null;
  const payment = await findPayment(tx, refund.ofPaymentId);
  if (!payment?.reference || payment.provider === null || !isProvider(payment.provider, providers)) return null;
  const { provider } = payment;
  return {
    provider,
    account: await findUsableAccount(tx, secrets, provider),
    wish: { key: refundId, paymentReference: payment.reference, amountMinor: refund.amountMinor },
    since: refund.at,
  };
}

async function outcomeOf(
  provider: PaymentProvider,
  { account, wish, since }: Asked,
  now: Date,
): Promise<RefundOutcome> {
  if (account === null) return failed("not_connected");
  const ageMs = now.getTime() - since.getTime();
  try {
    if (ageMs < askedForMs) return await provider.refund(account, wish);
    return (await provider.findRefund(account, wish)) ?? failed("no_answer");
  } catch (error) {
    if (!(error instanceof ProviderProblem)) throw error;
    if (!error.isPassing) return failed(reasonOf(error));
    const waitMs = Math.min(hourMs, Math.max(2 * secondMs, ageMs));
    throw new RetryLater(new Date(now.getTime() + waitMs), error.message);
  }
}

const failed = (reason: RefundFailure): RefundOutcome => ({ state: "failed", reference: null, reason });

function reasonOf({ kind, code }: ProviderProblem): RefundFailure {
  if (code === "charge_already_refunded") return "already_refunded";
  if (code === "balance_insufficient" || code === "insufficient_funds") return "no_balance";
  if (code === "charge_disputed") return "disputed";
  return kind;
}
