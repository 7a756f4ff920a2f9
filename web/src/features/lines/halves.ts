import type { OptionGroup } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";

/** What is chosen of a group: as said, or its usual option. */
export function chosenOf(item: ItemRequest, group: OptionGroup): readonly string[] {
  const said = item.options[group.id] ?? [];
  if (said.length > 0 || group.defaultOptionId === null) return said;
  return [group.defaultOptionId];
}

/** Where an option goes: on all of it, or on one of its halves. */
export const parts = ["whole", "first", "second"] as const;
export type Part = (typeof parts)[number];
type Half = Exclude<Part, "whole">;

const halvesOf = ({ halves: [first, second] = [[], []] }: ItemRequest): Record<Half, string[]> => ({ first, second });

/** What is chosen of a group for one part alone. */
export const chosenOn = (item: ItemRequest, group: OptionGroup, part: Part): readonly string[] =>
  part === "whole"
    ? chosenOf(item, group)
    : halvesOf(item)[part].filter((id) => group.options.some((option) => option.id === id));

/** The other part that has an option, if one has. */
export const elsewhere = (item: ItemRequest, group: OptionGroup, optionId: string, part: Part): Part | null =>
  parts.find((other) => other !== part && chosenOn(item, group, other).includes(optionId)) ?? null;

/** With an option on one half or off it; what is on a half is not on all of it. */
export function withHalfOption(item: ItemRequest, group: OptionGroup, half: Half, optionId: string): ItemRequest {
  const here = chosenOn(item, group, half);
  const isOn = here.includes(optionId);
  const whole = chosenOf(item, group).filter((id) => id !== optionId);
  if (!isOn && group.max !== null && whole.length + here.length >= group.max) return item;
  const halves = halvesOf(item);
  const next = isOn ? halves[half].filter((id) => id !== optionId) : [...halves[half], optionId];
  return withHalves({ ...item, options: { ...item.options, [group.id]: whole } }, { ...halves, [half]: next });
}

/** With an option on neither half. */
export function withoutHalves(item: ItemRequest, optionId: string): ItemRequest {
  if (item.halves === undefined) return item;
  const without = (ids: readonly string[]) => ids.filter((id) => id !== optionId);
  const { first, second } = halvesOf(item);
  return withHalves(item, { first: without(first), second: without(second) });
}

/** An amount goes with the last place its option had. */
function withHalves(item: ItemRequest, { first, second }: Record<Half, string[]>): ItemRequest {
  const { halves: before = [], ...rest } = item;
  const chosen = [...Object.values(item.options).flat(), ...first, ...second];
  const isGone = (id: string) => before.flat().includes(id) && !chosen.includes(id);
  const amounts = Object.fromEntries(Object.entries(item.amounts).filter(([id]) => !isGone(id)));
  return { ...rest, amounts, ...(first.length + second.length === 0 ? {} : { halves: [first, second] }) };
}
