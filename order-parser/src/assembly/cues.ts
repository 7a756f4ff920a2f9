import type { Atom } from "../atoms.ts";
import { isPlaceholder } from "../drafts.ts";
import { ONE, type Quantity } from "../numbers.ts";
import { anyContains, likelyProducts, productScore } from "../roles.ts";
import { productAhead } from "./ahead.ts";
import { startUnknown } from "./compounds.ts";
import { endLine } from "./pending.ts";
import { shareCount, shareWishes } from "./shared.ts";
import { flush, type Mode, type State, target, touch, wants } from "./state.ts";
import { namesLine } from "./taken-back.ts";

const MODE_CUES: Readonly<Record<string, Mode>> = {
  with: "with",
  inside: "with",
  added: "with",
  without: "without",
  extra: "extra",
  light: "light",
  fewer: "light",
};

/** "Less one pizza" of a cart with pizzas. */
function countsLess(state: State, at: number): boolean {
  const [thing, count] = [state.atoms[at + 1], state.atoms[at + 2]];
  return (
    thing?.type === "thing" &&
    count?.type === "quantity" &&
    likelyProducts(thing.span).some((id) => state.inCart.has(id))
  );
}

/** "With nothing, just tahini", "only with tahini" of what has tahini among other things; "half with nothing" is of a half. */
function readBare(state: State, { cue }: { cue: string }, at: number): void {
  const draft = target(state);
  const next = state.atoms[at + 1];
  const onlyPart = next?.type === "thing" && draft !== null && anyContains(state.index, draft.candidates, next.span);
  if (draft && state.mode !== "half" && (cue === "bare" || onlyPart)) draft.bare = true;
  state.mode = cue === "only_with" ? "with" : state.mode;
}

/** "Double the cheese" is a wish; "double that" is of the line before. */
function doubleLine(state: State, next: Atom | undefined): void {
  if (next?.type === "thing") state.mode = "extra";
  else if (state.current)
    for (const line of [state.current, ...state.current.children]) line.quantity = twice(line.quantity);
}

function twice(quantity: Quantity | null): Quantity {
  const { value, grams, ...rest } = quantity ?? ONE;
  return { ...rest, value: value * 2, grams: grams === null ? null : grams * 2, article: false };
}

function endsWish(state: State): boolean {
  return state.inCart.size > 0 && state.pending.length > 0 && state.verb !== "none" && !state.current;
}

const DEEDS = new Set(["remove", "add", "swap", "instead", "set"]);

/** The last atom of what is to stay as it is: "keep the cola". */
function untilDeed(state: State, at: number): number {
  const end = state.atoms.findIndex(
    (atom, place) => place > at && (atom.type === "separator" || (atom.type === "cue" && DEEDS.has(atom.cue))),
  );
  return (end < 0 ? state.atoms.length : end) - 1;
}

export function readCue(state: State, atom: Extract<Atom, { type: "cue" }>, at: number): void {
  // "One less pita", "2 פחות": of what is in the cart.
  const last = state.atoms[at + 1] === undefined || state.atoms[at + 1]?.type === "separator";
  if (atom.cue === "fewer" && state.inCart.size > 0 && state.current?.quantity && last) {
    state.current.verb = "remove";
    return;
  }
  if (atom.cue === "fewer" && state.inCart.size > 0 && state.quantity && state.gap === null) {
    state.verb = "remove";
    return;
  }
  if (atom.cue === "fewer" && state.gap !== null && countsLess(state, at)) {
    state.verb = "remove";
    return;
  }
  // "A coke, actually no, a sprite", unlike "actually no coke".
  if (atom.cue === "refuse") {
    state.correcting = state.current !== null;
    // … but "a coke and bread, actually no coke".
    if (namesLine(state, state.atoms[at + 1])) state.mode = "without";
    if (!state.current) state.mode = "without";
    return;
  }
  const beside = state.atoms[at + 1];
  // "Mushrooms on the pizza" of a cart with a pizza: where to.
  if (atom.cue === "inside" && state.inCart.size > 0 && beside?.type === "thing" && beside.definite) {
    if (likelyProducts(beside.span).some((id) => state.inCart.has(id))) {
      state.mode = "none";
      state.lead = "ב";
      return;
    }
  }
  const mode = MODE_CUES[atom.cue];
  // "Without the eggs and with two loaves".
  if (atom.cue === "with" && state.verb === "remove" && state.gap !== null) {
    flush(state);
    state.verb = "none";
  }
  // "Drop the plate, and no onion on the other one".
  if (mode === "without" && state.gap !== null && state.current?.verb === "remove" && state.inCart.size > 0) {
    flush(state);
    state.verb = "none";
  }
  if (mode === "without" && state.current && state.gap !== null && state.atoms[at + 1]?.type === "separator") {
    state.correcting = true;
    return;
  }
  if (mode) {
    const next = state.atoms[at + 1];
    const draft = target(state);
    const ofLine = next?.type === "thing" && draft !== null && wants(state, draft, next.span);
    if (mode === "light" && state.mode === "none" && state.gap !== null && !ofLine && productAhead(state, at + 1)) {
      state.quantity = { value: { ...ONE, vague: true }, at, gap: state.gap };
      return;
    }
    state.mode = mode;
    return;
  }
  if (atom.cue === "both") {
    if (!shareCount(state, at)) shareWishes(state, at);
  } else if (atom.cue === "bare" || atom.cue === "only_with") readBare(state, atom, at);
  else if (atom.cue === "keep") state.skip = untilDeed(state, at);
  else if (atom.cue === "bring" || atom.cue === "stead") {
    if (state.verb === "remove") state.verb = "add";
    state.mode = "none";
  } else if (atom.cue === "twofold") doubleLine(state, state.atoms[at + 1]);
  else if (atom.cue === "everything") {
    state.mode = "none";
    // "Make everything express": of all that is in the cart.
    if (state.inCart.size > 0 && !state.current) state.sharing = true;
  } else if (atom.cue === "place") {
    state.mode = "none";
    state.lead = "ב";
  } else if (atom.cue === "not") {
    // "Small, no, medium" corrects; "not 2" refuses.
    const mark = state.atoms[at + 1];
    // "A coke not cold and …": of what no line has a use for.
    if (mark?.type === "separator" && mark.start > atom.end) return;
    if (mark?.type === "separator" && state.current) state.correcting = true;
    else state.negated = true;
  } else if ((atom.cue === "add" || atom.cue === "remove") && state.verb !== atom.cue && endsWish(state)) {
    // "Remove the olives and add corn": each is a deed of its own.
    endLine(state);
    state.verb = atom.cue;
  } else if (atom.cue === "correct") {
    state.correcting = state.current !== null;
    // "Actually two": of what is there.
    if (!state.current && state.inCart.size > 0 && state.verb === "none") state.verb = "set";
  } else if (atom.cue === "set") {
    state.verb = state.verb !== "remove" || state.gap !== null ? "set" : state.verb;
    // "The puzzle, make it 500".
    if (state.current?.verb === "none" && state.gap === null) state.current.verb = "set";
  } else if (atom.cue === "add") {
    state.verb = "add";
    state.correcting = false;
    if (state.mode === "without") state.mode = "none";
    if (state.current && state.mode !== "with") state.gap = "and";
  } else if (atom.cue === "remove") state.verb = "remove";
  else if (atom.cue === "otherwise" || atom.cue === "because" || atom.cue === "note") state.mute = true;
}

/** "Lavender, mint and a pot": one of several things with commas between them. */
function isAmongListed(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): boolean {
  const after = state.atoms[at + 1];
  const inList = state.gap === "comma" || state.gap === "line" || state.gap === "and";
  const first = atom.start === 0 || (inList && (state.current !== null || state.out.drafts.length > 0));
  if (!first || atom.end - atom.start > 2 || state.inCart.size > 0 || state.pending.length > 0) return false;
  if (after?.type !== "separator" || !["comma", "line", "and"].includes(after.mark)) return false;
  return leadsToProduct(state, at + 2, state.atoms[at + 2]);
}

/** "Shoes and a tie": one word in a place of its own, joined to a product by "and". */
function isListed(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): boolean {
  const [and, product] = [state.atoms[at + 1], state.atoms[at + 2]];
  if (isAmongListed(state, atom, at)) return true;
  const begins = state.gap !== null && state.gap !== "slot" && state.atoms[at - 1]?.type !== "unknown";
  if (!begins || atom.end - atom.start !== 1 || state.inCart.size > 0 || state.current || state.pending.length > 0)
    return false;
  if (and?.type !== "separator" || and.mark !== "and" || product?.type !== "thing") return false;
  return likelyProducts(product.span).length === 1;
}

/** "אספרסו מרוכז": a word that tells what the product shall be like, and that means nothing here. */
function isOwnWord(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): boolean {
  const last = state.atoms[at - 1];
  const next = state.atoms[at + 1];
  if (!atom.hebrew || atom.end - atom.start !== 1 || state.gap !== null || state.inCart.size > 0) return false;
  if (last?.type !== "thing" || last.end !== atom.start || likelyProducts(last.span).length !== 1) return false;
  return !atom.preposed && (next === undefined || next.type === "separator");
}

/** "A car seat and 2 bottles": unknown words behind an article, in a list of things. */
function isNoun(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): boolean {
  const [after, next] = [state.atoms[at + 1], state.atoms[at + 2]];
  if (!state.quantity?.value.article || atom.hebrew || atom.end - atom.start > 3 || state.inCart.size > 0) return false;
  const ends = after === undefined || (after.type === "separator" && after.mark !== "slot");
  const listed = state.gap === "and" || state.gap === "comma" ? state.out.drafts.length > 0 || state.current : null;
  return (
    ends &&
    (Boolean(listed) || (after?.type === "separator" && after.mark === "and" && leadsToProduct(state, at + 2, next)))
  );
}

function leadsToProduct(state: State, at: number, next: Atom | undefined): boolean {
  const thing = next?.type === "quantity" ? state.atoms[at + 1] : next;
  return thing?.type === "thing" && likelyProducts(thing.span).length > 0;
}

/** "Tandoori chicken" of a menu whose only chicken is another one. */
function isOtherKind(state: State, atom: Extract<Atom, { type: "unknown" }>, next: Atom | undefined): boolean {
  if (next?.type !== "thing" || next.start !== atom.end || atom.end - atom.start !== 1 || next.lead !== "")
    return false;
  const begins = state.gap !== null || state.quantity !== null;
  return (
    begins &&
    state.inCart.size === 0 &&
    (atom.known || likelyProducts(next.span).length === 1) &&
    likelyProducts(next.span).length > 0 &&
    productScore(next.span) < CLEAR_NAME
  );
}

/** Less of a name than this, after a word nobody knows, may be another thing. */
const CLEAR_NAME = 0.6;

export function readUnknown(state: State, atom: Extract<Atom, { type: "unknown" }>, at: number): void {
  const next = state.atoms[at + 1];
  const last = state.atoms[at - 1];
  const counted = state.quantity !== null && !state.quantity.value.article;
  if (state.mode === "with" || state.mode === "extra" || state.mode === "half") {
    if (atom.known || state.atoms[at - 1]?.type === "cue") state.out.missing.push({ start: atom.start, end: atom.end });
    return;
  }
  // "With nothing, just the meat": what it is made of.
  if (state.mode === "without" || (target(state)?.bare && !counted && last?.type === "cue")) return;
  const vague = state.current !== null && (isPlaceholder(state.current) || state.current.score < CLEAR_NAME);
  const beside = last?.type === "thing" && likelyProducts(last.span).length > 0;
  if (atom.known && state.gap === null && state.current && vague && beside && state.mode === "none") {
    // "An eel roll": of the rolls there are, none is that.
    state.current.unknown = true;
    if (!isPlaceholder(state.current)) state.current.candidates = [];
    touch(state.current, atom);
    state.current.end = Math.max(state.current.end, atom.end);
    return;
  }
  if ((!atom.known || !atom.hebrew) && isOtherKind(state, atom, next)) {
    startUnknown(state, atom.start, next?.end ?? atom.end);
    state.skip = at + 1;
    return;
  }
  if (!atom.known && !counted) {
    if (isOwnWord(state, atom, at)) {
      state.out.missing.push({ start: atom.start, end: atom.end });
      return;
    }
    if (isListed(state, atom, at) || isNoun(state, atom, at))
      state.out.missing.push({ start: atom.start, end: atom.end });
    return;
  }
  // "5 sheets of sandpaper": a word that only counts what comes next.
  if (!atom.known && next?.type === "thing" && atom.end - atom.start === 1 && productAhead(state, at + 1)) return;
  if (
    atom.known &&
    next?.type === "thing" &&
    likelyProducts(next.span).length === 1 &&
    productScore(next.span) >= 0.965
  ) {
    state.out.missing.push({ start: atom.start, end: atom.end });
    return;
  }
  const kindOf = atom.hebrew && isPartOfUnknown(atom, next);
  startUnknown(state, atom.start, kindOf ? next.end : atom.end);
  if (kindOf) state.skip = at + 1;
}

/** "סופלה שוקולד" where there only is hot chocolate: the first word says what it is. */
function isPartOfUnknown(
  atom: Extract<Atom, { type: "unknown" }>,
  next: Atom | undefined,
): next is Extract<Atom, { type: "thing" }> {
  if (!atom.known || next?.type !== "thing" || next.start !== atom.end || next.lead !== "") return false;
  return likelyProducts(next.span).length > 0 && productScore(next.span) < PART_OF_OTHER;
}

/** Less of a name than this, behind a word for something else, is a part of that. */
const PART_OF_OTHER = 0.75;

/** "2 personal ones: a pepperoni and a vegan": what stands before the colon is said of each. */
function readHeading(state: State): void {
  if (state.current || state.pending.length === 0) return;
  for (const { mod } of state.pending) state.out.shared.push(mod);
  state.pending = [];
  state.quantity = null;
}

/** "Three personal ones, two margheritas and a …": the count before the comma is told again after it. */
function announcesCounts(state: State, at: number): boolean {
  const next = state.atoms[at + 1];
  const said = state.quantity?.value;
  if (!said || said.value < 2 || next?.type !== "quantity" || next.quantity.article) return false;
  return next.quantity.value < said.value && productAhead(state, at + 2) !== null;
}

export function readSeparator(state: State, mark: string, at: number): void {
  if (mark === "colon" || (mark === "comma" && announcesCounts(state, at))) {
    readHeading(state);
    state.gap = "comma";
  } else state.gap = mark;
  if (mark !== "stop" && mark !== "line") {
    if (state.mute && mark === "and") return;
    state.mute = false;
    if (mark === "slot") state.mode = "none";
    return;
  }
  state.mute = false;
  state.sharing = false;
  state.each = null;
  state.mode = "none";
  if (mark === "line") {
    state.quantity = null;
    endLine(state);
  }
}
