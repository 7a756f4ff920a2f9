import { assemble } from "../assemble.ts";
import type { Assembly } from "../assembly/state.ts";
import type { Atom } from "../atoms.ts";
import { type Draft, newDraft } from "../drafts.ts";
import type { MenuIndex } from "../indexed-menu.ts";
import { quantityFor } from "../items.ts";
import { closestKin, kinOf } from "../names/kin.ts";
import { numberOption } from "../number-option.ts";
import type { Quantity } from "../numbers.ts";
import { acceptedOptions, anyAccepts, likelyProducts, productScore, weakProducts } from "../roles.ts";
import type { Span } from "../spans.ts";
import { add, applyOrphan, type Edit, lineChoosing, lineOfProduct, replaceProduct } from "./cart-lines.ts";

type Thing = Extract<Atom, { type: "thing" }>;

/** "… and drop the cake": something else is to be done. */
function beginsDeed(atom: Atom | undefined): boolean {
  return atom?.type === "cue" && ["remove", "add", "swap"].includes(atom.cue);
}

function clauseEnd(atoms: readonly Atom[], from: number): number {
  const end = atoms.findIndex(
    (atom, at) =>
      at >= from &&
      atom.type === "separator" &&
      (atom.mark === "stop" || atom.mark === "line" || (at > from && beginsDeed(atoms[at + 1]))),
  );
  return end < 0 ? atoms.length : end;
}

function thingAfter(atoms: readonly Atom[], from: number): number {
  return atoms.findIndex((atom, at) => at >= from && atom.type === "thing");
}

/** "The vanilla shake": what is replaced is the shake. */
function describesNext(index: MenuIndex, atoms: readonly Atom[], at: number): boolean {
  const here = atoms[at];
  const next = atoms[at + 1];
  if (here?.type !== "thing" || next?.type !== "thing" || likelyProducts(here.span).length > 0) return false;
  return anyAccepts(index, likelyProducts(next.span), here.span);
}

/** Of the products these words only hint at, the one of the same kind as what it replaces ("3 % to 1 %"). */
function hintedProduct(index: MenuIndex, from: Span, after: readonly Atom[]): Draft | null {
  const hint = after.find((atom): atom is Thing => atom.type === "thing");
  if (!hint) return null;
  const products = weakProducts(from);
  const kin = kinOf(index, products);
  const fitting = weakProducts(hint.span).filter((id) => kin.has(id));
  const [only, second] = products[0] === undefined ? fitting : closestKin(index, products[0], fitting);
  if (only === undefined || second !== undefined) return null;
  const draft = newDraft(hint.start, hint.end, "none");
  draft.candidates = [only];
  return draft;
}

/** Puts B where A is, whichever of them are products and which are options. */
function exchange(edit: Edit, from: Span, to: Assembly, after: readonly Atom[] = []): void {
  const { index } = edit.reading;
  const draft = to.drafts[0] ?? (to.orphans.length === 0 ? hintedProduct(index, from, after) : null);
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

/** "Change the cream to chocolate": the choice itself is named, not what it was; what is said after that is left. */
function chooseNamed(edit: Edit, { span: { candidates } }: Thing, after: readonly Atom[]): Thing | null {
  const { index } = edit.reading;
  const group = candidates[0]?.entity.group ?? "";
  const next = after.find((atom): atom is Thing => atom.type === "thing");
  if (!next || group === "" || candidates.length < 2) return null;
  if (candidates.some(({ entity, coverage }) => entity.group !== group || coverage > LITTLE)) return null;
  const line = edit.lines.findLast(({ item }) =>
    acceptedOptions(index, item.product, next.span).some((choice) => choice.group === group),
  );
  if (!line) return null;
  const draft = newDraft(next.start, next.end, "set");
  draft.mods.push({ kind: "option", span: next.span, corrects: true });
  applyOrphan(edit, draft, line);
  return next;
}

/** "Change the size to small, no lilies": what it shall be was said, then another wish. */
function endsAtChoice(edit: Edit, { span }: Thing, [mark, wish]: readonly Atom[]): boolean {
  if (mark?.type !== "separator" || wish?.type !== "cue" || !["without", "extra", "light"].includes(wish.cue))
    return false;
  return lineOfProduct(edit, likelyProducts(span)) === null;
}

/** So much of each name is the name of the group. */
const LITTLE = 0.2;

/** So much better a choice was named than a product. */
const BETTER = 0.15;

/** As a choice of the same line rather than a product: "the lafa to a pita". */
function asOptionOf(edit: Edit, from: Thing, after: readonly Atom[], read: Assembly): Assembly | null {
  const next = after.find((atom): atom is Thing => atom.type === "thing");
  const named = lineOfProduct(edit, likelyProducts(from.span));
  if (named && read.drafts.length === 0) return null;
  const line = named ?? lineChoosing(edit, from.span);
  if (!line || !next) return null;
  const [choice] = acceptedOptions(edit.reading.index, line.item.product, next.span);
  // "The milkshake to chocolate": its flavour, though there is a hot chocolate too.
  if (!choice || (named && choice.score <= productScore(next.span) + BETTER)) return null;
  const draft = newDraft(next.start, next.end, "set");
  draft.mods.push({ kind: "option", span: next.span, corrects: true });
  return { drafts: [], missing: [], loose: [], orphans: [draft], shared: [] };
}

/** "Instead of size 3 bring 5", "instead of 2 kg of onions only 1": a number takes the place of another. */
function exchangeCount(edit: Edit, from: Span, after: readonly Atom[]): boolean {
  const { index } = edit.reading;
  const counts = after.flatMap((atom) => (atom.type === "quantity" ? [atom.quantity] : []));
  const [count, second] = counts;
  if (!count || second || after.some(({ type }) => type === "thing")) return false;
  const chosen = lineChoosing(edit, from);
  const option = chosen ? numberOption(index, chosen.item.product, count.value) : null;
  if (chosen && option) {
    chosen.item.options[option.group] = [option.option];
    return true;
  }
  const line = lineOfProduct(edit, [...likelyProducts(from), ...weakProducts(from)]);
  const product = index.products.get(line?.item.product ?? "");
  if (line && product) line.item.quantity = quantityFor(product, count);
  return line !== null;
}

/** "Swap one of the colas for a lemonade". */
function exchangePart(edit: Edit, from: Span, count: Quantity, after: readonly Atom[]): boolean {
  const line = lineOfProduct(edit, [...likelyProducts(from), ...weakProducts(from)]);
  const [draft] = assemble(edit.reading.index, after, new Set()).drafts;
  if (!line || count.grams !== null || count.article || count.value >= line.item.quantity) return false;
  if (draft?.candidates.length !== 1) return false;
  line.item.quantity -= count.value;
  add(edit, { ...draft, verb: "none", quantity: draft.quantity?.article === false ? draft.quantity : count });
  return true;
}

/** "את הקולה תחליף ללימונדה": the verb behind what it is about comes before it. */
function withVerbFirst(atoms: readonly Atom[], at: number): Atom[] {
  const [cue, before, after] = [atoms[at], atoms[at - 1], atoms[at + 1]];
  const to = after?.type === "cue" && after.cue === "into" ? atoms[at + 2] : after;
  const led = to?.type === "thing" && (to !== after || /[לב]/.test(to.lead));
  if (cue?.type !== "cue" || cue.cue !== "swap" || before?.type !== "thing" || !before.definite || !led)
    return [...atoms];
  return [...atoms.slice(0, at - 1), cue, before, ...atoms.slice(at + 1)];
}

/** "A zero and not a cola" of a cart with a cola and no zero: the one in the place of the other. */
function withInstead(edit: Edit, atoms: readonly Atom[]): Atom[] {
  const inCart = (atom: Atom | undefined): boolean =>
    atom?.type === "thing" && lineOfProduct(edit, likelyProducts(atom.span)) !== null;
  return atoms.map((atom, at) => {
    // "לא 3% אלא 1%".
    const rather = atoms[at + 2];
    if (atom.type === "cue" && atom.cue === "not" && rather?.type === "cue" && rather.cue === "rather")
      return { ...atom, cue: "swap" };
    const next = atoms[at + 1];
    const refused = next?.type === "quantity" && next.quantity.article ? atoms[at + 2] : next;
    if (atom.type !== "cue" || atom.cue !== "not" || !inCart(refused)) return atom;
    const before = atoms.slice(0, at).findLast(({ type }) => type === "thing");
    const wanted = before?.type === "thing" && likelyProducts(before.span).length === 1 && !inCart(before);
    return wanted ? { ...atom, cue: "instead" } : atom;
  });
}

/** Reads "swap A for B", "B instead of A", "instead of A B"; returns the atoms that are left. */
export function readExchanges(edit: Edit, read: readonly Atom[], inCart: ReadonlySet<string>): Atom[] {
  const { index } = edit.reading;
  const said = withInstead(edit, read);
  const isExchange = (atom: Atom): boolean => atom.type === "cue" && (atom.cue === "swap" || atom.cue === "instead");
  const atoms = withVerbFirst(said, said.findIndex(isExchange));
  const at = atoms.findIndex(isExchange);
  if (at < 0) return [...atoms];
  const cue = atoms[at];
  if (!cue) return [...atoms];
  const begin =
    atoms.findLastIndex(
      (atom, place) => place < at && atom.type === "separator" && (atom.mark === "stop" || atom.mark === "line"),
    ) + 1;
  const end = clauseEnd(atoms, at);
  const first = thingAfter(atoms, at + 1);
  const fromAt = describesNext(index, atoms, first) ? first + 1 : first;
  const from = fromAt >= 0 && fromAt < end ? (atoms[fromAt] as Thing) : null;
  const before = atoms.slice(begin, at);
  const isInstead = cue.type === "cue" && cue.cue === "instead";
  if (isInstead && before.some((atom) => atom.type === "thing" || atom.type === "quantity")) {
    const wanted = assemble(index, before, inCart);
    const [draft] = wanted.drafts;
    const line = from ? lineOfProduct(edit, [...likelyProducts(from.span), ...weakProducts(from.span)]) : null;
    if (line && draft && !draft.candidates.includes(line.item.product)) {
      exchange(edit, (from as Thing).span, wanted);
      return [...atoms.slice(0, begin), ...atoms.slice(fromAt + 1)];
    }
    // "3 % instead of 1 %": told by no more than that.
    const hinted = line && !draft && from ? hintedProduct(index, from.span, before) : null;
    if (line && hinted && from) {
      replaceProduct(edit, line, hinted);
      return [...atoms.slice(0, begin), ...atoms.slice(fromAt + 1)];
    }
    // "Half a kilo instead of a kilo of the seeds": what both are of was not said before.
    const ofBoth = draft === undefined && fromAt === at + 2 && line !== null;
    const skip = from && !(atoms[at + 1]?.type === "quantity" && (fromAt > at + 2 || ofBoth)) ? fromAt + 1 : at + 2;
    const rest = [...atoms.slice(0, at), ...atoms.slice(Math.min(skip, end))];
    // "3 milk instead of 2": that many, not that many more.
    const recounts = atoms[at + 1]?.type === "quantity" && draft !== undefined && lineOfProduct(edit, draft.candidates);
    const set: Atom = { type: "cue", cue: "set", start: cue.start, end: cue.start };
    return recounts ? [...rest.slice(0, begin), set, ...rest.slice(begin)] : rest;
  }
  if (!from) return atoms.filter((_, place) => place !== at);
  const after = atoms.slice(fromAt + 1, end);
  const between = atoms.slice(at + 1, fromAt).find((atom) => atom.type === "quantity");
  if (between?.type === "quantity" && exchangePart(edit, from.span, between.quantity, after))
    return [...atoms.slice(0, at), ...atoms.slice(end)];
  if (endsAtChoice(edit, from, after) && !isInstead) return atoms.filter((_, place) => place !== at);
  const chosen = chooseNamed(edit, from, after);
  if (chosen) return [...atoms.slice(0, at), ...atoms.slice(atoms.indexOf(chosen) + 1)];
  if (exchangeCount(edit, from.span, after)) return [...atoms.slice(0, at), ...atoms.slice(end)];
  const plain = assemble(index, after, new Set());
  const to = asOptionOf(edit, from, after, plain) ?? plain;
  // "Change it to 3 pizzas": so many of what is there.
  if (between && after.length === 0 && !isInstead)
    return atoms.map((atom) => (atom === cue ? { type: "cue", cue: "set", start: cue.start, end: cue.end } : atom));
  // "Change the colour to white": only what it shall be was said.
  if (!after.some((atom) => atom.type !== "separator" && !(atom.type === "cue" && atom.cue === "into")))
    return atoms.filter((_, place) => place !== at);
  exchange(edit, from.span, to, after);
  return [...atoms.slice(0, at), ...atoms.slice(end)];
}
