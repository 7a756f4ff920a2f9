import { inLanguage } from "@croozer/contracts/basics";
import type { Business } from "@croozer/contracts/businesses";
import type { PrintedOrder } from "@croozer/contracts/orders";
import { lineChanges, sameToMake, thousandth } from "../difference.ts";
import type { Order, SoldItem } from "../order.ts";
import { type Looking, summaryOf } from "../views.ts";

/** Everything a ticket says, with what became more or less since the kitchen had it as `before` marked. */
export function printOf(order: Order, before: SoldItem[] | null, business: Business, looking: Looking): PrintedOrder {
  const { name, phone, address, settings } = business;
  return {
    ...summaryOf(order, looking),
    business: { name, phone, address },
    timeZone: settings.timeZone,
    lines: ticketLines(order.items, before, looking.language),
  };
}

/** As before, then what is new, then what is gone. Of three where one was added, two are as before. */
export function ticketLines(
  items: readonly SoldItem[],
  before: readonly SoldItem[] | null,
  language: Looking["language"],
): PrintedOrder["lines"] {
  const changes = before === null ? [] : lineChanges(before, items);
  const priceOf = new Map(items.map((item) => [lookOf(item), item.unitPriceMinor]));
  const inWords = (line: Line) => ({
    name: inLanguage(line.name, language),
    ...{ quantity: line.quantity, unit: line.unit, note: line.note },
    options: line.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
    unitPriceMinor: priceOf.get(lookOf(line)) ?? null,
  });
  const seen = new Map<string, number>();
  for (const item of before ?? items) seen.set(sameToMake(item), (seen.get(sameToMake(item)) ?? 0) + item.quantity);
  const asBefore = items.flatMap((item) => {
    const left = seen.get(sameToMake(item)) ?? 0;
    const quantity = thousandth(Math.min(left, item.quantity));
    seen.set(sameToMake(item), left - quantity);
    return quantity > 0 ? [{ ...inWords({ ...item, quantity }), change: null }] : [];
  });
  const changed = (["added", "removed"] as const).flatMap((change) =>
    changes.filter((one) => one.change === change).map((one) => ({ ...inWords(one), change })),
  );
  return [...asBefore, ...changed];
}

type Line = Pick<SoldItem, "name" | "quantity" | "unit" | "options" | "note">;
/** Lines that read the same cost the same. */
const lookOf = ({ name, unit, options, note }: Line): string => JSON.stringify([name, unit, options, note]);
