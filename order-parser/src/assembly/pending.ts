import { type Draft, type Mod, newDraft } from "../drafts.ts";
import { acceptedOptions, anyAccepts, anyContains, missesChoice } from "../roles.ts";
import { type State, touch } from "./state.ts";

export function takePending(state: State, draft: Draft): void {
  for (const { mod } of state.pending) {
    draft.mods.push(mod);
    draft.places.push({ start: mod.span.start, end: mod.span.end });
  }
  state.pending = [];
  if (state.quantity) {
    const said = state.atoms[state.quantity.at];
    if (said) touch(draft, said);
    draft.quantity = state.quantity.value;
  } else draft.quantity ??= state.each;
  state.quantity = null;
}

/** "Two portions of schnitzel": a word of which some option has a little. */
function onlyCounts({ span }: Mod): boolean {
  return span.candidates.every(({ weak, coverage }) => weak && coverage < LITTLE);
}

const LITTLE = 0.5;

/** Wishes the new product has no use for go back to the line before it that has, or stay without a product. */
export function returnStrays(state: State, products: readonly string[]): void {
  const strays = state.pending.filter(
    ({ mod }) =>
      !anyAccepts(state.index, products, mod.span) &&
      !anyContains(state.index, products, mod.span) &&
      // "Pink gloves" of gloves in black and white: to be told so.
      !(products.length === 1 && state.gap === null && missesChoice(state.index, products[0] ?? "", mod.span)),
  );
  if (strays.length === 0) return;
  state.pending = state.pending.filter((entry) => !strays.includes(entry));
  const homeless = strays.filter((entry) => !findHome(state, entry.mod));
  for (const entry of strays) if (!homeless.includes(entry)) strayHome(state, entry.mod);
  const [first] = homeless.filter(({ mod }) => !onlyCounts(mod));
  if (!first) return;
  const draft = newDraft(first.mod.span.start, first.mod.span.end, state.verb);
  draft.mods = homeless.map(({ mod }) => mod);
  if (state.quantity && state.quantity.at < first.at) {
    draft.quantity = state.quantity.value;
    state.quantity = null;
  }
  state.out.orphans.push(draft);
}

/** Its one choice of that kind was made where the line itself was said. */
function choosesAlready(state: State, { candidates, mods }: Draft, mod: Mod): boolean {
  const groups = (span: Mod["span"]): string[] =>
    candidates.flatMap((id) => acceptedOptions(state.index, id, span)).map(({ group }) => group);
  const chosen = new Set(mods.flatMap(({ span }) => groups(span)));
  return groups(mod.span).some((group) => chosen.has(group) && state.index.groups.get(group)?.kind === "single");
}

/** The last line so far that has a use for the wish. In a cart it may be about any line: none is chosen here. */
function findHome(state: State, mod: Mod): Draft | null {
  if (state.inCart.size > 0) return null;
  const lines = [...state.out.drafts, ...(state.current ? [state.current] : [])];
  const fits = ({ candidates, verb }: Draft): boolean =>
    verb !== "remove" &&
    (anyAccepts(state.index, candidates, mod.span) ||
      (mod.kind !== "option" && anyContains(state.index, candidates, mod.span)));
  return lines.findLast((line) => fits(line) && !choosesAlready(state, line, mod)) ?? null;
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

/** "Make it 3": a count for the only line of the cart. */
function endCount(state: State): void {
  if (!state.quantity || state.inCart.size === 0 || state.current || state.quantity.value.article) return;
  const draft = newDraft(state.quantity.at, state.quantity.at + 1, state.verb);
  draft.quantity = state.quantity.value;
  state.quantity = null;
  state.out.orphans.push(draft);
}

/** Wishes left at the end of a line belong to no product that was named. */
export function endLine(state: State): void {
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
