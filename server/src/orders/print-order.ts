import { inLanguage } from "@croozer/contracts/basics";
import type { Business } from "@croozer/contracts/businesses";
import type { PrintedOrder } from "@croozer/contracts/orders";
import { lineChanges, sameToMake, thousandth } from "./difference.ts";
import type { Order, SoldItem } from "./order.ts";
import { type Looking, summaryOf } from "./views.ts";

/** Everything a ticket says, with what became more or less since the kitchen last saw the order marked. */
export function printOf(order: Order, business: Business, looking: Looking): PrintedOrder {
  const { name, phone, address, settings } = business;
  return {
    ...summaryOf(order, looking),
    business: { name, phone, address },
    timeZone: settings.timeZone,
    lines: ticketLines(order, looking.language),
  };
}

/** As before, then what is new, then what is gone. Of three where one was added, two are as before. */
function ticketLines({ items, seenItems }: Order, language: Looking["language"]): PrintedOrder["lines"] {
  const changes = seenItems === null ? [] : lineChanges(seenItems, items);
  const inWords = ({
    name,
    quantity,
    unit,
    options,
    note,
  }: Omit<
    SoldItem,
    "id" | "productId" | "unitPriceMinor" | "subtotalMinor" | "request" | "madeQuantity" | "doing"
  >) => ({
    name: inLanguage(name, language),
    ...{ quantity, unit, note },
    options: options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
  });
  const seen = new Map<string, number>();
  for (const item of seenItems ?? items) seen.set(sameToMake(item), (seen.get(sameToMake(item)) ?? 0) + item.quantity);
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
