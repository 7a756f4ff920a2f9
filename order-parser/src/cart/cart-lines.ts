import type { Draft, Mod } from "../drafts.ts";
import { applyMod, itemOf, placeDraft, quantityFor, strip } from "../items.ts";
import { numberOption } from "../number-option.ts";
import type { Quantity } from "../numbers.ts";
import { type Reading, sourceOf, textOf } from "../passage.ts";
import { acceptedOptions, ingredientOf } from "../roles.ts";
import type { Span } from "../spans.ts";
import type { Clarification, ParsedItem } from "../types.ts";

export type Line = { item: ParsedItem; before: ParsedItem | null };

export type Edit = { reading: Reading; lines: Line[]; clarifications: Clarification[]; countsReplace: boolean };

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

export function lineOfProduct(edit: Edit, products: readonly string[]): Line | null {
  for (const product of products) {
    const found = edit.lines.findLast((line) => line.item.product === product);
    if (found) return found;
  }
  return null;
}

/** The line that has these words chosen, or by default. */
export function lineChoosing(edit: Edit, span: Span): Line | null {
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

export function remove(edit: Edit, line: Line): void {
  edit.lines = edit.lines.filter((other) => other !== line);
}

export function add(edit: Edit, draft: Draft): void {
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

export function replaceProduct(edit: Edit, line: Line, draft: Draft): void {
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

function optionFor(
  edit: Edit,
  line: Line | undefined,
  quantity: Quantity | null,
): { group: string; option: string } | null {
  return line && quantity?.grams === null ? numberOption(edit.reading.index, line.item.product, quantity.value) : null;
}

export function applyOrphan(edit: Edit, draft: Draft, preferred: Line | null): void {
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
    const taking = edit.lines.filter((line) => optionFor(edit, line, draft.quantity) !== null);
    const choice = taking.length === 1 ? optionFor(edit, taking[0], draft.quantity) : null;
    if (choice && taking[0] && draft.quantity && (draft.quantity.value < 1 || draft.quantity.value >= 10)) {
      taking[0].item.options[choice.group] = [choice.option];
      return;
    }
    const [only] = edit.lines;
    if (only && edit.lines.length === 1 && draft.verb === "add") {
      const product = edit.reading.index.products.get(only.item.product);
      if (product) only.item.quantity += quantityFor(product, draft.quantity);
      return;
    }
    if (only && edit.lines.length === 1) setCount(edit, only, draft.quantity);
    else edit.clarifications.push({ reason: "unclear_reference", text: textOf(edit.reading, draft.start, draft.end) });
  }
}

export function changeLine(edit: Edit, line: Line, draft: Draft): void {
  const product = edit.reading.index.products.get(line.item.product);
  if (product && draft.quantity && !draft.quantity.article) line.item.quantity = quantityFor(product, draft.quantity);
  line.item.source = sourceOf(edit.reading, draft.places);
  for (const { value } of draft.numbers) {
    const choice = numberOption(edit.reading.index, line.item.product, value);
    if (choice) line.item.options[choice.group] = [choice.option];
  }
  for (const mod of draft.mods) {
    if (!applyMod(edit.reading.index, line.item, mod))
      applyOrphan(edit, { ...draft, mods: [mod], quantity: null }, null);
  }
  if (draft.bare) strip(edit.reading.index, line.item, draft.mods);
}
