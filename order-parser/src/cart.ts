import { assemble } from "./assemble.ts";
import type { Atom } from "./atoms.ts";
import { readAlike } from "./cart/alike.ts";
import {
  add,
  applyOrphan,
  changeLine,
  copyItem,
  type Edit,
  type Line,
  lineOfProduct,
  remove,
} from "./cart/cart-lines.ts";
import { readExchanges } from "./cart/exchanges.ts";
import { readStead } from "./cart/in-its-stead.ts";
import { readPointed } from "./cart/pointed-lines.ts";
import { readDoubling, readKeepOnly } from "./cart/whole-cart.ts";
import type { Draft, Mod } from "./drafts.ts";
import { applyMod, emptyItem, quantityFor } from "./items.ts";
import { type Reading, sourceOf, textOf } from "./passage.ts";
import { acceptedOptions, ingredientOf, weakProducts } from "./roles.ts";
import type { CartChange, Clarification, ParsedItem } from "./types.ts";

export type CartEdit = { items: ParsedItem[]; changes: CartChange[]; clarifications: Clarification[] };

/** "Take the onion off the sabich", unlike "take off the large pizza". */
function removesParts(edit: Edit, line: Line, draft: Draft): boolean {
  const { index } = edit.reading;
  if (draft.mods.length === 0) return false;
  if (draft.mods.some((mod) => mod.kind === "removed") || /[במ]/.test(draft.lead)) return true;
  return draft.mods.every(
    ({ span }) =>
      ingredientOf(index, line.item.product, span) !== null ||
      acceptedOptions(index, line.item.product, span).some(({ group }) => index.groups.get(group)?.kind === "multi"),
  );
}

/** "Make the Caesar without croutons as well". */
function refusesOnly({ mods }: Draft): boolean {
  return mods.length > 0 && mods.every(({ kind }) => kind === "removed");
}

/** "Make one of the two without onion": that one becomes a line of its own. */
function splitsLine(edit: Edit, line: Line, draft: Draft): boolean {
  const product = edit.reading.index.products.get(line.item.product);
  const before = edit.reading.tokens[draft.start - 1]?.base ?? "";
  const ofThem = /מ/.test(draft.lead) || before === "the" || before === "of";
  if (!product || !ofThem || draft.verb === "add" || draft.mods.length === 0 || draft.quantity?.grams !== null)
    return false;
  const count = quantityFor(product, draft.quantity);
  if (count >= line.item.quantity) return false;
  line.item.quantity -= count;
  const part: Line = { item: { ...copyItem(line.item), quantity: count }, before: null };
  edit.lines.push(part);
  changeLine(edit, part, draft);
  return true;
}

function applyDraft(edit: Edit, draft: Draft): void {
  const line = draft.unknown ? null : lineOfProduct(edit, draft.candidates);
  const counted = draft.quantity !== null && !draft.quantity.article;
  if (draft.verb === "remove" && draft.unknown) {
    edit.clarifications.push({ reason: "unclear_reference", text: textOf(edit.reading, draft.start, draft.end) });
    return;
  }
  if (draft.quantity?.value === 0) {
    if (line) remove(edit, line);
    return;
  }
  if (draft.verb === "remove") {
    if (!line) {
      edit.clarifications.push({ reason: "unclear_reference", text: textOf(edit.reading, draft.start, draft.end) });
      return;
    }
    const product = edit.reading.index.products.get(line.item.product);
    const less = product && counted ? line.item.quantity - quantityFor(product, draft.quantity) : 0;
    if (removesParts(edit, line, draft))
      changeLine(edit, line, { ...draft, mods: draft.mods.map((mod) => ({ ...mod, kind: "removed" })) });
    else if (less > 0) line.item.quantity = less;
    else remove(edit, line);
    return;
  }
  if (line && counted && splitsLine(edit, line, draft)) return;
  // "Add chocolates to the bouquet": where to, not another bouquet.
  if (line && draft.verb === "add" && !counted && /ל/.test(draft.lead) && draft.mods.length === 0) return;
  const about =
    line !== null &&
    (draft.verb === "set" ||
      (edit.countsReplace && counted && draft.verb === "none") ||
      /ב/.test(draft.lead) ||
      (draft.verb === "none" && !counted && draft.mods.length > 0) ||
      (draft.verb === "add" && /[בל]/.test(draft.lead) && draft.mods.length > 0) ||
      (draft.verb === "add" && !counted && /ה/.test(draft.lead) && refusesOnly(draft)));
  if (about && line) changeLine(edit, line, draft);
  else if (line && saysMore(edit, draft)) addLike(edit, line, draft);
  else add(edit, draft);
}

/** So many more, with the choices that have to be made as they were made; other wishes are not repeated unasked. */
function addLike(edit: Edit, { item }: Line, draft: Draft): void {
  const { index } = edit.reading;
  const product = index.products.get(item.product);
  if (!product) return;
  const chosen = Object.entries(item.options).filter(([group]) => index.groups.get(group)?.required);
  const line = {
    ...emptyItem(item.product, quantityFor(product, draft.quantity)),
    options: Object.fromEntries(chosen),
  };
  edit.lines.push({ item: { ...line, source: sourceOf(edit.reading, draft.places) }, before: null });
}

const MORE = /^(?:ו?עוד|another|more|additional)$/;

/** "Two more roses" of a cart with red ones, unlike "add two roses". */
function saysMore({ reading: { tokens } }: Edit, { verb, mods, numbers, start }: Draft): boolean {
  const before = tokens.slice(Math.max(0, start - 3), start);
  return verb === "add" && mods.length === 0 && numbers.length === 0 && before.some(({ base }) => MORE.test(base));
}

/** "Make both pizzas large": whatever the cart has of that kind. */
function applyToAll(edit: Edit, draft: Draft, shared: readonly Mod[]): boolean {
  const lines = edit.lines.filter(({ item }) => draft.candidates.includes(item.product));
  if (lines.length < 2 || draft.mods.length === 0 || !draft.mods.every((mod) => shared.includes(mod))) return false;
  if (draft.quantity !== null || draft.verb === "remove" || draft.unknown) return false;
  for (const line of lines) changeLine(edit, line, draft);
  return true;
}

function changesOf(edit: Edit, before: readonly ParsedItem[]): CartChange[] {
  const changes: CartChange[] = [];
  for (const item of before) if (!edit.lines.some((line) => line.before === item)) changes.push({ op: "remove", item });
  for (const line of edit.lines) {
    if (!line.before) changes.push({ op: "add", item: line.item });
    else if (JSON.stringify(copyItem(line.before)) !== JSON.stringify(copyItem(line.item)))
      changes.push({ op: "change", from: line.before, to: line.item });
  }
  return changes;
}

/**
 * The cart after what the message asks for. The given cart is not changed.
 * With `countsReplace` a counted product that is already there gets that count ("the usual with 3 cokes") instead of being added.
 */
export function editCart(
  reading: Reading,
  atoms: readonly Atom[],
  cart: readonly ParsedItem[],
  countsReplace = false,
): CartEdit {
  const before = cart.map(copyItem);
  const edit: Edit = {
    reading,
    lines: before.map((item) => ({ item: copyItem(item), before: item })),
    clarifications: [],
    countsReplace,
  };
  const inCart = new Set(cart.map((item) => item.product));
  const assembly = assemble(
    reading.index,
    readExchanges(
      edit,
      readStead(edit, readPointed(edit, readAlike(edit, readDoubling(edit, readKeepOnly(edit, atoms))))),
      inCart,
    ),
    inCart,
  );
  for (const draft of assembly.drafts) if (!applyToAll(edit, draft, assembly.shared)) applyDraft(edit, draft);
  const named = assembly.drafts.length === 1 ? lineOfProduct(edit, assembly.drafts[0]?.candidates ?? []) : null;
  for (const orphan of assembly.orphans) {
    const all = orphan.mods.filter((mod) => assembly.shared.includes(mod));
    for (const mod of all) for (const line of edit.lines) applyMod(reading.index, line.item, mod);
    const rest = { ...orphan, mods: orphan.mods.filter((mod) => !all.includes(mod)) };
    if (all.length === 0 || rest.mods.length > 0) applyOrphan(edit, rest, named);
  }
  for (const { span, quantity } of assembly.loose) {
    const line = lineOfProduct(edit, weakProducts(span));
    if (line && quantity) line.item.quantity = quantity.value;
  }
  for (const place of assembly.missing)
    edit.clarifications.push({ reason: "not_on_menu", text: textOf(reading, place.start, place.end) });
  return {
    items: edit.lines.map((line) => line.item),
    changes: changesOf(edit, before),
    clarifications: edit.clarifications,
  };
}
