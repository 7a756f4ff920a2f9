import type { MenuIndex } from "./indexed-menu.ts";

export function numberOption(
  index: MenuIndex,
  productId: string,
  value: number,
): { group: string; option: string } | null {
  const groups = new Set(index.products.get(productId)?.groups ?? []);
  for (const key of [`n:${value}`, `m:v${value}`, `m:v${value / 1000}`, `m:w${value}`, `m:w${value * 1000}`]) {
    for (const posting of index.postings.get(key) ?? []) {
      const entity = index.entities[index.variants[posting.variant]?.entity ?? -1];
      if (entity?.kind === "option" && groups.has(entity.group)) return { group: entity.group, option: entity.id };
    }
  }
  return null;
}
