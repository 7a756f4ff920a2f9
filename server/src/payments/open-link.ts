import type { PaymentLink } from "@croozer/contracts/payments";
import { getBusiness } from "../businesses/businesses.ts";
import { dueMinor, getOrder, linkOf, type Order } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { findUsableAccount, isReadyOnline, onlyProvider } from "./accounts.ts";
import { findCurrent, insertLink, type LinkRow, moveLink, nameLink } from "./link-rows.ts";
import { type LinkWish, type ProviderAccount, ProviderProblem } from "./provider.ts";
import { providersOf } from "./providers.ts";

export type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const minuteMs = 60_000;
/** Stripe keeps a session for a day at most, and an idempotency key a day at least. */
const lastsMs = 23 * 60 * minuteMs;
/** Who opens it must have the time to pay. */
const leastMs = 15 * minuteMs;
/** By then the provider's own word of it should have come. */
const askedAfterMs = 5 * minuteMs;

/**
 * Where a customer pays what is due of an order: the link there is while it fits, else a new one, and the old one is closed
 * at the provider. However many ask at once, one is made.
 * @throws `order.not_found`, `payment.not_connected`, `payment.nothing_due`, `payment.amount_changed`,
 * `payment.provider_unavailable`, `payment.provider_refused`
 */
export async function openPaymentLink(platform: Platform, inTx: InTx, orderId: string): Promise<PaymentLink> {
  const { link, account, wish } = await inTx((tx) => begin(tx, platform, orderId));
  const standing = shownLink(link);
  if (standing) return standing;
  const provider = providersOf(platform.config)[link.provider];
  const made = await provider.createLink(account, wish).catch(async (error: unknown) => {
    if (!(error instanceof ProviderProblem)) throw error;
    if (error.isPassing) refuse("payment.provider_unavailable", { problem: error.kind });
    // Asked in the same words it would be refused again, for as long as its key is known there.
    await inTx((tx) => moveLink(tx, link.id, ["making"], "refused"));
    refuse("payment.provider_refused", { problem: error.kind, code: error.code });
  });
  const opened = await inTx((tx) => open(tx, link, made));
  return opened ?? refuse("payment.amount_changed");
}

/** The link that fits what is due now; null when there is none. */
export async function findPaymentLink(tx: Tx, order: Order): Promise<PaymentLink | null> {
  const link = await findCurrent(tx, order.id);
  return link && fits(link, order, tx.now()) ? shownLink(link) : null;
}

type Begun = { link: LinkRow; account: ProviderAccount; wish: LinkWish };

async function begin(tx: Tx, { secrets, config }: Platform, orderId: string): Promise<Begun> {
  const order = await getOrder(tx, orderId);
  if (!(await isReadyOnline(tx))) refuse("payment.not_connected");
  const account = (await findUsableAccount(tx, secrets)) ?? refuse("payment.not_connected");
  if (dueMinor(order) === 0) refuse("payment.nothing_due");
  const link = await currentOrNew(tx, order);
  const page = await linkOf(tx, config.publicUrl, order.id);
  const { name } = await getBusiness(tx);
  const title =
    order.language === "he" ? `${name} – הזמנה ${order.shortNumber}` : `${name} – order ${order.shortNumber}`;
  const { id: key, amountMinor, currency, expiresAt } = link;
  const { language } = order;
  const wish = {
    key,
    orderId,
    amountMinor,
    currency,
    expiresAt,
    title,
    language,
    paidUrl: `${page}?paid=1`,
    backUrl: page,
  };
  return { link, account, wish };
}

async function currentOrNew(tx: Tx, order: Order): Promise<LinkRow> {
  const now = tx.now();
  const current = await findCurrent(tx, order.id);
  if (current && fits(current, order, now)) return current;
  if (current) await replaceLink(tx, current);
  const made = await insertLink(tx, {
    ...{ orderId: order.id, provider: onlyProvider, amountMinor: dueMinor(order), currency: order.currency },
    expiresAt: new Date(now.getTime() + lastsMs),
  });
  // Whoever was quicker has committed by now.
  return made ?? (await findCurrent(tx, order.id)) ?? refuse("request.conflict");
}

const fits = ({ amountMinor, currency, expiresAt }: LinkRow, order: Order, now: Date): boolean =>
  amountMinor === dueMinor(order) && currency === order.currency && expiresAt.getTime() - now.getTime() > leastMs;

/** Nobody is to pay by it any more. */
export async function replaceLink(tx: Tx, { id, orderId }: LinkRow): Promise<void> {
  if (await moveLink(tx, id, ["making", "open"], "replaced")) askToClose(tx, orderId);
}

const askToClose = (tx: Tx, orderId: string) =>
  tx.enqueue({ task: "close_payment_links", key: orderId, payload: { orderId } });

/** Null when the order became another one while the provider was asked. */
async function open(tx: Tx, link: LinkRow, made: { reference: string; url: string }): Promise<PaymentLink | null> {
  const named = (await nameLink(tx, link.id, made)) ?? refuse("payment.link_not_found");
  const order = await getOrder(tx, link.orderId);
  if (named.state === "open" && fits(named, order, tx.now())) {
    const runAt = new Date(link.expiresAt.getTime() + askedAfterMs);
    tx.enqueue({ task: "check_payment_link", key: link.id, payload: { reference: made.reference }, runAt });
    return shownLink(named);
  }
  await moveLink(tx, link.id, ["open"], "replaced");
  askToClose(tx, link.orderId);
  return null;
}

const shownLink = ({ state, url, amountMinor, currency, expiresAt }: LinkRow): PaymentLink | null =>
  state === "open" && url !== null ? { url, amountMinor, currency, expiresAt: expiresAt.toISOString() } : null;
