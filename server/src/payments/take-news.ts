import { noteDispute, noteOutsideRefund, receivePayment, settleRefund } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { lockByReference, moveLink } from "./link-rows.ts";
import type { News } from "./provider.ts";
import { takeEventsAbout } from "./unknown-events.ts";

/** `known`: nothing changed, it was told before; `unknown`: it concerns nothing of this business. */
export type NewsOutcome = "done" | "known" | "unknown" | "ignored";

type Paid = { linkReference: string; paymentReference: string; amountMinor: number };

const wherever = ["making", "open", "replaced", "closed", "refused"] as const;

/** Money came by a link, also by one that no longer fits: it is recorded once, as what it is. */
export async function takePaid(
  tx: Tx,
  provider: string,
  { linkReference, paymentReference, amountMinor }: Paid,
): Promise<NewsOutcome> {
  const link = await lockByReference(tx, provider, linkReference);
  if (link === null) return "unknown";
  const { isNew } = await receivePayment(tx, link.orderId, { provider, reference: paymentReference, amountMinor });
  await moveLink(tx, link.id, wherever, "paid");
  if (isNew) await takeEventsAbout(tx, provider, paymentReference);
  return isNew ? "done" : "known";
}

/** Does what follows from what a provider told; told again or late, nothing more. */
export async function takeNews(tx: Tx, provider: string, news: News | null): Promise<NewsOutcome> {
  if (news === null) return "ignored";
  if (news.kind === "paid") return takePaid(tx, provider, news);
  if (news.kind === "link_closed") {
    const link = await lockByReference(tx, provider, news.linkReference);
    if (link === null) return "unknown";
    return (await moveLink(tx, link.id, ["open", "replaced"], "closed")) ? "done" : "known";
  }
  if (news.kind === "dispute") return takeDispute(tx, provider, news);
  if (news.key !== null) return (await settleRefund(tx, news.key, news.outcome)) === null ? "unknown" : "done";
  return takeOutside(tx, provider, news);
}

/** Somebody gave money back at the provider itself. Only what is done is written down. */
async function takeOutside(
  tx: Tx,
  provider: string,
  { reference, paymentReference, amountMinor, outcome }: Extract<News, { kind: "refund" }>,
): Promise<NewsOutcome> {
  if (paymentReference === null) return "unknown";
  if (outcome.state !== "done") return "ignored";
  const order = await noteOutsideRefund(tx, { provider, paymentReference, reference, amountMinor, note: null });
  return order === null ? "unknown" : "done";
}

async function takeDispute(
  tx: Tx,
  provider: string,
  { kind: _kind, paymentReference, ...dispute }: Extract<News, { kind: "dispute" }>,
): Promise<NewsOutcome> {
  if (paymentReference === null) return "unknown";
  const noted = await noteDispute(tx, { ...dispute, provider, paymentReference });
  if (noted === null) return "unknown";
  return noted.isNew ? "done" : "known";
}
