import { createHash } from "node:crypto";
import type { Location } from "@croozer/contracts/addresses";
import type { Fulfilment, ItemRequest, OrderSummary } from "@croozer/contracts/orders";
import type { z } from "zod";
import type { Quote } from "./quote.ts";

/** What a customer says yes to. */
export type Agreed = {
  items: readonly z.input<typeof ItemRequest>[];
  fulfilment: Fulfilment;
  address?: string | null;
  location?: Location | null;
  paymentMethod?: OrderSummary["paymentMethod"];
  /** Null is as soon as possible. */
  requestedFor?: Date | null;
  customerNote?: string | null;
};

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
    request.location ?? null,
    ...[request.paymentMethod ?? null, request.requestedFor?.toISOString() ?? null, request.customerNote || null],
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}
