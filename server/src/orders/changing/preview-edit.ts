import type { Language } from "@croozer/contracts/basics";
import type { EditOrder } from "@croozer/contracts/order-acts";
import type { EditPreview } from "@croozer/contracts/order-quotes";
import type { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { differenceBetween } from "../difference.ts";
import type { SoldItem } from "../order.ts";
import type { Quote } from "../pricing/quote.ts";
import { toldQuote } from "../pricing/told-quote.ts";
import { readOrder } from "../queries.ts";
import { lineChangeIn } from "../timeline.ts";
import { amended } from "./amend-order.ts";

/**
 * What `amendOrder` would do, without doing it.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_editable`
 */
export async function previewEdit(
  tx: Tx,
  id: string,
  edit: z.output<typeof EditOrder>,
  language: Language,
): Promise<EditPreview> {
  const before = (await readOrder(tx, id)) ?? refuse("order.not_found");
  if (edit.version !== before.version) refuse("order.changed_meanwhile");
  const { after, quote, problems } = await amended(tx, before, edit);
  const difference = differenceBetween(before, after);
  const lines: Quote["lines"] = quote?.lines ?? after.items.map(asPriced);
  const basis = { minutes: quote?.minutes ?? 0, earliest: quote?.earliest ?? null, area: quote?.area ?? null };
  const { subtotalMinor, deliveryFeeMinor, discountMinor, taxMinor, taxIncluded, totalMinor } = after;
  const sums = { subtotalMinor, deliveryFeeMinor, discountMinor, taxMinor, taxIncluded, totalMinor };
  return {
    ...toldQuote({ ...basis, ...sums, lines, currency: after.currency }, problems, language),
    difference: { ...difference, lines: difference.lines.map((line) => lineChangeIn(line, language)) },
  };
}

const asPriced = (item: SoldItem): Quote["lines"][number] => ({
  ...item,
  productId: item.productId ?? item.request.productId,
  product: null,
  problems: [],
});
