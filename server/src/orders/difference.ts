import type { LocalText } from "@croozer/contracts/basics";
import { type OrderField, orderFields } from "@croozer/contracts/orders";
import type { Order, SoldItem, SoldOption } from "./order.ts";

/** So much of a line more or less than before. */
export type SoldChange = {
  change: "added" | "removed";
  productId: string | null;
  name: LocalText;
  quantity: number;
  unit: SoldItem["unit"];
  options: SoldOption[];
  note: string | null;
};
export type Difference = {
  lines: SoldChange[];
  fields: { field: OrderField; from: string | null; to: string | null }[];
  totalMinor: { from: number; to: number };
};

/** Lines are the same to a kitchen when the same is to be made, whatever they cost. */
export const sameToMake = ({ productId, name, unit, options, note }: SoldItem): string =>
  JSON.stringify([productId, name, unit, options.map(({ kind, name: of, half }) => [kind, of, half]), note]);

/** To the thousandth, as quantities are kept: sums of fractions are not exact. */
export const thousandth = (quantity: number): number => Math.round(quantity * 1000) / 1000;

/** What became more or less from the one to the other: first what is gone, each in the order of its list. */
export function lineChanges(before: readonly SoldItem[], after: readonly SoldItem[]): SoldChange[] {
  const [was, is] = [summed(before), summed(after)];
  const more = (of: Summed, than: Summed, change: SoldChange["change"]): SoldChange[] =>
    [...of].flatMap(([key, { item, quantity }]) => {
      const by = thousandth(quantity - (than.get(key)?.quantity ?? 0));
      const { productId, name, unit, options, note } = item;
      return by > 0 ? [{ change, productId, name, quantity: by, unit, options, note }] : [];
    });
  return [...more(was, is, "removed"), ...more(is, was, "added")];
}

type Summed = Map<string, { item: SoldItem; quantity: number }>;
function summed(items: readonly SoldItem[]): Summed {
  const sums: Summed = new Map();
  for (const item of items) {
    const key = sameToMake(item);
    sums.set(key, { item, quantity: (sums.get(key)?.quantity ?? 0) + item.quantity });
  }
  return sums;
}

/** As the API writes it. */
function written(value: Order[OrderField]): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(", ") : String(value);
}

export function differenceBetween(before: Order, after: Order): Difference {
  const fields = orderFields.flatMap((field) => {
    const [from, to] = [written(before[field]), written(after[field])];
    return from === to ? [] : [{ field, from, to }];
  });
  return {
    lines: lineChanges(before.items, after.items),
    fields,
    totalMinor: { from: before.totalMinor, to: after.totalMinor },
  };
}

/** Numbers and names alone, so that it reads in either language: `+1 Coca-Cola · 48.00 → 60.00`. */
export function inShort({ lines, fields, totalMinor }: Difference): string {
  const amount = (minor: number) => (minor / 100).toFixed(2);
  const parts = lines.map(
    ({ change, quantity, name }) => `${change === "added" ? "+" : "−"}${quantity} ${name.he || name.en}`,
  );
  const address = fields.find(({ field }) => field === "address")?.to;
  if (address) parts.push(`→ ${address}`);
  if (totalMinor.from !== totalMinor.to) parts.push(`${amount(totalMinor.from)} → ${amount(totalMinor.to)}`);
  return parts.join(" · ").slice(0, 300);
}
