import type { MenuIndex } from "../indexed-menu.ts";
import { SIZE_FALLBACKS, STAND_INS } from "../knowledge/modifiers.ts";

const FALLBACK_QUALITY = 0.9;

type Place = { variant: number; unit: number };

function addPosting(index: MenuIndex, said: string, places: readonly Place[]): void {
  const list = index.postings.get(`c:${said}`) ?? [];
  for (const place of places) list.push({ ...place, quality: FALLBACK_QUALITY, kind: false });
  index.postings.set(`c:${said}`, list);
}

/** The parts of some names, by what says them. */
function holdersOf(index: MenuIndex, variants: readonly number[]): Map<string, Place[]> {
  const holders = new Map<string, Place[]>();
  for (const at of variants) {
    index.variants[at]?.units.forEach((unit, position) => {
      for (const { key } of unit.keys) holders.set(key, [...(holders.get(key) ?? []), { variant: at, unit: position }]);
    });
  }
  return holders;
}

/** Of jars of 250 g and of 500 g the second is the large one. */
function steps(holders: ReadonlyMap<string, Place[]>): { small: Place[]; large: Place[] } | null {
  const amounts = [...holders.keys()]
    .filter((key) => /^m:[wvl]/.test(key))
    .sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)));
  const [least, most] = [amounts[0], amounts.at(-1)];
  if (least === undefined || most === undefined || least === most || least[2] !== most[2]) return null;
  return { small: holders.get(least) ?? [], large: holders.get(most) ?? [] };
}

/** "Large" said of a group that has no such step, but has a bottle, means the bottle. */
export function addSizeFallbacks(index: MenuIndex): void {
  const byGroup = new Map<string, number[]>();
  const products: number[] = [];
  index.variants.forEach((variant, at) => {
    const entity = index.entities[variant.entity];
    if (entity?.kind === "option") byGroup.set(entity.group, [...(byGroup.get(entity.group) ?? []), at]);
    if (entity?.kind === "product") products.push(at);
  });
  for (const variants of byGroup.values()) {
    const holders = holdersOf(index, variants);
    const measured = steps(holders);
    for (const [said, meant] of Object.entries(SIZE_FALLBACKS)) {
      if (holders.has(`c:${said}`)) continue;
      const holder = meant.map((id) => holders.get(`c:${id}`)).find((found) => found !== undefined);
      const step = said === "large" || said === "small" ? measured?.[said] : undefined;
      addPosting(index, said, holder ?? step ?? []);
    }
  }
  // "A large coke" of a shop that has it in bottles and in cans.
  const held = holdersOf(index, products);
  addPosting(index, "large", held.get("c:bottle") ?? []);
  addPosting(index, "small", held.get("c:can") ?? []);
}

/** "Diet coke" said to a shop that only has Coke Zero. */
export function addStandIns(index: MenuIndex): void {
  for (const [said, meant] of Object.entries(STAND_INS)) {
    if (index.postings.has(`c:${said}`)) continue;
    const list = meant.map((id) => index.postings.get(`c:${id}`)).find((found) => found !== undefined);
    if (list)
      index.postings.set(
        `c:${said}`,
        list.map((posting) => ({ ...posting, quality: posting.quality * FALLBACK_QUALITY })),
      );
  }
}
