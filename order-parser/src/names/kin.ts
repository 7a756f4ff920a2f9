import type { MenuIndex } from "../indexed-menu.ts";

/** What a product's name is about, without sizes, colours and amounts. */
function topicsOf(index: MenuIndex, product: string): Set<string> {
  const topics = new Set<string>();
  for (const { entity, units } of index.variants) {
    const named = index.entities[entity];
    if (named?.kind !== "product" || named.id !== product) continue;
    for (const unit of units) if (!unit.weak) for (const { key } of unit.keys) topics.add(key);
  }
  return topics;
}

/** Of these, what has most in common with the product. */
export function closestKin(index: MenuIndex, product: string, among: readonly string[]): string[] {
  const topics = topicsOf(index, product);
  // What it is about beyond that ("zero") speaks against it.
  const likeness = among.map((id) =>
    [...topicsOf(index, id)].reduce((sum, topic) => sum + (topics.has(topic) ? 1 : -1), 0),
  );
  const most = Math.max(...likeness);
  return among.filter((_, at) => likeness[at] === most);
}

/** Other products that are about the same thing: milk of 1 % beside milk of 3 %. */
export function kinOf(index: MenuIndex, products: readonly string[]): Set<string> {
  const topics = new Set(products.flatMap((product) => [...topicsOf(index, product)]));
  const kin = new Set<string>();
  for (const topic of topics) {
    for (const { variant } of index.postings.get(topic) ?? []) {
      const named = index.entities[index.variants[variant]?.entity ?? -1];
      if (named?.kind === "product" && !products.includes(named.id)) kin.add(named.id);
    }
  }
  return kin;
}
