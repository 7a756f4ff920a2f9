import type { Atom } from "./atoms.ts";
import { type Draft, isPlaceholder, type Mod, type ModKind, newDraft, type Verb } from "./drafts.ts";
import type { MenuIndex } from "./menu-index.ts";
import type { Quantity } from "./numbers.ts";
import {
  acceptedOptions,
  anyAccepts,
  anyContains,
  hasOptionReading,
  likelyProducts,
  productCandidates,
  productScore,
  weakProducts,
} from "./roles.ts";
import type { Span } from "./spans.ts";

export type Assembly = {
  drafts: Draft[];
  /** Words in a place where a product or a topping was expected, that the menu lacks. */
  missing: { start: number; end: number }[];
  /** Describing words that belong to nothing said ("a portion, please"). */
  loose: { span: Span; quantity: Quantity | null }[];
  /** Wishes without a product: about the cart, or about what only one product takes. */
  orphans: Draft[];
};

const MIN_LONE_COVERAGE = 0.35;

type Mode = "none" | "with" | "without" | "extra" | "light" | "half";

type State = {
  index: MenuIndex;
  atoms: readonly Atom[];
  /** Products already in the cart: preferred when several fit. */
  inCart: ReadonlySet<string>;
  out: Assembly;
  current: Draft | null;
  child: Draft | null;
  quantity: { value: Quantity; at: number; gap: string | null } | null;
  pending: { mod: Mod; at: number }[];
  mode: Mode;
  verb: Verb;
  correcting: boolean;
  /** What separates this atom from the one before it. */
  gap: string | null;
  /** Nothing more of this clause is about items. */
  mute: boolean;
  /** "not 2": what comes next is not wanted. */
  negated: boolean;
  /** A preposition before the next product: it is where, not what. */
  lead: string;
};

type Thing = Extract<Atom, { type: "thing" }>;

function target(state: State): Draft | null {
  return state.child ?? state.current;
}

function flush(state: State): void {
  if (state.current) state.out.drafts.push(state.current);
  state.current = null;
  state.child = null;
  state.mode = "none";
}

function touch(draft: Draft, atom: { start: number; end: number }): void {
  draft.places.push({ start: atom.start, end: atom.end });
}

function isProductFirst(span: Span): boolean {
  return likelyProducts(span).length > 0;
}

/** A describing word that only one name has ("a vegan"). */
function isLoneName(span: Span): boolean {
  const [only, second] = productCandidates(span);
  return only !== undefined && !second && only.coverage >= MIN_LONE_COVERAGE && !hasOptionReading(span);
}

function namedProducts(span: Span): string[] {
  const likely = likelyProducts(span);
  return likely.length > 0 ? likely : weakProducts(span);
}

/** The next product of the same clause, over its own describing words only. */
function productAhead(state: State, from: number): Thing | null {
  for (let at = from; at < state.atoms.length; at++) {
    const atom = state.atoms[at];
    if (atom?.type !== "thing") return null;
    if (/[בע]/.test(atom.lead) && at > from) return null;
    if (isProductFirst(atom.span) || (isLoneName(atom.span) && state.atoms[at + 1]?.type !== "thing")) {
      const next = state.atoms[at + 1];
      // "chocolate ice cream": the first word describes the second.
      if (
        next?.type === "thing" &&
        isProductFirst(next.span) &&
        anyAccepts(state.index, likelyProducts(next.span), atom.span)
      )
        continue;
      return atom;
    }
  }
  return null;
}

function unknownAhead(state: State, from: number): boolean {
  const atom = state.atoms[from];
  return (
    atom?.type === "unknown" || (atom?.type === "thing" && !isProductFirst(atom.span) && unknownAhead(state, from + 1))
  );
}

function preferCart(state: State, candidates: string[]): string[] {
  const carried = candidates.filter((id) => state.inCart.has(id));
  return carried.length > 0 && (state.verb !== "add" || carried.length === candidates.length) ? carried : candidates;
}

function takePending(state: State, draft: Draft): void {
  for (const { mod } of state.pending) {
    draft.mods.push(mod);
    draft.places.push({ start: mod.span.start, end: mod.span.end });
  }
  state.pending = [];
  if (state.quantity) draft.quantity = state.quantity.value;
  state.quantity = null;
}

/** Wishes the new product has no use for go back to the line before it that has, or stay without a product. */
function returnStrays(state: State, products: readonly string[]): void {
  const strays = state.pending.filter(
    ({ mod }) => !anyAccepts(state.index, products, mod.span) && !anyContains(state.index, products, mod.span),
  );
  if (strays.length === 0) return;
  state.pending = state.pending.filter((entry) => !strays.includes(entry));
  const homeless = strays.filter((entry) => !findHome(state, entry.mod));
  for (const entry of strays) if (!homeless.includes(entry)) strayHome(state, entry.mod);
  const [first] = homeless;
  if (!first) return;
  const draft = newDraft(first.mod.span.start, first.mod.span.end, state.verb);
  draft.mods = homeless.map(({ mod }) => mod);
  if (state.quantity && state.quantity.at < first.at) {
    draft.quantity = state.quantity.value;
    state.quantity = null;
  }
  state.out.orphans.push(draft);
}

/** The last line so far that has a use for the wish. In a cart it may be about any line: none is chosen here. */
function findHome(state: State, mod: Mod): Draft | null {
  if (state.inCart.size > 0) return null;
  const lines = [...state.out.drafts, ...(state.current ? [state.current] : [])];
  const fits = ({ candidates, verb }: Draft): boolean =>
    verb !== "remove" &&
    (anyAccepts(state.index, candidates, mod.span) ||
      (mod.kind !== "option" && anyContains(state.index, candidates, mod.span)));
  return lines.findLast(fits) ?? null;
}

function strayHome(state: State, mod: Mod): void {
  const home = findHome(state, mod);
  if (home) {
    home.mods.push(mod);
    home.places.push({ start: mod.span.start, end: mod.span.end });
    return;
  }
  const draft = newDraft(mod.span.start, mod.span.end, state.verb);
  draft.mods.push(mod);
  state.out.orphans.push(draft);
}

function startProduct(state: State, atom: Thing): void {
  const candidates = preferCart(state, namedProducts(atom.span));
  const { current } = state;
  const shared = current ? candidates.filter((id) => current.candidates.includes(id)) : [];
  // "A pizza, one, large, pepperoni": the count stands between the kind and the name.
  const between = state.quantity?.gap === null && current !== null && current.quantity === null;
  if (
    current &&
    shared.length > 0 &&
    (!state.quantity || between) &&
    !state.correcting &&
    resolves(state, current, candidates, shared)
  ) {
    current.candidates = shared;
    for (const child of current.children) child.candidates = shared;
    for (const { mod } of state.pending) (state.child ?? current).mods.push(mod);
    state.pending = [];
    if (state.quantity) current.quantity = state.quantity.value;
    state.quantity = null;
    touch(current, atom);
    state.mode = "none";
    return;
  }
  const part =
    current && isPlaceholder(current) && shared.length > 0 && state.quantity && (current.quantity?.value ?? 1) > 1;
  const replaced = state.correcting && current ? current : null;
  const draft = newDraft(atom.start, atom.end, state.verb);
  draft.candidates = candidates;
  draft.related = weakProducts(atom.span);
  draft.lead = atom.lead === "" ? state.lead : atom.lead;
  state.lead = "";
  returnStrays(state, candidates);
  takePending(state, draft);
  state.mode = "none";
  if (part && current) {
    draft.mods.unshift(...current.mods);
    current.children.push(draft);
    state.child = draft;
    return;
  }
  if (replaced) {
    draft.quantity ??= replaced.quantity;
    draft.mods.unshift(...replaced.mods);
    state.current = null;
  }
  flush(state);
  state.current = draft;
  state.correcting = false;
}

/** "A pizza, large, pepperoni": the later name says which of the earlier ones. */
function resolves(state: State, current: Draft, candidates: readonly string[], shared: readonly string[]): boolean {
  if (isPlaceholder(current))
    return state.gap !== "and" || current.children.length > 0
      ? shared.length < current.candidates.length || state.gap === null
      : false;
  // "margherita … pizza": the kind after the name adds nothing.
  return state.gap === null && candidates.length > 1;
}

function addMod(state: State, atom: Thing, kind: ModKind): void {
  const draft = target(state);
  const mod: Mod = { kind, span: atom.span, corrects: state.correcting };
  state.correcting = false;
  if (draft) {
    draft.mods.push(mod);
    touch(draft, atom);
    return;
  }
  state.pending.push({ mod, at: atom.start });
}

/** Does a product further on in this clause take these words, with nothing between? */
function fitsAhead(state: State, at: number): boolean {
  const ahead = productAhead(state, at + 1);
  return ahead !== null && anyAccepts(state.index, namedProducts(ahead.span), (state.atoms[at] as Thing).span);
}

/** "A classic, well done": a describing word that only one name has, where a product is expected. */
function namesAlone(state: State, atom: Thing, at: number): boolean {
  const [only] = productCandidates(atom.span);
  if (!only || !isLoneName(atom.span) || (state.gap === null && !state.quantity)) return false;
  if (state.mode === "without" || productAhead(state, at + 1)) return false;
  const next = state.atoms[at + 1];
  return next?.type !== "thing" || anyAccepts(state.index, [only.entity.id], next.span);
}

/** The words are the whole name of a product and only part of an option's ("fries", "fries inside"). */
function namesProductBetter(state: State, draft: Draft, span: Span): boolean {
  const options = draft.candidates.flatMap((id) => acceptedOptions(state.index, id, span));
  return productScore(span) >= 0.9 && options.every(({ score }) => score < productScore(span) - 0.15);
}

type Role = "product" | "option" | "ahead" | "weak";

function roleOf(state: State, atom: Thing, at: number): Role {
  const { index } = state;
  const draft = target(state);
  const options = hasOptionReading(atom.span);
  const product = isProductFirst(atom.span);
  // Nothing stands between the line and these words, not even a wish or a count for what comes next.
  const adjacent = state.gap === null && state.pending.length === 0 && state.quantity === null;
  const fits =
    draft !== null &&
    anyAccepts(index, draft.candidates, atom.span) &&
    (adjacent || !namesProductBetter(state, draft, atom.span));
  const counted = state.quantity !== null && !state.quantity.value.article;
  if (product && !options) return "product";
  if (product) {
    if (counted && state.mode !== "half") return "product";
    if (fits && (/^ו?ב/.test(atom.lead) || state.mode !== "none")) return "option";
    if (fits && adjacent) return "option";
    if (fitsAhead(state, at)) return "ahead";
    if (state.quantity !== null) return "product";
    return productScore(atom.span) >= 0.5 || !fits ? "product" : "option";
  }
  if (!options) return namesAlone(state, atom, at) ? "product" : "weak";
  if (state.quantity !== null && !state.child) return fitsAhead(state, at) || !fits ? "ahead" : "option";
  if (!fits) return "ahead";
  return state.gap !== null && state.mode === "none" && fitsAhead(state, at) ? "ahead" : "option";
}

/** "In a plate", "1.5": words that choose among what was said before. */
function refine(state: State, atom: Thing): boolean {
  const { current } = state;
  if (!current || state.gap !== null) return false;
  const fitting = weakProducts(atom.span);
  if (isPlaceholder(current)) {
    const left = current.candidates.filter((id) => fitting.includes(id));
    if (left.length > 0) current.candidates = left;
    return left.length > 0;
  }
  const [known] = current.candidates;
  if (known !== undefined && fitting.includes(known)) return true;
  const better = current.related.filter((id) => fitting.includes(id));
  if (better.length !== 1) return false;
  current.candidates = better;
  return true;
}

function wants(state: State, draft: Draft, span: Span): boolean {
  return anyContains(state.index, draft.candidates, span) || anyAccepts(state.index, draft.candidates, span);
}

/** "Tahini, extra": the amount behind its thing, with nothing after it. */
function trailingAmount(state: State, at: number): ModKind | null {
  const cue = state.atoms[at + 1];
  const after = state.atoms[at + 2];
  if (cue?.type !== "cue" || (after && after.type !== "separator")) return null;
  return cue.cue === "extra" ? "extra" : cue.cue === "light" ? "light" : null;
}

function readThing(state: State, atom: Thing, at: number): void {
  const { index } = state;
  const draft = target(state);
  if (state.negated) {
    state.negated = false;
    if (draft) addMod(state, atom, "removed");
    return;
  }
  if (state.mode === "half" && draft && acceptsTopping(index, draft.candidates, atom.span)) {
    draft.halves.at(-1)?.push(atom.span);
    touch(draft, atom);
    return;
  }
  if (
    state.mode === "without" &&
    (state.gap === "comma" || state.gap === "slot") &&
    draft &&
    !anyContains(index, draft.candidates, atom.span)
  )
    state.mode = "none";
  if (
    state.mode === "without" &&
    state.gap !== null &&
    draft &&
    !anyContains(index, draft.candidates, atom.span) &&
    namesProductBetter(state, draft, atom.span)
  )
    state.mode = "none";
  if (state.mode === "without") {
    const contained =
      draft !== null &&
      (anyContains(index, draft.candidates, atom.span) || anyAccepts(index, draft.candidates, atom.span));
    if (contained || !isProductFirst(atom.span) || state.gap === null) {
      if (draft || state.pending.length > 0 || !isProductFirst(atom.span)) {
        addMod(state, atom, "removed");
        return;
      }
      state.verb = "remove";
    }
  }
  if (
    (state.mode === "extra" || state.mode === "light") &&
    draft &&
    (anyContains(index, draft.candidates, atom.span) || anyAccepts(index, draft.candidates, atom.span))
  ) {
    addMod(state, atom, state.mode);
    state.mode = "with";
    return;
  }
  const amount = trailingAmount(state, at);
  if (amount && draft && !state.quantity && wants(state, draft, atom.span)) {
    addMod(state, atom, amount);
    return;
  }
  if (
    state.verb === "remove" &&
    draft &&
    !isPlaceholder(draft) &&
    draft.verb !== "remove" &&
    anyContains(index, draft.candidates, atom.span)
  ) {
    addMod(state, atom, "removed");
    return;
  }
  const role = roleOf(state, atom, at);
  if (role === "product") {
    startProduct(state, atom);
    return;
  }
  if (role === "option") {
    const article = state.quantity?.value.article === true;
    addMod(state, atom, "option");
    if (article || state.child) state.quantity = null;
    return;
  }
  if (role === "ahead") {
    state.pending.push({
      mod: { kind: state.mode === "extra" ? "extra" : "option", span: atom.span, corrects: false },
      at: atom.start,
    });
    return;
  }
  if (readIngredient(state, atom)) return;
  readWeak(state, atom, at);
}

const INGREDIENT_KINDS: Readonly<Partial<Record<Mode, ModKind>>> = {
  extra: "extra",
  light: "light",
  without: "removed",
};

/** What is only ever part of something else: about this line, or about one named later ("take the onion off the sabich"). */
function readIngredient(state: State, atom: Thing): boolean {
  if (atom.span.candidates[0]?.entity.kind !== "ingredient") return false;
  const draft = target(state);
  const kind: ModKind = state.verb === "remove" ? "removed" : (INGREDIENT_KINDS[state.mode] ?? "option");
  const mod: Mod = { kind, span: atom.span, corrects: false };
  if (draft && anyContains(state.index, draft.candidates, atom.span)) {
    draft.mods.push(mod);
    touch(draft, atom);
  } else if (kind !== "option" || state.inCart.size > 0) state.pending.push({ mod, at: atom.start });
  else return false;
  return true;
}

/** Less of a name than this ("1.5 litres") does not call for a question. */
const MIN_LOOSE_COVERAGE = 0.05;

/** Words that only describe: they choose among what was said, are the product when counted, or ask to be completed. */
function readWeak(state: State, atom: Thing, at: number): void {
  if (refine(state, atom)) return;
  const candidates = weakProducts(atom.span);
  if (candidates.length === 0 || productAhead(state, at + 1)) return;
  const earlier = [...state.out.drafts, ...(state.current ? [state.current] : [])].flatMap((draft) => draft.related);
  const sibling = candidates.filter((id) => earlier.includes(id));
  if (state.quantity && sibling.length > 0) {
    const draft = newDraft(atom.start, atom.end, state.verb);
    draft.candidates = sibling.slice(0, sibling.length > 1 ? sibling.length : 1);
    const replaced = state.correcting ? state.current : null;
    takePending(state, draft);
    if (replaced) state.current = null;
    flush(state);
    state.current = draft;
    state.correcting = false;
    return;
  }
  if ((atom.span.candidates[0]?.coverage ?? 0) < MIN_LOOSE_COVERAGE) return;
  if (state.gap === null && state.current && !state.quantity) return;
  state.out.loose.push({ span: atom.span, quantity: state.quantity?.value ?? null });
  state.quantity = null;
}

/** "Two pizzas, one with tuna": a smaller number after a counted item, followed by wishes and not by a product. */
function startsPart(state: State, quantity: Quantity, at: number): boolean {
  const { current } = state;
  if (!current?.quantity || current.quantity.value < 2 || quantity.grams !== null) return false;
  const taken = current.children.reduce((sum, child) => sum + (child.quantity?.value ?? 1), 0);
  if (
    taken + quantity.value > current.quantity.value ||
    (quantity.value === current.quantity.value && current.children.length === 0)
  )
    return false;
  const next = state.atoms[at + 1];
  if (next?.type === "cue") return ["with", "without", "inside", "extra", "light", "everything"].includes(next.cue);
  return next?.type === "thing" && anyAccepts(state.index, current.candidates, next.span);
}

function readQuantityAtom(state: State, atom: Extract<Atom, { type: "quantity" }>, at: number): void {
  const { quantity } = atom;
  const { current } = state;
  const next = state.atoms[at + 1];
  const draft = target(state);
  if (
    quantity.value === 0.5 &&
    quantity.grams === null &&
    draft &&
    next?.type === "thing" &&
    anyAccepts(state.index, draft.candidates, next.span) &&
    hasHalves(state, draft)
  ) {
    draft.halves.push([]);
    state.mode = "half";
    return;
  }
  if (state.mode === "extra" && quantity.article) return;
  if (state.negated) {
    state.negated = false;
    if (state.verb === "none") state.verb = "set";
    return;
  }
  if (quantity.trailing && !current && state.pending.length > 0) {
    state.quantity = { value: quantity, at, gap: state.gap };
    endLine(state);
    return;
  }
  if (quantity.trailing && current) {
    current.quantity = quantity;
    touch(current, atom);
    return;
  }
  if (
    current &&
    draft &&
    state.gap === null &&
    !state.correcting &&
    quantity.value >= 10 &&
    optionByNumber(state, draft, quantity)
  ) {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    return;
  }
  if (startsPart(state, quantity, at) && current) {
    const child = newDraft(atom.start, atom.end, current.verb);
    child.candidates = current.candidates;
    child.quantity = quantity;
    child.mods = [...current.mods];
    child.numbers = [...current.numbers];
    current.children.push(child);
    state.child = child;
    state.mode = "none";
    return;
  }
  const ahead = productAhead(state, at + 1);
  const leads = ahead !== null || unknownAhead(state, at + 1);
  if (leads && !(current && isTrailing(state, quantity, at))) {
    // "with an egg": the article opens no new line when the words are an option of this one.
    if (
      quantity.article &&
      state.mode === "with" &&
      draft &&
      ahead &&
      anyAccepts(state.index, draft.candidates, ahead.span)
    )
      return;
    state.quantity = { value: quantity, at, gap: state.gap };
    if (ahead) state.mode = "none";
    return;
  }
  const weakNext = next?.type === "thing" && !hasOptionReading(next.span) && !isProductFirst(next.span);
  if (weakNext && state.gap !== null) {
    state.quantity = { value: quantity, at, gap: state.gap };
    return;
  }
  if (!current) {
    state.quantity = { value: quantity, at, gap: state.gap };
    return;
  }
  setQuantity(state, current, quantity, atom);
}

/** Halves differ in what can be put on them, never in a size or a crust. */
function acceptsTopping(index: MenuIndex, products: readonly string[], span: Span): boolean {
  return products.some((id) =>
    acceptedOptions(index, id, span).some(({ group }) => index.groups.get(group)?.kind === "multi"),
  );
}

function hasHalves(state: State, draft: Draft): boolean {
  return draft.candidates.some((id) => state.index.products.get(id)?.halves === true);
}

/** "Tomatoes 1 kg potatoes 2 kg": amounts behind their products, without commas. */
function isTrailing(state: State, quantity: Quantity, at: number): boolean {
  if (!state.current || state.current.quantity || state.gap !== null) return false;
  const ahead = productAhead(state, at + 1);
  const after = ahead ? state.atoms[state.atoms.indexOf(ahead) + 1] : undefined;
  return (
    after?.type === "quantity" &&
    (quantity.grams !== null) === (after.quantity.grams !== null) &&
    !after.quantity.article
  );
}

function setQuantity(state: State, current: Draft, quantity: Quantity, atom: { start: number; end: number }): void {
  const draft = state.child && !state.correcting ? state.child : current;
  if (draft.quantity && !draft.quantity.article && !state.correcting && state.verb !== "set") {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    return;
  }
  if (quantity.article && draft.quantity) return;
  if (quantity.vague && draft.quantity) return;
  if (!state.correcting && optionByNumber(state, draft, quantity)) {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    return;
  }
  draft.quantity = quantity;
  touch(draft, atom);
  state.correcting = false;
}

/** "Roses, white, 30": the number is one of the product's options. */
function optionByNumber(state: State, draft: Draft, quantity: Quantity): boolean {
  if (quantity.grams !== null || quantity.value === 1) return false;
  return draft.candidates.some((id) => numberOption(state.index, id, quantity.value) !== null);
}

export function numberOption(
  index: MenuIndex,
  productId: string,
  value: number,
): { group: string; option: string } | null {
  const groups = new Set(index.products.get(productId)?.groups ?? []);
  for (const key of [`n:${value}`, `m:v${value}`, `m:v${value / 1000}`, `m:w${value}`, `m:w${value * 1000}`]) {
    for (const posting of index.postings.get(key) ?? []) {
      const entity = index.entities[index.variants[posting.variant]?.entity ?? -1];
      if (entity?.kind === "option" && groups.has(entity.group)) return { group: entity.group, option: entity.id };
    }
  }
  return null;
}

const MODE_CUES: Readonly<Record<string, Mode>> = {
  with: "with",
  inside: "with",
  added: "with",
  without: "without",
  extra: "extra",
  light: "light",
};

function readCue(state: State, atom: Extract<Atom, { type: "cue" }>, at: number): void {
  const mode = MODE_CUES[atom.cue];
  if (mode === "without" && state.current && state.gap !== null && state.atoms[at + 1]?.type === "separator") {
    state.correcting = true;
    return;
  }
  if (mode) {
    if (mode === "light" && state.mode === "none" && state.gap !== null && productAhead(state, at + 1)) {
      state.quantity = {
        value: { value: 1, length: 1, grams: null, vague: true, article: false, trailing: false },
        at,
        gap: state.gap,
      };
      return;
    }
    state.mode = mode;
    return;
  }
  if (atom.cue === "everything") state.mode = "none";
  else if (atom.cue === "place") {
    state.mode = "none";
    state.lead = "ב";
  } else if (atom.cue === "not") {
    // "Small, no, medium" corrects; "not 2" refuses.
    if (state.atoms[at + 1]?.type === "separator" && state.current) state.correcting = true;
    else state.negated = true;
  } else if (atom.cue === "correct") state.correcting = state.current !== null;
  else if (atom.cue === "set") state.verb = state.verb === "none" || state.verb === "add" ? "set" : state.verb;
  else if (atom.cue === "add") {
    state.verb = "add";
    state.correcting = false;
    if (state.current && state.mode !== "with") state.gap = "and";
  } else if (atom.cue === "remove") state.verb = "remove";
  else if (atom.cue === "otherwise" || atom.cue === "because" || atom.cue === "note") state.mute = true;
}

function readUnknown(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): void {
  const next = state.atoms[at + 1];
  const counted = state.quantity !== null && !state.quantity.value.article;
  if (state.mode === "with" || state.mode === "extra" || state.mode === "half") {
    if (atom.known || state.atoms[at - 1]?.type === "cue") state.out.missing.push({ start: atom.start, end: atom.end });
    return;
  }
  if (state.mode === "without") return;
  if (atom.known && state.gap === null && state.current && isPlaceholder(state.current)) {
    // "An eel roll": of the rolls there are, none is that.
    state.current.unknown = true;
    touch(state.current, atom);
    state.current.end = Math.max(state.current.end, atom.end);
    return;
  }
  if (!atom.known && !counted) return;
  if (
    atom.known &&
    next?.type === "thing" &&
    likelyProducts(next.span).length === 1 &&
    productScore(next.span) >= 0.965
  ) {
    state.out.missing.push({ start: atom.start, end: atom.end });
    return;
  }
  const draft = newDraft(atom.start, atom.end, state.verb);
  draft.unknown = true;
  takePending(state, draft);
  flush(state);
  state.current = draft;
}

function readSeparator(state: State, mark: string): void {
  state.gap = mark;
  if (mark !== "stop" && mark !== "line") {
    if (state.mute && mark === "and") return;
    state.mute = false;
    if (mark === "slot") state.mode = "none";
    return;
  }
  state.mute = false;
  state.mode = "none";
  if (mark === "line") {
    state.quantity = null;
    endLine(state);
  }
}

/** "Make it 3": a count for the only line of the cart. */
function endCount(state: State): void {
  if (!state.quantity || state.inCart.size === 0 || state.current || state.quantity.value.article) return;
  const draft = newDraft(state.quantity.at, state.quantity.at + 1, state.verb);
  draft.quantity = state.quantity.value;
  state.quantity = null;
  state.out.orphans.push(draft);
}

/** Wishes left at the end of a line belong to no product that was named. */
function endLine(state: State): void {
  if (state.pending.length === 0) {
    endCount(state);
    return;
  }
  const lines = [...state.out.drafts, ...(state.current ? [state.current] : [])];
  if (
    !state.quantity &&
    lines.some((line) => state.pending.some(({ mod }) => anyAccepts(state.index, line.candidates, mod.span)))
  ) {
    for (const { mod } of state.pending) strayHome(state, mod);
    state.pending = [];
    return;
  }
  const first = state.pending[0];
  const draft = newDraft(first?.mod.span.start ?? 0, first?.mod.span.end ?? 0, state.verb);
  takePending(state, draft);
  state.out.orphans.push(draft);
}

/** Reads atoms from left to right into lines of an order. */
export function assemble(index: MenuIndex, atoms: readonly Atom[], inCart: ReadonlySet<string>): Assembly {
  const state: State = {
    index,
    atoms,
    inCart,
    out: { drafts: [], missing: [], loose: [], orphans: [] },
    current: null,
    child: null,
    quantity: null,
    pending: [],
    mode: "none",
    verb: "none",
    correcting: false,
    gap: "stop",
    mute: false,
    negated: false,
    lead: "",
  };
  atoms.forEach((atom, at) => {
    if (atom.type === "separator") {
      readSeparator(state, atom.mark);
      return;
    }
    if (state.mute) return;
    if (atom.type === "thing") readThing(state, atom, at);
    else if (atom.type === "quantity") readQuantityAtom(state, atom, at);
    else if (atom.type === "unknown") readUnknown(state, atom, at);
    else {
      readCue(state, atom, at);
      if (atom.cue === "add") return;
    }
    state.gap = null;
  });
  flush(state);
  endLine(state);
  return state.out;
}
