import { type Assembly, assemble } from "./assemble.ts";
import type { Atom } from "./atoms.ts";
import type { Draft, Mod } from "./drafts.ts";
import { applyMod, itemOf, placeDraft, quantityFor, type Reading, textOf } from "./items.ts";
import type { Quantity } from "./numbers.ts";
import { acceptedOptions, ingredientOf, likelyProducts, weakProducts } from "./roles.ts";
import type { Span } from "./spans.ts";
import type { CartChange, Clarification, ParsedItem } from "./types.ts";

export type CartEdit = { items: ParsedItem[]; changes: CartChange[]; clarifications: Clarification[] };

type Line = { item: ParsedItem; before: ParsedItem | null };
type Edit = { reading: Reading; lines: Line[]; clarifications: Clarification[]; countsReplace: boolean };
type Thing = Extract<Atom, { type: "thing" }>;

export function copyItem(item: ParsedItem): ParsedItem {
  const copy: ParsedItem = {
    product: item.product,
    quantity: item.quantity,
    options: Object.fromEntries(Object.entries(item.options ?? {}).map(([group, options]) => [group, [...options]])),
    removed: [...(item.removed ?? [])],
    amounts: { ...(item.amounts ?? {}) },
  };
  if (item.halves) copy.halves = [[...item.halves[0]], [...item.halves[1]]];
  return copy;
}

function lineOfProduct(edit: Edit, products: readonly string[]): Line | null {
  for (const product of products) {
    const found = edit.lines.findLast((line) => line.item.product === product);
    if (found) return found;
  }
  return null;
}

/** The line that has these words chosen, or by default. */
function lineChoosing(edit: Edit, span: Span): Line | null {
  const { index } = edit.reading;
  const chosen = edit.lines.findLast(({ item }) =>
    acceptedOptions(index, item.product, span).some(({ group, option }) => item.options[group]?.includes(option)),
  );
  if (chosen) return chosen;
  return (
    edit.lines.findLast(({ item }) =>
      acceptedOptions(index, item.product, span).some(
        ({ group, option }) => index.groups.get(group)?.default === option,
      ),
    ) ?? null
  );
}

function lineTaking(edit: Edit, mod: Mod): Line | null {
  const { index } = edit.reading;
  if (mod.kind === "removed") {
    const choosing = lineChoosing(edit, mod.span);
    return choosing ?? edit.lines.findLast(({ item }) => ingredientOf(index, item.product, mod.span) !== null) ?? null;
  }
  return (
    edit.lines.findLast(({ item }) => acceptedOptions(index, item.product, mod.span).length > 0) ??
    edit.lines.findLast(({ item }) => ingredientOf(index, item.product, mod.span) !== null) ??
    null
  );
}

function remove(edit: Edit, line: Line): void {
  edit.lines = edit.lines.filter((other) => other !== line);
}

function add(edit: Edit, draft: Draft): void {
  const items: ParsedItem[] = [];
  const offset = edit.lines.length;
  const found: Clarification[] = [];
  placeDraft(edit.reading, draft, items, found);
  for (const item of items) edit.lines.push({ item, before: null });
  for (const clarification of found) {
    edit.clarifications.push(
      clarification.itemIndex === undefined
        ? clarification
        : { ...clarification, itemIndex: clarification.itemIndex + offset },
    );
  }
}

function replaceProduct(edit: Edit, line: Line, draft: Draft): void {
  const { index } = edit.reading;
  const product = index.products.get(draft.candidates[0] ?? "");
  if (!product || draft.candidates.length !== 1) {
    add(edit, draft);
    return;
  }
  const quantity =
    draft.quantity && !draft.quantity.article ? quantityFor(product, draft.quantity) : line.item.quantity;
  const { item } = itemOf(edit.reading, draft, quantity);
  // What was chosen before stays where the new product has the same choice.
  for (const group of product.groups) {
    const kept = line.item.options[group];
    if (kept && !item.options[group] && index.groups.get(group)?.kind === "single") item.options[group] = [...kept];
  }
  line.item = item;
}

function setCount(edit: Edit, line: Line, quantity: Quantity): void {
  const product = edit.reading.index.products.get(line.item.product);
  if (product) line.item.quantity = quantityFor(product, quantity);
}

function applyOrphan(edit: Edit, draft: Draft, preferred: Line | null): void {
  for (const said of draft.mods) {
    const mod: Mod = draft.verb === "remove" && said.kind === "option" ? { ...said, kind: "removed" } : said;
    const fits =
      preferred &&
      (acceptedOptions(edit.reading.index, preferred.item.product, mod.span).length > 0 ||
        ingredientOf(edit.reading.index, preferred.item.product, mod.span) !== null);
    const line = fits ? preferred : lineTaking(edit, mod);
    if (line) applyMod(edit.reading.index, line.item, mod);
    else
      edit.clarifications.push({
        reason: "unclear_reference",
        text: textOf(edit.reading, mod.span.start, mod.span.end),
      });
  }
  if (draft.mods.length === 0 && draft.quantity) {
    const [only] = edit.lines;
    if (only && edit.lines.length === 1) setCount(edit, only, draft.quantity);
    else edit.clarifications.push({ reason: "unclear_reference", text: textOf(edit.reading, draft.start, draft.end) });
  }
}

function changeLine(edit: Edit, line: Line, draft: Draft): void {
  const product = edit.reading.index.products.get(line.item.product);
  if (product && draft.quantity && !draft.quantity.article) line.item.quantity = quantityFor(product, draft.quantity);
  for (const mod of draft.mods) {
    if (!applyMod(edit.reading.index, line.item, mod))
      applyOrphan(edit, { ...draft, mods: [mod], quantity: null }, null);
  }
}

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

function applyDraft(edit: Edit, draft: Draft): void {
  const line = draft.unknown ? null : lineOfProduct(edit, draft.candidates);
  const counted = draft.quantity !== null && !draft.quantity.article;
  if (draft.verb === "remove" && draft.unknown) {
    edit.clarifications.push({ reason: "unclear_reference", text: textOf(edit.reading, draft.start, draft.end) });
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
  const about =
    line !== null &&
    (draft.verb === "set" ||
      (edit.countsReplace && counted && draft.verb === "none") ||
      /ב/.test(draft.lead) ||
      (draft.verb === "none" && !counted && draft.mods.length > 0) ||
      (draft.verb === "add" && /[בל]/.test(draft.lead) && draft.mods.length > 0));
  if (about && line) changeLine(edit, line, draft);
  else add(edit, draft);
}

function clauseEnd(atoms: readonly Atom[], from: number): number {
  const end = atoms.findIndex(
    (atom, at) => at >= from && atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line"),
  );
  return end < 0 ? atoms.length : end;
}

function thingAfter(atoms: readonly Atom[], from: number): number {
  return atoms.findIndex((atom, at) => at >= from && atom.type === "thing");
}

/** Puts B where A is, whichever of them are products and which are options. */
function exchange(edit: Edit, from: Span, to: Assembly): void {
  const { index } = edit.reading;
  const [draft] = to.drafts;
  const productLine = lineOfProduct(edit, [...likelyProducts(from), ...weakProducts(from)]);
  const chosenLine = lineChoosing(edit, from);
  const target = draft ?? to.orphans[0];
  const spanOfTarget = draft ? null : (target?.mods[0]?.span ?? null);
  if (chosenLine && !productLine && draft) {
    const asOption = draft.mods[0]?.span;
    if (asOption) applyOrphan(edit, { ...draft, candidates: [] }, chosenLine);
  }
  if (productLine && draft && !draft.unknown) replaceProduct(edit, productLine, draft);
  else if (target && spanOfTarget) {
    const line = productLine ?? chosenLine;
    if (line && !productLine) {
      for (const { group, option } of acceptedOptions(index, line.item.product, from)) {
        if (index.groups.get(group)?.kind === "multi")
          line.item.options[group] = (line.item.options[group] ?? []).filter((id) => id !== option);
      }
    }
    applyOrphan(edit, target, line);
  } else if (draft) add(edit, draft);
  for (const other of to.drafts.slice(1)) add(edit, other);
}

/** As a choice of the same line rather than a product: "the lafa to a pita". */
function asOptionOf(edit: Edit, from: Thing, after: readonly Atom[]): Assembly | null {
  const line = lineChoosing(edit, from.span);
  const next = after.find((atom): atom is Thing => atom.type === "thing");
  if (!line || !next || lineOfProduct(edit, likelyProducts(from.span))) return null;
  if (acceptedOptions(edit.reading.index, line.item.product, next.span).length === 0) return null;
  const draft: Draft = {
    candidates: [],
    related: [],
    quantity: null,
    mods: [{ kind: "option", span: next.span, corrects: true }],
    halves: [],
    children: [],
    verb: "set",
    unknown: false,
    numbers: [],
    start: next.start,
    end: next.end,
    places: [],
    lead: "",
  };
  return { drafts: [], missing: [], loose: [], orphans: [draft] };
}

/** Reads "swap A for B", "B instead of A", "instead of A B"; returns the atoms that are left. */
function readExchanges(edit: Edit, atoms: readonly Atom[], inCart: ReadonlySet<string>): Atom[] {
  const { index } = edit.reading;
  const at = atoms.findIndex((atom) => atom.type === "cue" && (atom.cue === "swap" || atom.cue === "instead"));
  if (at < 0) return [...atoms];
  const cue = atoms[at];
  const begin =
    atoms.findLastIndex(
      (atom, place) => place < at && atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line"),
    ) + 1;
  const end = clauseEnd(atoms, at);
  const fromAt = thingAfter(atoms, at + 1);
  const from = fromAt >= 0 && fromAt < end ? (atoms[fromAt] as Thing) : null;
  const before = atoms.slice(begin, at);
  const isInstead = cue?.type === "cue" && cue.cue === "instead";
  if (isInstead && before.some((atom) => atom.type === "thing" || atom.type === "quantity")) {
    const wanted = assemble(index, before, inCart);
    const [draft] = wanted.drafts;
    const line = from ? lineOfProduct(edit, [...likelyProducts(from.span), ...weakProducts(from.span)]) : null;
    if (line && draft && !draft.candidates.includes(line.item.product)) {
      exchange(edit, (from as Thing).span, wanted);
      return [...atoms.slice(0, begin), ...atoms.slice(fromAt + 1)];
    }
    const skip = from && !(atoms[at + 1]?.type === "quantity" && fromAt > at + 2) ? fromAt + 1 : at + 2;
    return [...atoms.slice(0, at), ...atoms.slice(Math.min(skip, end))];
  }
  if (!from) return atoms.filter((_, place) => place !== at);
  const after = atoms.slice(fromAt + 1, end);
  exchange(edit, from.span, asOptionOf(edit, from, after) ?? assemble(index, after, new Set()));
  return [...atoms.slice(0, at), ...atoms.slice(end)];
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
  const assembly = assemble(reading.index, readExchanges(edit, atoms, inCart), inCart);
  for (const draft of assembly.drafts) applyDraft(edit, draft);
  const named = assembly.drafts.length === 1 ? lineOfProduct(edit, assembly.drafts[0]?.candidates ?? []) : null;
  for (const orphan of assembly.orphans) applyOrphan(edit, orphan, named);
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
