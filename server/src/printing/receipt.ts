import { inLanguage } from "@croozer/contracts/basics";
import { dueMinor } from "../orders/orders.ts";
import { type Block, type Paper, row, rule, space } from "./block.ts";
import { isolated, optionText, quantityOf, together } from "./formats.ts";
import type { PaperContents } from "./paper-contents.ts";

/** For the customer: who sold what for how much, and what was paid. */
export function receiptOf(contents: PaperContents): Paper {
  const { order, copy, words, formats, language, trackingUrl } = contents;
  const blocks: Block[] = [
    ...headBlocks(contents),
    ...(copy === null ? [] : [row(words.copy, 32, { bold: true, align: "center", inverse: true }), space(8)]),
    row(`${words.receipt} ${order.shortNumber}`, 36, { bold: true, align: "center" }),
    row(isolated(order.number), 26, { align: "center" }),
    row(formats.dateTime(order.placedAt), 26, { align: "center" }),
    ...(order.status === "cancelled" ? [row(words.cancelled, 40, { bold: true, align: "center", inverse: true })] : []),
    rule(2),
    row(
      [order.fulfilment === "delivery" ? words.delivery : words.pickup, order.customer.name]
        .filter(Boolean)
        .join(" · "),
      28,
    ),
    ...(order.address === null ? [] : [row(together(order.address), 28)]),
    rule(2),
    ...itemBlocks(contents),
    rule(2),
    ...sumBlocks(contents),
    ...moneyBlocks(contents),
    space(16),
    row(words.track, 26, { align: "center" }),
    { kind: "qr", content: trackingUrl },
  ];
  return { title: order.number, direction: language === "he" ? "rtl" : "ltr", language, blocks };
}

function headBlocks({ business, words }: PaperContents): Block[] {
  const { name, address, phone, settings } = business;
  const small = [
    address,
    phone === null ? null : isolated(phone),
    settings.taxId === null ? null : words.taxId(settings.taxId),
  ];
  return [
    row(name, 44, { bold: true, align: "center" }),
    ...small.flatMap((text) => (text ? [row(text, 26, { align: "center" })] : [])),
    space(8),
  ];
}

function itemBlocks({ order, words, formats, language }: PaperContents): Block[] {
  const money = (minor: number) => formats.money(minor, order.currency);
  return order.items.flatMap((item) => [
    row(inLanguage(item.name, language), 30, {
      bold: true,
      lead: quantityOf(item, language),
      amount: money(item.subtotalMinor),
    }),
    ...item.options.map((option) =>
      row(optionText({ ...option, name: inLanguage(option.name, language) }, words), 26, { indent: true }),
    ),
    ...(item.quantity === 1 ? [] : [row(`${item.quantity} × ${money(item.unitPriceMinor)}`, 26, { indent: true })]),
    ...(item.note === null ? [] : [row(item.note, 26, { indent: true })]),
    space(4),
  ]);
}

function sumBlocks({ order, words, formats }: PaperContents): Block[] {
  const line = (text: string, minor: number) => row(text, 28, { amount: formats.money(minor, order.currency) });
  const discount = [words.discount, order.discountReason].filter(Boolean).join(" · ");
  const isPlain = order.deliveryFeeMinor === 0 && order.discountMinor === 0 && order.taxIncluded;
  return [
    ...(isPlain ? [] : [line(words.subtotal, order.subtotalMinor)]),
    ...(order.deliveryFeeMinor === 0 ? [] : [line(words.deliveryFee, order.deliveryFeeMinor)]),
    ...(order.discountMinor === 0 ? [] : [line(discount, -order.discountMinor)]),
    ...(order.taxIncluded || order.taxMinor === 0 ? [] : [line(words.taxOn, order.taxMinor)]),
    row(words.total, 42, { bold: true, amount: formats.money(order.totalMinor, order.currency) }),
    ...(order.taxIncluded && order.taxMinor > 0 ? [line(words.taxIn, order.taxMinor)] : []),
    rule(1),
  ];
}

function moneyBlocks({ order, payments, words, formats }: PaperContents): Block[] {
  const money = (minor: number) => formats.money(minor, order.currency);
  const due = dueMinor(order);
  return [
    ...payments
      // What a bank decided is no matter of a receipt.
      .filter(({ kind, state }) => kind !== "dispute" && state === "done")
      .map(({ kind, method, amountMinor }) =>
        kind === "payment"
          ? row(words.paid(words[method]), 28, { amount: money(amountMinor) })
          : row(words.refund(words[method]), 28, { amount: money(-amountMinor) }),
      ),
    due > 0
      ? row(words.due, 34, { bold: true, amount: money(due) })
      : row(words.settled, 30, { bold: true, align: "center" }),
  ];
}
