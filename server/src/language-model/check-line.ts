import type { OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ParsedItem } from "@croozer/order-parser";
import { groupsOf, type Menu } from "../catalogue/catalogue.ts";
import type { MenuSheet } from "./menu-sheet.ts";
import type { ModelAnswer } from "./model-answer.ts";

/** Something that is not on the menu, or that nobody can order. */
export class Nonsense extends Error {}

/** More of one thing is for a person to hear. */
const mostOfOne = 99;

export const isQuantity = (quantity: number, { unit }: Product): boolean =>
  quantity > 0 && quantity <= mostOfOne && (unit === "unit" ? Number.isInteger(quantity) : quantity >= 0.05);

/**
 * One line of a model's answer as a line of ours.
 * @throws {Nonsense} when the product is not on the sheet, or anything else is not the product's own
 */
export function checkLine(line: ModelAnswer["lines"][number], sheet: MenuSheet, menu: Menu): ParsedItem {
  const product = sheet.product.get(line.product) ?? fail(`product ${line.product}`);
  if (!isQuantity(line.quantity, product)) fail(`quantity ${line.quantity}`);
  const own = ownThings(product, sheet, groupsOf(menu, product));
  const more = [...line.extra, ...line.light].filter((id) => own.option.has(id));
  const options = optionsOf([...line.options, ...more], own);
  const amounts = Object.fromEntries(
    (["extra", "light"] as const).flatMap((amount) =>
      line[amount].map((id) => [own.ingredient(id) ?? own.severalOption(id) ?? fail(`amount of ${id}`), amount]),
    ),
  );
  const half = (ids: readonly string[]) => ids.map((id) => own.severalOption(id) ?? fail(`half with ${id}`));
  if (line.halves && !product.halves) fail("halves");
  return {
    product: product.id,
    quantity: Math.round(line.quantity * 1000) / 1000,
    options,
    removed: unique(line.without).map((id) => own.ingredient(id) ?? fail(`without ${id}`)),
    amounts,
    ...(line.halves ? { halves: [half(line.halves.first), half(line.halves.second)] } : {}),
  };
}

type OwnThings = {
  /** Our id of an option, and its group, by the short id. */
  option: ReadonlyMap<string, { id: string; group: OptionGroup }>;
  ingredient: (shortId: string) => string | null;
  /** Of a group that takes several: what can be more, less, or on a half. */
  severalOption: (shortId: string) => string | null;
};

function ownThings(product: Product, sheet: MenuSheet, groups: readonly OptionGroup[]): OwnThings {
  const option = new Map(
    groups.flatMap((group) => group.options.map(({ id }) => [sheet.shortId.get(id) ?? "", { id, group }] as const)),
  );
  return {
    option,
    ingredient: (shortId) => {
      const id = sheet.ingredient.get(shortId);
      return id !== undefined && product.ingredients.some((ingredient) => ingredient.id === id) ? id : null;
    },
    severalOption: (shortId) => {
      const found = option.get(shortId);
      return found?.group.kind === "multi" ? found.id : null;
    },
  };
}

function optionsOf(shortIds: readonly string[], { option }: OwnThings): Record<string, string[]> {
  const chosen: Record<string, string[]> = {};
  for (const shortId of unique(shortIds)) {
    const { id, group } = option.get(shortId) ?? fail(`option ${shortId}`);
    const ids = [...(chosen[group.id] ?? []), id];
    if (ids.length > (group.kind === "single" ? 1 : (group.max ?? group.options.length))) fail(`group of ${shortId}`);
    chosen[group.id] = ids;
  }
  return chosen;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function fail(what: string): never {
  throw new Nonsense(`not on the menu: ${what}`);
}
