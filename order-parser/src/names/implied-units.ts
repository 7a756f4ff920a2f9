import type { Entity, MenuIndex } from "../indexed-menu.ts";
import { stemOf } from "../text/stems.ts";
import { baseOf } from "../text/tokens.ts";
import type { LocalName } from "../types.ts";
import { namesOf, type RawUnit, readName } from "./name-units.ts";

/** A litre and a half is a bottle, a third of a litre a can, though the name does not say so. */
function impliedContainer(units: readonly RawUnit[]): string | null {
  for (const unit of units) {
    for (const key of unit.keys) {
      if (!key.startsWith("m:v")) continue;
      const litres = Number(key.slice(3));
      if (litres >= 0.5) return "c:bottle";
      if (litres > 0.2) return "c:can";
    }
  }
  return null;
}

/** Parts a product's name leaves unsaid: what holds it, and the heading it stands under. */
export function impliedUnits(
  index: MenuIndex,
  entity: number,
  units: readonly RawUnit[],
  headings: ReadonlyMap<string, Set<string>>,
): RawUnit[] {
  const implied: RawUnit[] = [];
  const said = new Set(units.flatMap((unit) => [...unit.keys]));
  const container = impliedContainer(units);
  if (container && !said.has(container)) implied.push({ keys: new Set([container]), kind: "measure", aside: false });
  const product = index.products.get(index.entities[entity]?.id ?? "");
  const heading = headings.get(product?.category ?? "") ?? new Set<string>();
  if (heading.size > 0 && ![...heading].some((key) => said.has(key)))
    implied.push({ keys: heading, kind: "heading", aside: false });
  return implied;
}

export function groupNameKeys(index: MenuIndex, entity: number): Set<string> {
  const group = index.groups.get(index.entities[entity]?.group ?? "");
  return new Set(namesOf(group?.name ?? {}).flatMap((name) => readName(name, false).flatMap((unit) => [...unit.keys])));
}

const AMOUNT_STEMS = new Set(["extra", "add", "added", "תוספת", "אקסטרה"].map((word) => stemOf(baseOf(word))));

/** "Extras": in front of an option's name it is the wish for more of it, no part of its name. */
function isAmountCue(name: string): boolean {
  return AMOUNT_STEMS.has(stemOf(baseOf(name.trim())));
}

/** An option together with its group's name ("tomato sauce", "רוטב עגבניות"), which may be a phrase of its own. */
export function groupedVariants(index: MenuIndex, entity: Entity, name: LocalName): RawUnit[][] {
  const group = index.groups.get(entity.group)?.name;
  if (entity.kind !== "option" || !group || namesOf(group).some(isAmountCue)) return [];
  const english = name.en && group.en ? `${name.en} ${group.en}` : null;
  const hebrew = name.he && group.he ? `${group.he} ${name.he}` : null;
  return [english, hebrew]
    .filter((text): text is string => text !== null)
    .flatMap((text) => [readName(text, true), readName(text, false)])
    .filter((units) => units.length > 0 && units.length <= 6);
}
