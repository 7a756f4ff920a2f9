import type { MenuIndex } from "./indexed-menu.ts";

const FRACTIONS: readonly (readonly [number, RegExp])[] = [
  [0.5, /^(?:half|חצי)(?: |$)/i],
  [0.25, /^(?:quarter|רבע)(?: |$)/i],
];

/** "Half a watermelon" where halves are sold. */
function fractionOption(index: MenuIndex, productId: string, value: number): { group: string; option: string } | null {
  const named = FRACTIONS.find(([fraction]) => fraction === value)?.[1];
  for (const id of named ? (index.products.get(productId)?.groups ?? []) : []) {
    const option = index.groups
      .get(id)
      ?.options.find(({ name }) => named?.test(name.en ?? "") || named?.test(name.he ?? ""));
    if (option) return { group: id, option: option.id };
  }
  return null;
}

/** The option of a product that is a number: 20 roses, grit 120, half of it. */
export function numberOption(
  index: MenuIndex,
  productId: string,
  value: number,
): { group: string; option: string } | null {
  if (value < 1) return fractionOption(index, productId, value);
  const groups = new Set(index.products.get(productId)?.groups ?? []);
  for (const key of [
    `n:${value}`,
    `m:v${value}`,
    `m:v${value / 1000}`,
    `m:w${value}`,
    `m:w${value * 1000}`,
    `m:l${value}`,
    `m:l${value * 100}`,
  ]) {
    for (const posting of index.postings.get(key) ?? []) {
      const entity = index.entities[index.variants[posting.variant]?.entity ?? -1];
      if (entity?.kind === "option" && groups.has(entity.group)) return { group: entity.group, option: entity.id };
    }
  }
  return null;
}
