import type { LocalText } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { SynonymTarget } from "@croozer/contracts/menu-synonyms";
import { fold } from "./fold.ts";

/** Something on the menu that a synonym can stand for. */
export type NamedThing = SynonymTarget & { name: LocalText; within: LocalText | null };

export const thingsOf = ({ products, optionGroups }: Pick<Catalogue, "products" | "optionGroups">): NamedThing[] => [
  ...products.map(({ id, name }) => ({ kind: "product" as const, id, name, within: null })),
  ...optionGroups.flatMap((group) =>
    group.options.map(({ id, name }) => ({ kind: "option" as const, id, name, within: group.name })),
  ),
  ...products.flatMap((product) =>
    product.ingredients.map(({ id, name }) => ({ kind: "ingredient" as const, id, name, within: product.name })),
  ),
];

export const isCalled = ({ name }: NamedThing, folded: string): boolean =>
  fold(name.he) === folded || fold(name.en) === folded;

/** "Large" of one group is what "Large" of another is; two products are never the same. */
export const isSameThing = (one: NamedThing, other: NamedThing): boolean =>
  one.id === other.id ||
  (one.kind === other.kind &&
    one.kind !== "product" &&
    fold(one.name.he) === fold(other.name.he) &&
    fold(one.name.en) === fold(other.name.en));
