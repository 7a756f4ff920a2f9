import { assemble } from "../assemble.ts";
import type { Assembly } from "../assembly/state.ts";
import type { Atom } from "../atoms.ts";
import type { Draft } from "../drafts.ts";
import { acceptedOptions, likelyProducts, weakProducts } from "../roles.ts";
import type { Span } from "../spans.ts";
import { add, applyOrphan, type Edit, lineChoosing, lineOfProduct, replaceProduct } from "./cart-lines.ts";

type Thing = Extract<Atom, { type: "thing" }>;

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
export function readExchanges(edit: Edit, atoms: readonly Atom[], inCart: ReadonlySet<string>): Atom[] {
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
