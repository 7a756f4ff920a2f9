import type { OrderQuote, QuoteOrder } from "@croozer/contracts/order-quotes";
import type { z } from "zod";
import { getBusiness, listDeliveryAreas, listPauses } from "../../businesses/businesses.ts";
import { getMenu } from "../../catalogue/catalogue.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { isSaid } from "../placing/destination.ts";
import { quoteOrder } from "./quote.ts";
import { type Obstacle, toldQuote } from "./told-quote.ts";

type Asked = z.output<typeof QuoteOrder>;

/** What a cart would cost now and everything in its way, as the API tells it; nothing is kept. */
export async function quotedOrder(tx: Tx, body: Asked, language: "he" | "en"): Promise<OrderQuote> {
  const { settings } = await getBusiness(tx);
  const areas = body.fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const cart = { ...body, requestedFor: body.requestedFor === null ? null : new Date(body.requestedFor) };
  const quote = quoteOrder(await getMenu(tx), settings, cart, { areas, now: tx.now(), pauses: await listPauses(tx) });
  const problems: Obstacle[] = [...quote.problems];
  if (body.fulfilment === "delivery" && !isSaid(body)) problems.push({ code: "order.address_missing" });
  if (quote.discountMinor > 0 && !body.discountReason) problems.push({ code: "order.discount_unexplained" });
  // A total beyond what the contract holds can be refused only.
  if (problems.some(({ code }) => code === "order.too_large")) refuse("order.too_large");
  return toldQuote(quote, problems, language);
}
