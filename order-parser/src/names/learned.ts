import type { Entity } from "../indexed-menu.ts";
import type { Synonym } from "../synonyms.ts";
import { stemOf } from "../text/stems.ts";
import { tokenise } from "../text/tokens.ts";
import type { RawUnit } from "./name-units.ts";

function isFor(synonym: Synonym, { kind, id }: Entity): boolean {
  if ("productId" in synonym) return kind === "product" && synonym.productId === id;
  if ("optionId" in synonym) return kind === "option" && synonym.optionId === id;
  return kind === "ingredient" && synonym.ingredientId === id;
}

/** The words of a synonym as they stand: what else they mean in the trade does not matter to this business. */
function readLearned(text: string): RawUnit[] {
  return tokenise(text).flatMap((token): RawUnit[] => {
    if (token.kind === "number") return [{ keys: new Set([`n:${token.value}`]), kind: "number", aside: false }];
    return token.kind === "word" ? [{ keys: new Set([`w:${stemOf(token.base)}`]), kind: "word", aside: false }] : [];
  });
}

/** What the customers of this business call this thing. */
export function learnedVariants(synonyms: readonly Synonym[], entity: Entity): RawUnit[][] {
  return synonyms
    .filter((synonym) => isFor(synonym, entity))
    .map(({ text }) => readLearned(text))
    .filter((units) => units.length > 0 && units.length <= 6);
}
