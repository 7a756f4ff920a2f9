import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { SynonymTarget } from "@croozer/contracts/menu-synonyms";

export type TargetGroup = { group: SynonymTarget["kind"]; items: { value: string; label: string }[] };

const asValue = ({ kind, id }: SynonymTarget): string => `${kind}:${id}`;

export function targetOf(value: string): SynonymTarget | null {
  const [kind, id = ""] = value.split(":");
  return kind === "product" || kind === "option" || kind === "ingredient" ? { kind, id } : null;
}

/** Everything that words can stand for, by kind; options and ingredients of one name stand once. */
export function targetsOf({ products, optionGroups }: Catalogue, language: Language): TargetGroup[] {
  const named = (kind: SynonymTarget["kind"], things: readonly { id: string; name: { he: string; en: string } }[]) =>
    things.map(({ id, name }) => ({ value: asValue({ kind, id }), label: inLanguage(name, language) }));
  const groups: TargetGroup[] = [
    { group: "product", items: named("product", products) },
    {
      group: "option",
      items: once(
        named(
          "option",
          optionGroups.flatMap(({ options }) => options),
        ),
      ),
    },
    {
      group: "ingredient",
      items: once(
        named(
          "ingredient",
          products.flatMap(({ ingredients }) => ingredients),
        ),
      ),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const once = <T extends { label: string }>(items: readonly T[]): T[] =>
  [...new Map(items.toReversed().map((item) => [item.label, item])).values()].toReversed();
