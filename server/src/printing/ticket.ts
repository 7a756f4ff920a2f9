import { fullAddress } from "../orders/orders.ts";
import { type Block, dashes, type Paper, type RowBlock, row, rule, space } from "./block.ts";
import { isolated, optionText, quantityOf, together } from "./formats.ts";
import type { PaperContents } from "./paper-contents.ts";

/** For the kitchen: a number to shout, until when, and what to make. Prices only where the business wants them. */
export function ticketOf(contents: PaperContents): Paper {
  const { order, copy, words, formats, language, ticketLines, business } = contents;
  const due = order.promisedFor ?? order.requestedFor;
  const added = ticketLines.filter(({ change }) => change === "added");
  const removed = ticketLines.filter(({ change }) => change === "removed");
  const before = ticketLines.filter(({ change }) => change === null);
  const lines = (some: typeof ticketLines) => some.flatMap((line) => lineBlocks(line, contents));
  const blocks: Block[] = [
    ...(copy === null ? [] : [row(words.copy, 40, { bold: true, align: "center", inverse: true }), space(8)]),
    ...(order.status === "cancelled"
      ? [row(words.cancelled, 56, { bold: true, align: "center", inverse: true }), space(8)]
      : []),
    row(String(order.shortNumber), 132, { bold: true, align: "center" }),
    row(order.fulfilment === "delivery" ? words.delivery : words.pickup, 44, { bold: true, align: "center" }),
    row(due === null ? words.asap : words.for(formats.due(due)), 44, { bold: true, align: "center" }),
    // What must not be overlooked, an allergy, is read before the first dish.
    ...noteBlocks(contents),
    rule(4),
    ...personBlocks(contents),
    rule(2),
    ...lines(before),
    ...(removed.length === 0
      ? []
      : [
          space(6),
          row(words.removed, 30, { bold: true, align: "center", inverse: true }),
          space(6),
          ...lines(removed),
        ]),
    ...(added.length === 0
      ? []
      : [space(6), row(words.added, 30, { bold: true, align: "center", inverse: true }), space(6), ...lines(added)]),
    ...(contents.hasPrices
      ? [rule(2), row(words.total, 38, { bold: true, amount: formats.money(order.totalMinor, order.currency) })]
      : []),
    space(10),
    dashes,
    row(words.revision(order.revision), 24, { align: "center" }),
    row(isolated(order.number), 24, { align: "center" }),
    ...(copy === null ? [] : [row(words.copyAt(formats.time(copy)), 24, { align: "center" })]),
    row(business.name, 24, { align: "center" }),
  ];
  return { title: order.number, direction: language === "he" ? "rtl" : "ltr", language, blocks };
}

function personBlocks({ order, words, formats }: PaperContents): Block[] {
  const { name, phone } = order.customer;
  // Whoever carries it may have this paper alone.
  const address = fullAddress(order);
  return [
    ...(name === "" ? [] : [row(name, 32, { bold: true })]),
    ...(phone === null ? [] : [row(isolated(phone), 28)]),
    ...(address === null ? [] : [row(together(address), 30)]),
    row(words.placed(formats.time(order.placedAt)), 26),
  ];
}

function lineBlocks(line: PaperContents["ticketLines"][number], contents: PaperContents): Block[] {
  const { language, words, formats, hasPrices, order } = contents;
  const struck = line.change === "removed" ? { struck: true as const } : {};
  const price = hasPrices && line.change !== "removed" ? line.unitPriceMinor : null;
  return [
    row(line.name, 38, {
      bold: true,
      lead: quantityOf(line, language, line.change === "added" ? "+" : ""),
      ...(price === null ? {} : { amount: formats.money(Math.round(price * line.quantity), order.currency) }),
      ...struck,
    }),
    ...line.options.map((option) => row(optionText(option, words), 32, { indent: true, ...struck })),
    ...(line.note === null ? [] : [{ kind: "box" as const, blocks: [row(line.note, 32, { bold: true })] }]),
    space(8),
  ];
}

function noteBlocks({ order, words }: PaperContents): Block[] {
  const notes: [string, string | null][] = [
    [words.kitchenNote, order.kitchenNote],
    [words.customerNote, order.customerNote],
  ];
  return notes.flatMap(([title, note]) => {
    if (note === null) return [];
    const blocks: RowBlock[] = [row(title, 24), row(together(note), 36, { bold: true })];
    return [space(8), { kind: "box" as const, blocks }];
  });
}
