import type { Atom } from "../atoms.ts";
import { type Draft, isPlaceholder, newDraft } from "../drafts.ts";
import { numberOption } from "../number-option.ts";
import type { Quantity } from "../numbers.ts";
import { acceptedOptions, anyAccepts, hasOptionReading, likelyProducts, weakProducts } from "../roles.ts";
import { isProductFirst, namedProducts, productAhead, unknownAhead } from "./ahead.ts";
import { readEvenHalves, readMixedHalves } from "./mixed-halves.ts";
import { endLine } from "./pending.ts";
import { startOtherSize, startSibling } from "./siblings.ts";
import { addMod, flush, type State, type Thing, target, touch } from "./state.ts";

/** "Two pizzas, one with tuna": a smaller number after a counted item, followed by wishes and not by a product. */
function startsPart(state: State, quantity: Quantity, at: number): boolean {
  const { current } = state;
  if (!current?.quantity) return false;
  // "A kilo of cashews, half roasted, half raw".
  const weighed = quantity.grams !== null && quantity.grams * 2 === current.quantity.grams;
  if (!weighed && (current.quantity.value < 2 || quantity.grams !== null || quantity.value < 1)) return false;
  // "As a meal": of all of them.
  if (quantity.article && state.gap === null) return false;
  const taken = current.children.reduce((sum, child) => sum + (child.quantity?.value ?? 1), 0);
  if (
    taken + quantity.value > current.quantity.value ||
    (quantity.value === current.quantity.value && current.children.length === 0)
  )
    return false;
  const next = state.atoms[at + 1];
  if (next?.type === "cue")
    return ["with", "without", "inside", "extra", "light", "fewer", "everything"].includes(next.cue);
  if (next?.type !== "thing") return false;
  // "Two toasts, one cheese": which of them, not what is on it.
  const names = isPlaceholder(current) && likelyProducts(next.span).some((id) => current.candidates.includes(id));
  const ahead = productAhead(state, at + 1);
  // "Two sunflower bouquets, one large seasonal one".
  const other =
    ahead !== null &&
    ahead !== next &&
    !namedProducts(ahead.span).some((id) => current.candidates.includes(id)) &&
    !anyAccepts(state.index, current.candidates, ahead.span);
  // "Two white roses and one red rose": the same name again.
  const again = state.gap === "and" && ahead !== null && namedProducts(ahead.span).join() === current.candidates.join();
  return (
    !names && !other && !again && (anyAccepts(state.index, current.candidates, next.span) || tellsWhich(current, next))
  );
}

/** "2 milk, one 3 % and one 1 %": which of those it may be. */
function tellsWhich({ candidates }: Draft, { span }: Thing): boolean {
  const told = weakProducts(span).filter((id) => candidates.includes(id));
  return likelyProducts(span).length === 0 && told.length > 0 && told.length < candidates.length;
}

const SERVED = new Set(["with", "inside"]);

/** "Six roses, half red, half white": three and three. */
function halfOfThem(state: State, quantity: Quantity, at: number): Quantity {
  const { current } = state;
  const weighed = current?.quantity && current.quantity.grams !== null ? current.quantity : null;
  const count = current?.quantity?.grams === null ? current.quantity.value : 0;
  const beside = state.atoms[at + 1];
  const next = beside?.type === "cue" && SERVED.has(beside.cue) ? state.atoms[at + 2] : beside;
  const parts = weighed !== null || (count >= 2 && count % 2 === 0);
  if (!current || !isHalf(quantity) || !parts || hasHalves(state, current)) return quantity;
  // "Half" is a size of its own where it is on the menu.
  if (current.candidates.some((id) => numberOption(state.index, id, quantity.value) !== null)) return quantity;
  const chooses = next?.type === "thing" && anyAccepts(state.index, current.candidates, next.span);
  if (chooses && weighed) return { ...weighed, value: weighed.value / 2, grams: (weighed.grams ?? 0) / 2 };
  return chooses ? { ...quantity, value: count / 2 } : quantity;
}

export function readQuantityAtom(state: State, atom: Extract<Atom, { type: "quantity" }>, at: number): void {
  const quantity = halfOfThem(state, atom.quantity, at);
  if (!quantity.article) state.each = null;
  // "Coke, 0": none of something is only said in front of it.
  if (quantity.value === 0 && productAhead(state, at + 1) === null) return;
  const { current } = state;
  const next = state.atoms[at + 1];
  const draft = target(state);
  if (readMixedHalves(state, at)) return;
  if (draft && hasHalves(state, draft) && readEvenHalves(state, draft, at)) return;
  if (draft && isHalf(quantity) && hasHalves(state, draft) && liesOnHalf(state, draft, at)) return;
  // "… and olives on the other".
  if (draft?.halves.length === 1 && quantity.article && liesOnHalf(state, draft, at)) return;
  if (draft && isHalf(quantity) && hasHalves(state, draft) && beginsHalf(state, draft, at)) {
    draft.halves.push([]);
    state.mode = "half";
    if (next?.type === "cue") state.skip = at + 1;
    return;
  }
  // "The other half".
  if (quantity.article && draft && draft.halves.length > 0 && next?.type === "quantity" && isHalf(next.quantity))
    return;
  if (state.mode === "extra" && quantity.article) return;
  if (state.negated) {
    state.negated = false;
    if (current?.verb === "none") current.verb = "set";
    if (state.verb === "none") state.verb = "set";
    return;
  }
  if (quantity.noun && draft && chooseByNumber(state, draft, quantity, atom)) return;
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
    (quantity.value >= 10 || quantity.value < 1) &&
    optionByNumber(state, draft, quantity)
  ) {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    touch(draft, atom);
    return;
  }
  if (state.correcting && draft && correctNumber(state, draft, quantity, atom)) return;
  if (listsOnes(state, quantity, at) && current && next?.type === "thing") {
    current.quantity = quantity;
    touch(current, atom);
    addMod(state, next, "option");
    state.skip = at + 1;
    return;
  }
  if (startSibling(state, quantity, atom, at) || startOtherSize(state, quantity, atom, at)) return;
  if (startsPart(state, quantity, at) && current) {
    const child = newDraft(atom.start, atom.end, current.verb);
    child.candidates = current.candidates;
    child.quantity = quantity;
    child.mods = [...current.mods];
    child.places.push(...current.places);
    child.numbers = [...current.numbers];
    current.children.push(child);
    state.child = child;
    state.mode = "none";
    return;
  }
  const ahead = productAhead(state, at + 1);
  const within = draft !== null && state.gap === null && isWithin(state, draft, next);
  const leads = (ahead !== null && !within) || unknownAhead(state, at + 1);
  if (leads && !(current && (isTrailing(state, quantity, at) || weighsBack(state, quantity, ahead)))) {
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

/** "Ice cream, one chocolate, one vanilla": how many was not said before. */
function listsOnes(state: State, quantity: Quantity, at: number): boolean {
  const { current } = state;
  const [next, ...after] = state.atoms.slice(at + 1, at + 5).filter(({ type }) => type !== "separator");
  const [count, other] = after;
  if (!current || current.quantity || state.gap === null || state.gap === "and" || quantity.article) return false;
  if (current.candidates.length !== 1 || count?.type !== "quantity" || count.quantity.article) return false;
  if (quantity.grams !== null || next?.type !== "thing" || other?.type !== "thing") return false;
  const group = (span: Thing["span"]): string | undefined =>
    acceptedOptions(state.index, current.candidates[0] ?? "", span)[0]?.group;
  const chosen = group(next.span);
  return chosen !== undefined && chosen === group(other.span) && state.index.groups.get(chosen)?.kind === "single";
}

/** "One falafel in a pita": what follows is part of the line before. */
function isWithin(state: State, draft: Draft, next: Atom | undefined): boolean {
  return next?.type === "thing" && /^ו?ב/.test(next.lead) && anyAccepts(state.index, draft.candidates, next.span);
}

function isHalf({ value, grams, litres }: Quantity): boolean {
  return value === 0.5 && grams === null && litres === null;
}

/** "Half corn", "half with corn"; after that "half plain", "half without anything". */
function beginsHalf(state: State, draft: Draft, at: number): boolean {
  const next = state.atoms[at + 1];
  const said = next?.type === "cue" && next.cue === "with" ? state.atoms[at + 2] : next;
  if (said?.type === "thing") return anyAccepts(state.index, draft.candidates, said.span);
  return draft.halves.length === 1 && (said === undefined || said.type === "separator");
}

/** "On the other". */
function pointsAtHalf(atom: Atom): boolean {
  return (
    (atom.type === "quantity" && atom.quantity.article) ||
    (atom.type === "cue" && (atom.cue === "place" || atom.cue === "inside"))
  );
}

/** "With tuna on half": what was said just before lies on one half only. */
function liesOnHalf(state: State, draft: Draft, at: number): boolean {
  let said = at - 1;
  for (let atom = state.atoms[said]; atom && pointsAtHalf(atom); atom = state.atoms[said]) said--;
  const before = state.atoms[said];
  const next = state.atoms[at + 1];
  const last = draft.mods.at(-1);
  if (before?.type !== "thing" || last?.span !== before.span || last.kind !== "option" || state.gap !== null)
    return false;
  if (next && next.type !== "separator") return false;
  draft.mods.pop();
  if (draft.halves.length < 2) draft.halves.push([before.span]);
  return true;
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

/** "Yellow cheese 200 g white bread": bread is not sold by weight. */
function weighsBack(state: State, quantity: Quantity, ahead: Thing | null): boolean {
  if (!state.current || !ahead || quantity.grams === null || state.gap !== null) return false;
  const next = newDraft(ahead.start, ahead.end, "none");
  next.candidates = namedProducts(ahead.span);
  return sellsByWeight(state, state.current) && !sellsByWeight(state, next);
}

/** "1 yellow cheese 200 g": the weight is how much of it. */
function sellsByWeight(state: State, draft: Draft): boolean {
  const units = draft.candidates.map((id) => state.index.products.get(id)?.unit);
  return units.length > 0 && units.every((unit) => unit === "kg" || unit === "100g");
}

/** Nobody orders so many behind a name. */
const MANY = 100;

function setQuantity(state: State, current: Draft, quantity: Quantity, atom: { start: number; end: number }): void {
  const draft = state.child && !state.correcting ? state.child : current;
  const weighed = draft.quantity?.grams === null && quantity.grams !== null && sellsByWeight(state, draft);
  if (draft.quantity && !draft.quantity.article && !weighed && !state.correcting && state.verb !== "set") {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    touch(draft, atom);
    return;
  }
  if (quantity.article && draft.quantity) return;
  if (quantity.vague && draft.quantity) return;
  // "A puzzle of 1000": what it has, not how many are wanted.
  const large = quantity.grams === null && quantity.value >= MANY && !sellsByWeight(state, draft);
  if (!state.correcting && (large || optionByNumber(state, draft, quantity))) {
    draft.numbers.push({ value: quantity.value, start: atom.start, end: atom.end });
    touch(draft, atom);
    return;
  }
  draft.quantity = quantity;
  touch(draft, atom);
  state.correcting = false;
}

/** "Stage 2, three boxes": that choice was made. */
function hasChosen(state: State, draft: Draft, product: string, group: string): boolean {
  return (
    draft.numbers.some(({ value }) => numberOption(state.index, product, value)?.group === group) ||
    draft.mods.some(
      ({ kind, span }) =>
        kind === "option" && acceptedOptions(state.index, product, span).some((choice) => choice.group === group),
    )
  );
}

/** "A puzzle of 1000, no wait, 500": the choice that was a number, not how many. */
function correctNumber(state: State, draft: Draft, quantity: Quantity, atom: { start: number; end: number }): boolean {
  const group = (value: number): string | undefined =>
    draft.candidates.map((id) => numberOption(state.index, id, value)?.group).find((found) => found !== undefined);
  const last = draft.numbers.at(-1);
  if (!last || quantity.grams !== null || group(quantity.value) === undefined) return false;
  if (group(quantity.value) !== group(last.value)) return false;
  draft.numbers[draft.numbers.length - 1] = { value: quantity.value, start: atom.start, end: atom.end };
  touch(draft, atom);
  state.correcting = false;
  return true;
}

/** "Nappies, a one and a five": choices called by a number, the second of them another line. */
function chooseByNumber(
  state: State,
  said: Draft,
  { value }: Quantity,
  { start, end }: { start: number; end: number },
): boolean {
  const [product, other] = said.candidates;
  const choice = product === undefined || other !== undefined ? null : numberOption(state.index, product, value);
  if (product === undefined || choice === null) return false;
  let draft = said;
  if (hasChosen(state, said, product, choice.group)) {
    draft = newDraft(start, end, said.verb);
    draft.candidates = said.candidates;
    draft.related = said.related;
    flush(state);
    state.current = draft;
  }
  draft.numbers.push({ value, start, end });
  touch(draft, { start, end });
  return true;
}

/** "Roses, white, 30": the number is one of the product's options. */
function optionByNumber(state: State, draft: Draft, quantity: Quantity): boolean {
  if (quantity.grams !== null || quantity.value === 1) return false;
  return draft.candidates.some((id) => {
    const choice = numberOption(state.index, id, quantity.value);
    return choice !== null && !hasChosen(state, draft, id, choice.group);
  });
}
