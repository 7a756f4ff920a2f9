import type { Language } from "@croozer/contracts/basics";
import type { Business } from "@croozer/contracts/businesses";
import type { OrderPayment, PrintedOrder } from "@croozer/contracts/orders";
import type { PaperKind } from "@croozer/contracts/printing";
import { getBusiness } from "../businesses/businesses.ts";
import { findPrint, linesBefore, linkOf, type Order, readPayments, ticketLines } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Formats, formatsFor } from "./formats.ts";
import { type Words, wordsOf } from "./words.ts";

/** All that may stand on a paper, in one language. */
export type PaperContents = {
  order: Order;
  business: Business;
  payments: OrderPayment[];
  /** When it was printed again, if this revision was. */
  copy: Date | null;
  ticketLines: PrintedOrder["lines"];
  /** Whether tickets say what a line costs. */
  hasPrices: boolean;
  trackingUrl: string;
  language: Language;
  words: Words;
  formats: Formats;
};

type How = { kind: PaperKind; publicUrl: string; language?: Language | undefined };

/** Reads what a paper of an order says. The ticket is in the business's language, the receipt in the customer's. */
export async function readContents(tx: Tx, order: Order, how: How): Promise<PaperContents> {
  const business = await getBusiness(tx);
  const { settings } = business;
  const language = how.language ?? (how.kind === "ticket" ? settings.language : order.language);
  const print = await findPrint(tx, order, how.kind);
  const lines = ticketLines(order.items, await linesBefore(tx, order), language);
  const formats = formatsFor(language, settings.timeZone, tx.now());
  return {
    ...{ order, business, language, formats, words: wordsOf(language), ticketLines: lines },
    payments: await readPayments(tx, order.id),
    copy: print !== null && print.copy > 0 ? new Date(print.at) : null,
    hasPrices: settings.ticketPrices,
    trackingUrl: await linkOf(tx, how.publicUrl, order.id),
  };
}
