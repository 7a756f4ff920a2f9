import { type Draft, isPlaceholder, newDraft } from "../drafts.ts";
import { numberOption } from "../number-option.ts";
import type { Quantity } from "../numbers.ts";
import { anyAccepts, anyContains, CLEAR_COVERAGE, headedProducts, productScore, weakProducts } from "../roles.ts";
import { namedProducts } from "./ahead.ts";
import { takingPending } from "./other-of-kind.ts";
import { returnStrays, takePending } from "./pending.ts";
import { flush, type State, type Thing, touch } from "./state.ts";

/** "Add to the pizza" speaks of the one in the cart, "add a pizza" does not. */
function preferCart(state: State, candidates: string[], kinds: readonly string[], lead: string): string[] {
  const likely = candidates.filter((id) => state.inCart.has(id));
  // "Cancel the coffee" of a cart with a cappuccino, though the menu has something that is named coffee.
  const carried = likely.length === 0 && state.verb === "remove" ? kinds.filter((id) => state.inCart.has(id)) : likely;
  return carried.length > 0 && (state.verb !== "add" || /[בל]/.test(lead) || carried.length === candidates.length)
    ? carried
    : candidates;
}

/** "Single pink roses": a word before the colour tells which roses. */
function hinted(state: State, candidates: string[]): string[] {
  const told = candidates.filter((id) => state.hint.includes(id));
  state.hint = [];
  return told.length > 0 ? told : candidates;
}

/** "A margherita and a pepperoni, the pepperoni without cheese": of the line that is there. */
function reopens(state: State, candidates: readonly string[], atom: Thing): boolean {
  const next = state.atoms[state.atoms.indexOf(atom) + 1];
  if (!/ה/.test(atom.lead) || state.quantity || state.inCart.size > 0 || candidates.length !== 1) return false;
  if (next?.type !== "cue" || !["with", "without", "extra", "light"].includes(next.cue)) return false;
  const said = [...state.out.drafts, ...(state.current ? [state.current] : [])].findLast(
    (draft) => draft.candidates.length === 1 && draft.candidates[0] === candidates[0],
  );
  if (!said) return false;
  if (said !== state.current) {
    flush(state);
    state.out.drafts = state.out.drafts.filter((draft) => draft !== said);
    state.current = said;
  }
  state.mode = "none";
  touch(said, atom);
  return true;
}

/** "2 milk, one of 1 % and one soy": not all that were counted have been told apart so far. */
function hasRoom(current: Draft | null, next: Quantity | undefined): boolean {
  if (!current?.quantity || !next || current.children.length === 0) return false;
  const taken = current.children.reduce((sum, { quantity }) => sum + (quantity?.value ?? 1), 0);
  return taken + next.value <= current.quantity.value;
}

/** "2 pizzas, one large margherita and …": the name is of that one. */
function namesPart(state: State, atom: Thing, shared: readonly string[]): boolean {
  const { child, current } = state;
  if (!child || !current || state.gap !== null || state.quantity || state.correcting || shared.length === 0)
    return false;
  // "One with olives and one regular margherita": of both.
  if (current.children.some((other) => other !== child && isPlaceholder(other))) return false;
  if (!isPlaceholder(child) || shared.length === child.candidates.length) return false;
  child.candidates = [...shared];
  for (const { mod } of state.pending) child.mods.push(mod);
  state.pending = [];
  touch(child, atom);
  state.mode = "none";
  return true;
}

export function startProduct(state: State, atom: Thing): void {
  const named = preferCart(
    state,
    hinted(state, namedProducts(atom.span)),
    weakProducts(atom.span),
    `${state.lead}${atom.lead}`,
  );
  const candidates = takingPending(state, atom, named) ?? named;
  if (reopens(state, candidates, atom)) return;
  const { current } = state;
  const common = current ? candidates.filter((id) => current.candidates.includes(id)) : [];
  // "A bouquet of roses" is what is called both, though single roses stand under Bouquets too.
  const byName = common.filter((id) => !current?.headed.includes(id));
  const shared = byName.length > 0 ? byName : common;
  // "A pizza, one, large, pepperoni": the count stands between the kind and the name.
  const between = state.quantity?.gap === null && current !== null && current.quantity === null;
  if (namesPart(state, atom, shared)) return;
  const listed = current !== null && shared.length > 0 && isListed(state, current, atom);
  if (
    current &&
    !listed &&
    shared.length > 0 &&
    (state.gap === null || shared.some((id) => takesAll(state, id, current))) &&
    (!state.quantity || between) &&
    !state.correcting &&
    resolves(state, current, candidates, shared)
  ) {
    current.candidates = shared;
    for (const child of current.children) child.candidates = shared;
    for (const { mod } of state.pending) {
      (state.child ?? current).mods.push(mod);
      touch(state.child ?? current, mod.span);
    }
    state.pending = [];
    if (state.quantity) current.quantity = state.quantity.value;
    state.quantity = null;
    touch(current, atom);
    state.mode = "none";
    return;
  }
  // "קפה שחור טורקי": said twice over.
  if (current && state.gap === null && !state.quantity && shared.length === 1 && candidates.length === 1) {
    if (current.candidates.length === 1 && productScore(atom.span) < CLEAR_COVERAGE && atom.lead === "") {
      touch(current, atom);
      return;
    }
  }
  // "A pack of paper for a printer": the rest of the same name.
  if (current && state.gap === null && !state.quantity && candidates.length === 1 && /[לבמ]/.test(atom.lead)) {
    if (current.candidates.length === 1 && shared.length === 1 && productScore(atom.span) < CLEAR_COVERAGE) {
      touch(current, atom);
      return;
    }
  }
  const counted = state.quantity !== null && (current?.quantity?.value ?? 1) > 1;
  // "2 colas, one diet" without a comma: one of the two is another of the same kind.
  const variety =
    counted &&
    (state.quantity?.gap === null || hasRoom(current, state.quantity?.value)) &&
    state.quantity?.value.grams === null &&
    candidates.length === 1 &&
    current?.related.includes(candidates[0] ?? "") === true &&
    (state.quantity?.value.value ?? 0) < (current.quantity?.value ?? 1);
  // "Two white roses and one pink rose": the kind again is another line, no part of the first.
  const gap = state.quantity?.gap ?? state.gap;
  const again = gap === "and" && candidates.length > 1 && shared.length === current?.candidates.length;
  const part = current && !again && ((isPlaceholder(current) && shared.length > 0 && (counted || listed)) || variety);
  const replaced = state.correcting && current && state.verb !== "remove" ? current : null;
  const draft = newDraft(atom.start, atom.end, state.verb);
  draft.candidates = candidates;
  draft.related = weakProducts(atom.span);
  draft.headed = headedProducts(atom.span);
  draft.named = atom.span;
  draft.score = productScore(atom.span);
  draft.lead = `${state.lead}${atom.lead}`;
  state.lead = "";
  returnStrays(state, candidates);
  takePending(state, draft);
  state.mode = "none";
  if (part && current) {
    // "Two rolls: one salmon": of what is called salmon, the roll.
    if (shared.length > 0) draft.candidates = shared;
    draft.mods.unshift(...current.mods);
    draft.places.push(...current.places);
    current.children.push(draft);
    state.child = draft;
    return;
  }
  if (replaced) {
    // "2 colas, sorry, one cola": a count that is said anew still counts.
    if (replaced.quantity) draft.quantity ??= { ...replaced.quantity, article: true };
    draft.mods.unshift(...replaced.mods);
    state.current = null;
  }
  flush(state);
  state.current = draft;
  state.correcting = false;
}

/** "2 pizzas: a margherita and a pepperoni": as many names as were counted, each one of them. */
function isListed(state: State, current: Draft, atom: Thing): boolean {
  const total = current.quantity?.value ?? 1;
  if (!isPlaceholder(current) || total < 2 || (state.quantity && !state.quantity.value.article)) return false;
  const before = current.children.length;
  if (before > 0 && current.children.some((child) => child.quantity && !child.quantity.article)) return false;
  let names = before;
  for (let at = state.atoms.indexOf(atom); at < state.atoms.length; at++) {
    const next = state.atoms[at];
    if (next?.type === "quantity" && next.quantity.article) continue;
    if (next?.type === "separator" && ["and", "comma", "colon"].includes(next.mark)) continue;
    if (next?.type !== "thing" || !namedProducts(next.span).some((id) => current.candidates.includes(id))) break;
    names++;
  }
  return names === total;
}

/** "A burger of 300 with bacon, a kids meal": what was said of the first is nothing for the second. */
function takesAll({ index }: State, product: string, { mods, numbers }: Draft): boolean {
  return (
    numbers.every(({ value }) => numberOption(index, product, value) !== null) &&
    mods.every(
      ({ kind, span }) =>
        kind !== "option" || anyAccepts(index, [product], span) || anyContains(index, [product], span),
    )
  );
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
