import type { Catalogue } from "@croozer/contracts/catalogue";
import type { SynonymTarget } from "@croozer/contracts/menu-synonyms";
import type { Synonym } from "@croozer/order-parser";
import { isSameThing, thingsOf } from "./named-things.ts";

/** As the parser takes them: each for everything that has the name, so that "Large" is taught once for all groups. */
export function learnedSynonyms(
  catalogue: Catalogue,
  active: readonly (SynonymTarget & { text: string })[],
): Synonym[] {
  if (active.length === 0) return [];
  const things = thingsOf(catalogue);
  return active.flatMap(({ text, id }) => {
    const taught = things.find((thing) => thing.id === id);
    if (!taught) return [];
    return things
      .filter((thing) => isSameThing(thing, taught))
      .map((thing): Synonym => {
        if (thing.kind === "product") return { text, productId: thing.id };
        return thing.kind === "option" ? { text, optionId: thing.id } : { text, ingredientId: thing.id };
      });
  });
}
