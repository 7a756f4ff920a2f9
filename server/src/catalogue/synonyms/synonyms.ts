import type { AddSynonym, MenuSynonym } from "@croozer/contracts/menu-synonyms";
import { audit } from "../../businesses/businesses.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { beginChange } from "../changes.ts";
import { readCatalogue } from "../queries.ts";
import { fold } from "./fold.ts";
import { isCalled, isSameThing, type NamedThing, thingsOf } from "./named-things.ts";
import { decideSynonym, insertSynonym, readSynonyms, removeSynonym, type SynonymRow } from "./synonym-store.ts";

/** The parser's index holds them all; more than this is no list that a person keeps. */
const most = 1000;

/** What the business taught and what waits for a decision, the newest first. What is gone from the menu is left out. */
export async function listSynonyms(tx: Tx, state?: MenuSynonym["state"]): Promise<MenuSynonym[]> {
  const things = new Map(thingsOf(await readCatalogue(tx)).map((thing) => [thing.id, thing]));
  return (await readSynonyms(tx)).flatMap((row) => {
    const thing = things.get(row.targetId);
    const isWanted = state === undefined ? row.state !== "dismissed" : row.state === state;
    return thing && isWanted ? [viewOf(row, thing)] : [];
  });
}

/**
 * Teaches what customers call something. Understood from the next message on.
 * @throws `catalogue.synonym_target_not_found`, `catalogue.synonym_is_name`, `catalogue.synonym_exists` with what it stands
 * for, `catalogue.synonyms_full`
 */
export async function addSynonym(tx: Tx, { text, target }: AddSynonym): Promise<MenuSynonym> {
  await beginChange(tx);
  const things = thingsOf(await readCatalogue(tx));
  const thing =
    things.find(({ kind, id }) => kind === target.kind && id === target.id) ??
    refuse("catalogue.synonym_target_not_found");
  const known = await readSynonyms(tx);
  const folded = fold(text);
  await claim(tx, { folded, thing }, things, known);
  const waiting = known.find((row) => row.folded === folded && row.targetId === thing.id);
  if (waiting) return settle(tx, waiting, thing, "active", "synonym.accepted");
  const row: SynonymRow = {
    id: newId(),
    text: text.trim().replaceAll(/\s+/g, " "),
    folded,
    kind: thing.kind,
    targetId: thing.id,
    origin: "owner",
    state: "active",
    heard: null,
    addedBy: tx.actor.name,
    addedAt: tx.now(),
    decidedBy: null,
    decidedAt: null,
  };
  await insertSynonym(tx, row);
  await audit(tx, "synonym.added", row.id, { text: row.text, target });
  return viewOf(row, thing);
}

/**
 * Makes a suggestion one of the words that are understood.
 * @throws `catalogue.synonym_not_found`, and what `addSynonym` throws
 */
export async function acceptSynonym(tx: Tx, id: string): Promise<MenuSynonym> {
  await beginChange(tx);
  const things = thingsOf(await readCatalogue(tx));
  const known = await readSynonyms(tx);
  const row = known.find((one) => one.id === id) ?? refuse("catalogue.synonym_not_found");
  const thing = things.find((one) => one.id === row.targetId) ?? refuse("catalogue.synonym_target_not_found");
  if (row.state === "active") return viewOf(row, thing);
  await claim(tx, { folded: row.folded, thing }, things, known);
  return settle(tx, row, thing, "active", "synonym.accepted");
}

/** Turns a suggestion down; the same is not suggested again. @throws `catalogue.synonym_not_found` */
export async function dismissSynonym(tx: Tx, id: string): Promise<MenuSynonym> {
  const row = (await readSynonyms(tx)).find((one) => one.id === id && one.state !== "active");
  const thing = thingsOf(await readCatalogue(tx)).find((one) => one.id === row?.targetId);
  if (!row || !thing) refuse("catalogue.synonym_not_found");
  return row.state === "dismissed" ? viewOf(row, thing) : settle(tx, row, thing, "dismissed", "synonym.dismissed");
}

/** Forgets a word, whatever its state. @throws `catalogue.synonym_not_found` */
export async function deleteSynonym(tx: Tx, id: string): Promise<void> {
  await beginChange(tx);
  const row = (await readSynonyms(tx)).find((one) => one.id === id) ?? refuse("catalogue.synonym_not_found");
  await removeSynonym(tx, id);
  await audit(tx, "synonym.removed", id, { text: row.text, target: { kind: row.kind, id: row.targetId } });
}

/** Makes sure that these words can stand for a thing. Those of something that is gone are free again. */
async function claim(
  tx: Tx,
  { folded, thing }: { folded: string; thing: NamedThing },
  things: readonly NamedThing[],
  known: readonly SynonymRow[],
): Promise<void> {
  const namesake = things.find((one) => isCalled(one, folded));
  if (namesake || folded === "") refuse("catalogue.synonym_is_name", { name: namesake?.name });
  const active = known.filter((row) => row.state === "active");
  const taken = active.find((row) => row.folded === folded);
  const other = things.find((one) => one.id === taken?.targetId);
  if (taken && other) refuse("catalogue.synonym_exists", { name: other.name, same: isSameThing(other, thing) });
  if (taken) await removeSynonym(tx, taken.id);
  if (active.length >= most) refuse("catalogue.synonyms_full", { most });
}

async function settle(
  tx: Tx,
  row: SynonymRow,
  thing: NamedThing,
  state: "active" | "dismissed",
  action: string,
): Promise<MenuSynonym> {
  const by = tx.actor.name;
  await decideSynonym(tx, row.id, state, by);
  await audit(tx, action, row.id, { text: row.text, target: { kind: row.kind, id: row.targetId } });
  return viewOf({ ...row, state, decidedBy: by, decidedAt: tx.now() }, thing);
}

const viewOf = (row: SynonymRow, { kind, id, name, within }: NamedThing): MenuSynonym => ({
  id: row.id,
  text: row.text,
  target: { kind, id, name, within },
  origin: row.origin,
  state: row.state,
  heard: row.heard,
  addedBy: row.addedBy,
  addedAt: row.addedAt.toISOString(),
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
