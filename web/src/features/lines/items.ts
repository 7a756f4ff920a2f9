import type { OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { chosenOf, withoutHalves } from "./halves.ts";

/** A line of a product just as it is sold; a required choice with a usual answer is left to that. */
export const plainItem = (productId: string, quantity = 1): ItemRequest => ({
  productId,
  quantity,
  options: {},
  removedIngredientIds: [],
  amounts: {},
});

export const stepOf = (unit: Product["unit"]): number => (unit === "kg" ? 0.5 : 1);

/** One more or one less; never nothing: that is removing it. */
export function stepped(quantity: number, unit: Product["unit"], direction: 1 | -1): number {
  const step = stepOf(unit);
  return Math.max(step, Math.round((quantity + direction * step) * 1000) / 1000);
}

/**
 * With an option of a group on or off, for all of it. Of a single-choice group another takes its place; more than allowed
 * is left out.
 */
export function withOption(item: ItemRequest, group: OptionGroup, optionId: string): ItemRequest {
  const chosen = chosenOf(item, group);
  const isOn = chosen.includes(optionId);
  if (isOn && group.kind === "single" && group.required) return item;
  const next = isOn
    ? chosen.filter((id) => id !== optionId)
    : group.kind === "single"
      ? [optionId]
      : [...chosen, optionId];
  if (group.max !== null && next.length > group.max) return item;
  const { [optionId]: _amount, ...amounts } = item.amounts;
  const options = { ...item.options, [group.id]: next };
  return withoutHalves({ ...item, options, amounts: isOn ? amounts : item.amounts }, optionId);
}

export function withIngredient(item: ItemRequest, ingredientId: string): ItemRequest {
  const isRemoved = item.removedIngredientIds.includes(ingredientId);
  const { [ingredientId]: _amount, ...amounts } = item.amounts;
  return {
    ...item,
    amounts,
    removedIngredientIds: isRemoved
      ? item.removedIngredientIds.filter((id) => id !== ingredientId)
      : [...item.removedIngredientIds, ingredientId],
  };
}

const nextAmount = { usual: "extra", extra: "light", light: null } as const;

/** With more, then less, then the usual amount of an option or ingredient. */
export function withNextAmount(item: ItemRequest, id: string): ItemRequest {
  const { [id]: now = "usual", ...amounts } = item.amounts;
  const next = nextAmount[now];
  return { ...item, amounts: next === null ? amounts : { ...amounts, [id]: next } };
}

/** The first required group that nothing is chosen of. */
export const missingGroup = (item: ItemRequest, groups: readonly OptionGroup[]): OptionGroup | null =>
  groups.find((group) => group.required && chosenOf(item, group).length === 0) ?? null;

/** The lines with one of them changed or, given null, taken out. A line that is not there any more changes nothing. */
export function withLine(items: readonly ItemRequest[], line: ItemRequest, changed: ItemRequest | null): ItemRequest[] {
  const index = items.findIndex((item) => JSON.stringify(item) === JSON.stringify(line));
  return index < 0 ? [...items] : items.toSpliced(index, 1, ...(changed === null ? [] : [changed]));
}
