import { dueMinor, getOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition, RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { findUsableAccount, onlyProvider } from "./accounts.ts";
import { findCurrent, type LinkRow, listReplaced, lockByReference, moveLink } from "./link-rows.ts";
import { replaceLink } from "./open-link.ts";
import { type LinkStanding, type PaymentProvider, type ProviderAccount, ProviderProblem } from "./provider.ts";
import { providersOf } from "./providers.ts";
import { takePaid } from "./take-news.ts";

const againMs = 60_000;

/** Closes at the provider what nobody is to pay any more: the order became dearer, cheaper, paid or cancelled. */
export const closePaymentLinks = (platform: Platform): JobDefinition =>
  defineJob<{ orderId: string }>("close_payment_links", async ({ inTx, payload: { orderId } }) => {
    const { account, links } = await inTx(async (tx) => {
      const order = await getOrder(tx, orderId);
      const current = await findCurrent(tx, orderId);
      if (current && current.amountMinor !== dueMinor(order)) await replaceLink(tx, current);
      const account = await findUsableAccount(tx, platform.secrets);
      return { account, links: (await listReplaced(tx, orderId)).filter(({ reference }) => reference !== null) };
    });
    for (const link of links) {
      const standing = await close(providersOf(platform.config)[link.provider], account, link);
      await inTx((tx) => settleLink(tx, link, standing));
    }
  });

/** Asks how a link stood at its end, in case the provider's own word of it was lost. */
export const checkPaymentLink = (platform: Platform): JobDefinition =>
  defineJob<{ reference: string }>("check_payment_link", async ({ inTx, payload: { reference } }) => {
    const { account, link } = await inTx(async (tx) => ({
      account: await findUsableAccount(tx, platform.secrets),
      link: await lockByReference(tx, onlyProvider, reference),
    }));
    if (link === null || link.state === "paid" || account === null) return;
    const provider = providersOf(platform.config)[link.provider];
    const standing = await orLater(() => provider.findLink(account, reference));
    if (standing) await inTx((tx) => settleLink(tx, link, standing));
  });

async function close(
  provider: PaymentProvider,
  account: ProviderAccount | null,
  { reference }: LinkRow,
): Promise<LinkStanding> {
  // Whose key was taken away takes no money by it either.
  if (account === null || reference === null) return { state: "closed" };
  return (await orLater(() => provider.closeLink(account, reference))) ?? { state: "closed" };
}

/** What passes is tried again; null when the provider will not tell. */
async function orLater<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProviderProblem)) throw error;
    if (error.isPassing) throw new RetryLater(new Date(Date.now() + againMs), error.message);
    return null;
  }
}

async function settleLink(tx: Tx, link: LinkRow, standing: LinkStanding): Promise<void> {
  const { provider, reference } = link;
  if (standing.state === "paid" && reference !== null)
    await takePaid(tx, provider, { ...standing, linkReference: reference });
  else if (standing.state === "closed" || link.state === "replaced")
    await moveLink(tx, link.id, ["open", "replaced"], "closed");
}
