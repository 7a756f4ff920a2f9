import type { ProviderProblemKind } from "@croozer/contracts/payments";
import type { Dispute, RefundOutcome } from "../orders/orders.ts";

/** A business's account at a provider. */
export type ProviderAccount = { secretKey: string };

export type LinkWish = {
  /** Asked with the same key, a provider makes it once. */
  key: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  /** What the customer reads: which order of which business. */
  title: string;
  language: "he" | "en";
  expiresAt: Date;
  /** Where the customer goes afterwards, and when they turn round. That they came back says nothing of a payment. */
  paidUrl: string;
  backUrl: string;
};

/** How a link stands at its provider. */
export type LinkStanding =
  | { state: "open" | "closed" }
  | { state: "paid"; paymentReference: string; amountMinor: number };

export type RefundWish = {
  /** Asked with the same key, a provider gives back once. Stands in what it tells of it, too. */
  key: string;
  paymentReference: string;
  amountMinor: number;
};

/** What an event of a provider says, in our words. */
export type News =
  | { kind: "paid"; linkReference: string; paymentReference: string; amountMinor: number }
  | { kind: "link_closed"; linkReference: string }
  | {
      kind: "refund";
      /** Ours; null for one that was made past us. */
      key: string | null;
      reference: string;
      paymentReference: string | null;
      amountMinor: number;
      outcome: RefundOutcome;
    }
  | ({ kind: "dispute"; paymentReference: string | null } & Omit<Dispute, "provider" | "paymentReference">);

/**
 * Who takes money online. Nothing here is called with a transaction open.
 * All that ask the provider throw {ProviderProblem}.
 */
export type PaymentProvider = {
  createLink(account: ProviderAccount, wish: LinkWish): Promise<{ reference: string; url: string }>;
  /** Nobody can pay by it afterwards; how it stands then, for it may have been paid at that moment. */
  closeLink(account: ProviderAccount, reference: string): Promise<LinkStanding>;
  findLink(account: ProviderAccount, reference: string): Promise<LinkStanding>;
  /** All of a payment or a part. */
  refund(account: ProviderAccount, wish: RefundWish): Promise<RefundOutcome>;
  /** What became of a refund that was asked for; null when nothing of it is known. */
  findRefund(account: ProviderAccount, wish: RefundWish): Promise<RefundOutcome | null>;
  /** Whether the key works. */
  check(account: ProviderAccount): Promise<{ accountName: string | null }>;
  /** Reads an event when it is signed with the secret; null when it is not, or too old. */
  readWebhook(body: Buffer, signature: string, secret: string): { id: string; type: string } | null;
  /** Of the body of an event that was verified; null for what does not concern us. */
  newsOf(body: string): News | null;
  /** Header in which a webhook is signed. */
  signatureHeader: string;
  /** The events that it should be told to send. */
  events: readonly string[];
  isLiveKey(secretKey: string): boolean;
};

/** The provider did not do it. Its own words are kept out: some repeat a key. */
export class ProviderProblem extends Error {
  readonly kind: ProviderProblemKind;
  /** The provider's code for it, for those who look it up. */
  readonly code: string | null;
  constructor(kind: ProviderProblemKind, code: string | null) {
    super(code === null ? kind : `${kind}: ${code}`);
    this.name = "ProviderProblem";
    this.kind = kind;
    this.code = code;
  }

  /** It may work when it is tried again: with the same key that is safe. */
  get isPassing(): boolean {
    return this.kind === "rate_limited" || this.kind === "provider_failed" || this.kind === "unreachable";
  }
}
