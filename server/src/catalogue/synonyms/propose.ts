import type { MenuSynonym } from "@croozer/contracts/menu-synonyms";
import type { Synonym } from "@croozer/order-parser";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { readCatalogue } from "../queries.ts";
import { fold } from "./fold.ts";
import { isCalled, isSameThing, thingsOf } from "./named-things.ts";
import { insertSynonym, readSynonyms } from "./synonym-store.ts";

/** What follows from a correction, and the message it follows from. */
export type Proposal = { synonym: Synonym; heard: NonNullable<MenuSynonym["heard"]> };

/** Suggestions that wait at most; a person who does not look at fifty does not look at more. */
const mostWaiting = 50;
const longestHeard = 300;

const targetOf = (synonym: Synonym): string => {
  if ("productId" in synonym) return synonym.productId;
  return "optionId" in synonym ? synonym.optionId : synonym.ingredientId;
};

/**
 * Keeps what follows from corrections for a person to decide. Nothing is understood differently by it. What is taught,
 * waits or was turned down already, and what is the name of something, is passed over.
 */
export async function proposeSynonyms(tx: Tx, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const things = thingsOf(await readCatalogue(tx));
  const known = await readSynonyms(tx);
  let waiting = known.filter(({ state }) => state === "suggested").length;
  for (const { synonym, heard } of proposals) {
    const folded = fold(synonym.text);
    const thing = things.find(({ id }) => id === targetOf(synonym));
    if (!thing || folded === "" || waiting >= mostWaiting || things.some((one) => isCalled(one, folded))) continue;
    const isKnown = known.some((row) => {
      const other = things.find(({ id }) => id === row.targetId);
      // The first thing that was put right with these words is what they mean; its options come after.
      const isOfSameMessage = row.heard?.messageId === heard.messageId;
      const isSame = other !== undefined && isSameThing(other, thing);
      return row.folded === folded && (row.state === "active" || isOfSameMessage || isSame);
    });
    if (isKnown) continue;
    const isNew = await insertSynonym(tx, {
      id: newId(),
      text: synonym.text,
      folded,
      kind: thing.kind,
      targetId: thing.id,
      origin: "correction",
      state: "suggested",
      heard: { ...heard, text: [...heard.text].slice(0, longestHeard).join("") },
      addedBy: tx.actor.name,
      addedAt: tx.now(),
      decidedBy: null,
      decidedAt: null,
    });
    if (isNew) waiting += 1;
  }
}
