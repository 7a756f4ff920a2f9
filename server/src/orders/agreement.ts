import { createHash } from "node:crypto";
import type { OrderRequest } from "./place-order.ts";
import type { Quote } from "./quote.ts";

/** What a customer says yes to. */
export type Agreed = Pick<
  OrderRequest,
  "items" | "fulfilment" | "address" | "paymentMethod" | "requestedFor" | "customerNote"
>;

/**
 * A fingerprint of everything that was shown before a customer confirmed: lines with options and prices, fees, total,
 * where, when and how it is paid. Another price or another word is another fingerprint.
 */
export function agreementOf(request: Agreed, quote: Quote): string {
  const lines = quote.lines.map(({ productId, name, quantity, unitPriceMinor, subtotalMinor, options, note }) => [
    ...[productId, name.he, name.en, quantity, unitPriceMinor, subtotalMinor, note],
    options.map(({ kind, name: of, half, priceMinor }) => [kind, of.he, of.en, half, priceMinor]),
  ]);
  const { deliveryFeeMinor, discountMinor, totalMinor, currency } = quote;
  const shown = [
    ...[lines, deliveryFeeMinor, discountMinor, totalMinor, currency, request.fulfilment, request.address ?? null],
    ...[request.paymentMethod ?? null, request.requestedFor?.toISOString() ?? null, request.customerNote || null],
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}
