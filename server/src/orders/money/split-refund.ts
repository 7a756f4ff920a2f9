import type { PaymentMethod } from "@croozer/contracts/orders";
import type { PaymentRow } from "./payments.ts";

export type RefundPart = { amountMinor: number; method: PaymentMethod } & (
  | { of: null }
  /** Goes back through who has the money. */
  | { of: { id: string; provider: string } }
);

type Paid = Pick<
  PaymentRow,
  "id" | "kind" | "method" | "amountMinor" | "state" | "provider" | "ofPaymentId" | "reference"
>;

/**
 * How so much is given back: through the providers that have it, the latest payment first, and the rest as it was taken.
 * With another `method` than online it is handed over, whoever has the money.
 */
export function splitRefund(
  payments: readonly Paid[],
  amountMinor: number,
  { method, usual }: { method: PaymentMethod | undefined; usual: PaymentMethod },
): RefundPart[] {
  if (method !== undefined && method !== "online") return [{ amountMinor, method, of: null }];
  const parts: RefundPart[] = [];
  let left = amountMinor;
  const give = (part: RefundPart) => {
    if (part.amountMinor <= 0) return;
    parts.push(part);
    left -= part.amountMinor;
  };
  for (const { id, provider, method: paidBy, amountMinor: most } of online(payments).toReversed())
    if (provider !== null)
      give({ amountMinor: Math.min(left, most - givenOf(payments, id)), method: paidBy, of: { id, provider } });
  for (const [paidBy, kept] of keptByMethod(payments))
    give({ amountMinor: Math.min(left, kept), method: paidBy, of: null });
  // Earlier money was given back otherwise than it was taken.
  give({ amountMinor: left, method: usual, of: null });
  return parts;
}

/** How much can still go back through providers. */
export const refundableOnline = (payments: readonly Paid[]): number =>
  online(payments).reduce((sum, { id, amountMinor }) => sum + Math.max(0, amountMinor - givenOf(payments, id)), 0);

const online = (payments: readonly Paid[]): Paid[] =>
  payments.filter(({ kind, provider }) => kind === "payment" && provider !== null);

/** Also what is on its way back. What is disputed is still ours, until it is lost. */
const isGone = (kind: Paid["kind"], state: Paid["state"]): boolean =>
  kind === "dispute" ? state === "done" : state !== "failed";

const givenOf = (payments: readonly Paid[], id: string): number =>
  payments
    .filter(({ kind, ofPaymentId, state }) => kind !== "payment" && ofPaymentId === id && isGone(kind, state))
    .reduce((sum, one) => sum + one.amountMinor, 0);

/** What was only recorded, latest method first. */
function keptByMethod(payments: readonly Paid[]): [PaymentMethod, number][] {
  const kept = new Map<PaymentMethod, number>();
  for (const { kind, method, amountMinor, provider, ofPaymentId } of payments)
    if (provider === null && ofPaymentId === null)
      kept.set(method, (kept.get(method) ?? 0) + (kind === "payment" ? amountMinor : -amountMinor));
  return [...kept].toReversed();
}
