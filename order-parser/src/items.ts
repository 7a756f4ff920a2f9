import type { Draft, Mod } from "./drafts.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { SOLD_IN_PAIRS } from "./knowledge/modifiers.ts";
import { type Measure, readMeasure } from "./measures.ts";
import { namesOf } from "./names/name-units.ts";
import { narrow } from "./narrow.ts";
import { numberOption } from "./number-option.ts";
import { PIECES, type Quantity } from "./numbers.ts";
import { type Reading, sourceOf, textOf } from "./passage.ts";
import { acceptedOptions, ingredientOf, missesChoice, rivalOptions } from "./roles.ts";
import type { Span } from "./spans.ts";
import { tokenise } from "./text/tokens.ts";
import type { Clarification, ParsedItem, ParserProduct } from "./types.ts";

/** Grams or litres one piece holds, when its name says so. */
function contentsOf(product: ParserProduct, dimension: Measure["dimension"]): number | null {
  for (const name of namesOf(product.name)) {
    const tokens = tokenise(name);
    for (let at = 0; at < tokens.length; at++) {
      const found = readMeasure(tokens, at);
      if (found?.dimension === dimension) return found.amount;
    }
  }
  return null;
}

function piecesOf(said: number, contents: number | null): number {
  const pieces = contents ? said / contents : 1;
  return Number.isInteger(pieces) && pieces >= 1 ? pieces : 1;
}

/** Pieces that come in one ("Eggs (12)", "קופסת ברגים 100 יח'"), when there are enough of them to be counted that way. */
function piecesIn(product: ParserProduct): number | null {
  for (const name of [product.name.en, product.name.he]) {
    const match = /\((\d{1,4})\)|(\d{1,4})\s*(?:pcs|pieces|units|יח|גלילים|כדורים|טבליות)/i.exec(name ?? "");
    const pieces = Number(match?.[1] ?? match?.[2] ?? 0);
    if (pieces >= MIN_PIECES) return pieces;
  }
  return null;
}

/** Fewer in a pack are asked for as packs. */
const MIN_PIECES = 6;

/** "A dozen eggs" is one carton of twelve. */
function packsOf(product: ParserProduct, value: number): number {
  const pieces = piecesIn(product);
  return pieces !== null && value >= pieces && value % pieces === 0 ? value / pieces : value;
}

/** A number from here on, of what is sold by 100 g, is grams. */
const MIN_GRAMS = 50;

/** The amount in the product's unit. */
export function quantityFor(product: ParserProduct, quantity: Quantity | null): number {
  if (!quantity) return 1;
  const { grams, litres, value } = quantity;
  if (litres !== null) return piecesOf(litres, contentsOf(product, "volume"));
  if (quantity.pair && SOLD_IN_PAIRS.test(`${product.name.en ?? ""} ${product.name.he ?? ""}`)) return 1;
  if (product.unit === "kg") return grams === null ? value : grams / 1000;
  // "200 salami": nobody wants twenty kilograms.
  if (product.unit === "100g") return grams === null ? (value < MIN_GRAMS ? value : value / 100) : grams / 100;
  if (grams === null) return value < 1 ? 1 : packsOf(product, Math.max(1, Math.floor(value)));
  return piecesOf(grams, contentsOf(product, "weight"));
}

export function emptyItem(product: string, quantity: number): ParsedItem {
  return { product, quantity, options: {}, removed: [], amounts: {} };
}

function putOption(index: MenuIndex, item: ParsedItem, group: string, option: string, corrects: boolean): void {
  const single = index.groups.get(group)?.kind === "single";
  const before = item.options[group] ?? [];
  if (single) item.options[group] = [option];
  else if (corrects) item.options[group] = [...before.slice(0, -1), option];
  else if (!before.includes(option)) item.options[group] = [...before, option];
}

/** An option whose own name begins with "extra": asked for by that word. */
function extraOption(index: MenuIndex, productId: string, span: Span): { group: string; option: string } | null {
  const groups = new Set(index.products.get(productId)?.groups ?? []);
  for (const { entity, score } of span.candidates) {
    if (entity.kind !== "option" || !groups.has(entity.group) || score < 0.3) continue;
    const name = index.groups.get(entity.group)?.options.find((option) => option.id === entity.id)?.name;
    if (/^(extra|double|added)\s/i.test(name?.en ?? "") || /^(תוספת|אקסטרה)\s/.test(name?.he ?? ""))
      return { group: entity.group, option: entity.id };
  }
  return null;
}

/** "Without rice" where one of the choices is "No rice". */
function refusalOption(index: MenuIndex, productId: string, span: Span): { group: string; option: string } | null {
  const groups = new Set(index.products.get(productId)?.groups ?? []);
  for (const { entity } of span.candidates) {
    if (entity.kind !== "option" || !groups.has(entity.group)) continue;
    const name = index.groups.get(entity.group)?.options.find((option) => option.id === entity.id)?.name;
    if (/^(no|without)\s/i.test(name?.en ?? "") || /^(ללא|בלי)\s/.test(name?.he ?? ""))
      return { group: entity.group, option: entity.id };
  }
  return null;
}

function applyAmount(index: MenuIndex, item: ParsedItem, span: Span, amount: "extra" | "light"): boolean {
  const own = amount === "extra" ? extraOption(index, item.product, span) : null;
  if (own) {
    putOption(index, item, own.group, own.option, false);
    return true;
  }
  const ingredient = ingredientOf(index, item.product, span);
  if (ingredient) {
    item.amounts[ingredient] = amount;
    return true;
  }
  const [choice] = acceptedOptions(index, item.product, span);
  if (!choice) return false;
  putOption(index, item, choice.group, choice.option, false);
  // "Extra strong" of a group without amounts is the option itself.
  if (index.groups.get(choice.group)?.amounts?.includes(amount) ?? false) item.amounts[choice.option] = amount;
  return true;
}

function applyRemoval(index: MenuIndex, item: ParsedItem, span: Span): boolean {
  const ingredient = ingredientOf(index, item.product, span);
  if (ingredient) {
    if (!item.removed.includes(ingredient)) item.removed.push(ingredient);
    delete item.amounts[ingredient];
    return true;
  }
  const none = refusalOption(index, item.product, span);
  if (none) {
    putOption(index, item, none.group, none.option, false);
    return true;
  }
  for (const { group, option } of acceptedOptions(index, item.product, span)) {
    const before = item.options[group];
    if (!before?.includes(option)) continue;
    const left = before.filter((id) => id !== option);
    if (left.length > 0) item.options[group] = left;
    else delete item.options[group];
    delete item.amounts[option];
    return true;
  }
  return acceptedOptions(index, item.product, span).length > 0;
}

/** Cheese on a pizza that has cheese is not the option "extra cheese". */
const WHOLE_OPTION = 0.965;

/** True when the wish means something for the item's product. */
export function applyMod(index: MenuIndex, item: ParsedItem, mod: Mod): boolean {
  if (mod.kind === "removed") return applyRemoval(index, item, mod.span);
  if (mod.kind !== "option") return applyAmount(index, item, mod.span, mod.kind);
  const choices = acceptedOptions(index, item.product, mod.span);
  const ingredient = ingredientOf(index, item.product, mod.span);
  const inAlready = ingredient !== null && choices.every(({ score }) => score < WHOLE_OPTION);
  const free = choices.find(
    ({ group }) => index.groups.get(group)?.kind === "multi" || item.options[group] === undefined,
  );
  const choice = inAlready ? undefined : (free ?? choices[0]);
  if (choice) {
    putOption(index, item, choice.group, choice.option, mod.corrects);
    return true;
  }
  if (!ingredient) return false;
  item.removed = item.removed.filter((id) => id !== ingredient);
  return true;
}

/** "With nothing, just tahini". A pizza with nothing on it still has its cheese. */
export function strip(index: MenuIndex, item: ParsedItem, mods: readonly Mod[]): void {
  const product = index.products.get(item.product);
  if (!product || product.halves) return;
  const named = mods
    .filter(({ kind }) => kind !== "removed")
    .map(({ span }) => ingredientOf(index, item.product, span));
  item.removed = product.ingredients.map(({ id }) => id).filter((id) => !named.includes(id));
}

function halvesOf(index: MenuIndex, product: string, halves: readonly Span[][]): [string[], string[]] | null {
  if (halves.length === 0) return null;
  const read = halves.slice(0, 2).map((spans) =>
    spans.flatMap((span) =>
      acceptedOptions(index, product, span)
        .slice(0, 1)
        .map(({ option }) => option),
    ),
  );
  return [read[0] ?? [], read[1] ?? []];
}

/** "In gift wrap, the box": the later words say which. */
function settles(
  index: MenuIndex,
  item: ParsedItem,
  mod: Mod,
  { group, options }: { group: string; options: string[] },
): boolean {
  return (
    mod.kind === "option" &&
    rivalOptions(index, item.product, mod.span) === null &&
    acceptedOptions(index, item.product, mod.span).some(
      (choice) => choice.group === group && options.includes(choice.option),
    )
  );
}

function clarifyOptions(
  reading: Reading,
  item: ParsedItem,
  draft: Draft,
  itemIndex: number,
  out: Clarification[],
): void {
  const { index } = reading;
  const product = index.products.get(item.product);
  for (const mod of draft.mods) {
    const rivals = mod.kind === "option" ? rivalOptions(index, item.product, mod.span) : null;
    if (!rivals || draft.mods.some((other) => other !== mod && settles(index, item, other, rivals))) continue;
    const chosen = item.options[rivals.group] ?? [];
    const left = chosen.filter((id) => !rivals.options.includes(id));
    if (left.length > 0) item.options[rivals.group] = left;
    else delete item.options[rivals.group];
    out.push({
      reason: "ambiguous_option",
      text: textOf(reading, mod.span.start, mod.span.end),
      product: item.product,
      group: rivals.group,
      candidates: rivals.options,
      itemIndex,
    });
  }
  for (const id of product?.groups ?? []) {
    const group = index.groups.get(id);
    if (!group?.required || group.default !== undefined || item.options[id]) continue;
    if (out.some((clarification) => clarification.itemIndex === itemIndex && clarification.group === id)) continue;
    const text = (group.name.en ?? group.name.he ?? id).toLowerCase();
    out.push({
      reason: "missing_option",
      text,
      product: item.product,
      group: id,
      candidates: group.options.map((option) => option.id),
      itemIndex,
    });
  }
}

/** "6 wings" of wings that come by 3, 6 or 9, unless that choice was made by other words ("2 wings, 9 pieces"). */
function portionOf(index: MenuIndex, product: string, draft: Draft): { group: string; option: string } | null {
  const { quantity } = draft;
  const choice = quantity && quantity.value > 1 ? numberOption(index, product, quantity.value) : null;
  if (!choice || quantity?.pieces) return choice;
  const name = index.groups.get(choice.group)?.options.find(({ id }) => id === choice.option)?.name;
  if (!namesOf(name ?? {}).some((text) => tokenise(text).some(({ base }) => PIECES.has(base)))) return null;
  const chosen =
    draft.numbers.length > 0 ||
    draft.mods.some(({ span }) => acceptedOptions(index, product, span).some(({ group }) => group === choice.group));
  return chosen ? null : choice;
}

/** One line of the order. Wishes the product has no use for are returned, to be asked about. */
export function itemOf(reading: Reading, draft: Draft, quantity: number): { item: ParsedItem; unused: Mod[] } {
  const { index } = reading;
  const product = draft.candidates[0] ?? "";
  const portion = portionOf(index, product, draft);
  const item = emptyItem(product, portion ? 1 : quantity);
  if (portion) putOption(index, item, portion.group, portion.option, false);
  const said = draft.quantity;
  const part = said && said.grams === null && said.value < 1 ? numberOption(index, product, said.value) : null;
  if (part) putOption(index, item, part.group, part.option, false);
  const unused = draft.mods.filter((mod) => !applyMod(index, item, mod));
  for (const number of draft.numbers) {
    const choice = numberOption(index, product, number.value);
    // "30, sorry, 50 ml".
    const corrected = draft.mods.some(
      ({ corrects, span }) =>
        corrects && acceptedOptions(index, product, span).some(({ group }) => group === choice?.group),
    );
    if (choice && !corrected) putOption(index, item, choice.group, choice.option, false);
  }
  if (draft.bare) strip(index, item, draft.mods);
  const halves = halvesOf(index, product, draft.halves);
  if (halves) item.halves = halves;
  item.source = sourceOf(reading, draft.places);
  return { item, unused };
}

function place(reading: Reading, draft: Draft, quantity: number, items: ParsedItem[], out: Clarification[]): void {
  if (draft.candidates.length !== 1) {
    const text = textOf(reading, draft.start, draft.end);
    if (draft.candidates.length === 0 || draft.unknown) out.push({ reason: "not_on_menu", text });
    else {
      const { product: _first, source: _where, ...line } = itemOf(reading, draft, quantity).item;
      out.push({ reason: "ambiguous_product", text, candidates: draft.candidates.slice(0, 10), line });
    }
    return;
  }
  const { item, unused } = itemOf(reading, draft, quantity);
  const itemIndex = items.push(item) - 1;
  if (draft.quantity?.vague)
    out.push({
      reason: "unclear_quantity",
      text: textOf(reading, draft.start, draft.end),
      product: item.product,
      itemIndex,
    });
  for (const mod of unused) {
    const strong = mod.span.candidates.some(({ entity, weak }) => entity.kind === "option" && !weak);
    if (mod.kind === "option" && (strong || missesChoice(reading.index, item.product, mod.span))) {
      out.push({
        reason: "not_on_menu",
        text: textOf(reading, mod.span.start, mod.span.end),
        product: item.product,
        itemIndex,
      });
    }
  }
  clarifyOptions(reading, item, draft, itemIndex, out);
}

/** The lines a draft stands for: itself, or its parts and what is left of it. */
export function placeDraft(reading: Reading, said: Draft, items: ParsedItem[], out: Clarification[]): void {
  if (said.quantity?.value === 0) return;
  const draft = narrow(reading.index, reading.tokens, said);
  const product = reading.index.products.get(draft.candidates[0] ?? "");
  const total = product ? quantityFor(product, draft.quantity) : (draft.quantity?.value ?? 1);
  // "One regular margherita and one with olives": of the same kind.
  const sibling = draft.children.find(
    ({ candidates }) => candidates.length === 1 && said.candidates.includes(candidates[0] ?? ""),
  );
  let parts = 0;
  for (const part of draft.children) {
    const same = draft !== said && part.candidates.join() === said.candidates.join();
    const left = sibling && part.candidates.length > 1 ? sibling.candidates : part.candidates;
    const child = { ...part, candidates: same ? draft.candidates : left };
    const own = reading.index.products.get(child.candidates[0] ?? "");
    const count = own ? quantityFor(own, child.quantity) : (child.quantity?.value ?? 1);
    parts += count;
    place(reading, child, count, items, out);
  }
  if (draft.children.length === 0 || parts < total) {
    const rest = sibling && draft.candidates.length > 1 ? { ...draft, candidates: sibling.candidates } : draft;
    place(reading, rest, Math.max(total - parts, 0) || 1, items, out);
  }
}
