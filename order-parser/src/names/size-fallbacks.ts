import type { MenuIndex } from "../indexed-menu.ts";
import { SIZE_FALLBACKS, STAND_INS } from "../knowledge/modifiers.ts";

const FALLBACK_QUALITY = 0.9;

/** "Large" said of a group that has no such step, but has a bottle, means the bottle. */
export function addSizeFallbacks(index: MenuIndex): void {
  const byGroup = new Map<string, number[]>();
  index.variants.forEach((variant, at) => {
    const entity = index.entities[variant.entity];
    if (entity?.kind === "option") byGroup.set(entity.group, [...(byGroup.get(entity.group) ?? []), at]);
  });
  for (const variants of byGroup.values()) {
    const holders = new Map<string, { variant: number; unit: number }[]>();
    for (const at of variants) {
      index.variants[at]?.units.forEach((unit, position) => {
        for (const { key } of unit.keys)
          holders.set(key, [...(holders.get(key) ?? []), { variant: at, unit: position }]);
      });
    }
    for (const [said, meant] of Object.entries(SIZE_FALLBACKS)) {
      if (holders.has(`c:${said}`)) continue;
      const holder = meant.map((id) => holders.get(`c:${id}`)).find((found) => found !== undefined);
      for (const place of holder ?? []) {
        const list = index.postings.get(`c:${said}`) ?? [];
        list.push({ ...place, quality: FALLBACK_QUALITY, kind: false });
        index.postings.set(`c:${said}`, list);
      }
    }
  }
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
