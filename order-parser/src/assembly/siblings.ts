import type { Atom } from "../atoms.ts";
import { type Draft, newDraft } from "../drafts.ts";
import { measureKey } from "../measures.ts";
import { kinOf } from "../names/kin.ts";
import { numberOption } from "../number-option.ts";
import type { Quantity } from "../numbers.ts";
import { acceptedOptions, anyAccepts } from "../roles.ts";
import type { Span } from "../spans.ts";
import { isProductFirst, productAhead } from "./ahead.ts";
import { flush, type State, type Thing } from "./state.ts";

/** Groups of which only one option can be taken, that these words choose from. */
function singleGroups(state: State, draft: Draft, span: Span): string[] {
  return draft.candidates.flatMap((id) =>
    acceptedOptions(state.index, id, span)
      .map(({ group }) => group)
      .filter((group) => state.index.groups.get(group)?.kind === "single"),
  );
}

/** The same choice was made before for the line as a whole: what comes now is another one, no part of it. */
export function choosesAgain(state: State, draft: Draft, next: Atom | undefined): boolean {
  const byNumber = (value: number): string[] =>
    draft.candidates.flatMap((id) => numberOption(state.index, id, value)?.group ?? []);
  const chosen = new Set([
    ...draft.mods.filter(({ kind }) => kind === "option").flatMap(({ span }) => singleGroups(state, draft, span)),
    ...draft.numbers.flatMap(({ value }) => byNumber(value)),
  ]);
  if (next?.type === "quantity") return byNumber(next.quantity.value).some((group) => chosen.has(group));
  return next?.type === "thing" && singleGroups(state, draft, next.span).some((group) => chosen.has(group));
}

/** The choices said one after another from here on, one for each of what was counted. */
function listedChoices(state: State, line: Draft, from: number): { things: Thing[]; last: number } {
  const things: Thing[] = [];
  let last = from;
  for (let at = from; at < state.atoms.length; at++) {
    const atom = state.atoms[at];
    if (atom?.type === "separator" && (atom.mark === "and" || atom.mark === "comma")) continue;
    if (atom?.type !== "thing" || isProductFirst(atom.span) || !choosesAgain(state, line, atom)) break;
    things.push(atom);
    last = at;
  }
  return { things, last };
}

/** "3 tacos: fish, chicken, asado": as many choices as were counted, one for each. */
export function splitChoices(state: State, at: number): boolean {
  const { current } = state;
  const count = current?.quantity?.value ?? 1;
  const first = current?.mods.at(-1);
  if (!current || !first || count < 2 || current.children.length > 0 || state.gap === null || state.correcting)
    return false;
  if (current.candidates.length !== 1 || state.mode !== "none" || state.quantity) return false;
  const { things, last } = listedChoices(state, current, at);
  if (things.length + 1 !== count) return false;
  const shared = current.mods.slice(0, -1);
  for (const span of [first.span, ...things.map((thing) => thing.span)]) {
    const child = newDraft(span.start, span.end, current.verb);
    child.candidates = current.candidates;
    child.mods = [...shared, { kind: "option", span, corrects: false }];
    child.places.push(...current.places);
    current.children.push(child);
  }
  state.child = current.children.at(-1) ?? null;
  state.skip = last;
  return true;
}

/** "Fries large and small": two of them. */
export function startVariant(state: State, atom: Atom): boolean {
  const { current } = state;
  if (!current || state.gap !== "and" || state.correcting || state.mode !== "none") return false;
  if (
    current.children.length > 0 ||
    current.candidates.length !== 1 ||
    (current.quantity && current.quantity.value !== 1)
  )
    return false;
  if (!choosesAgain(state, current, atom)) return false;
  const draft = newDraft(atom.start, atom.end, current.verb);
  draft.candidates = current.candidates;
  draft.related = current.related;
  const again = atom.type === "thing" ? singleGroups(state, current, atom.span) : [];
  draft.mods = current.mods.filter(
    ({ span }) => !singleGroups(state, current, span).some((group) => again.includes(group)),
  );
  flush(state);
  state.current = draft;
  return true;
}

/** "One without pickles and one regular": one after one. */
function isNextOne(state: State, current: Draft, quantity: Quantity, next: Atom | undefined): boolean {
  const one = current.quantity;
  if (
    (state.gap !== "and" && state.gap !== "comma") ||
    quantity.value !== 1 ||
    quantity.article ||
    one?.value !== 1 ||
    one.article
  )
    return false;
  const counted = state.atoms.findIndex((atom) => atom.type === "quantity" && atom.quantity === one);
  const beside = [state.atoms[counted - 1], state.atoms[counted + 1]];
  if (!beside.some((atom) => atom?.type === "thing" && isProductFirst(atom.span))) return false;
  if (next?.type === "thing") return anyAccepts(state.index, current.candidates, next.span);
  return next === undefined || next.type === "separator" || (next.type === "cue" && WISHES.has(next.cue));
}

const WISHES = new Set(["with", "without", "extra", "light", "inside"]);

/** "Two strawberry shakes and a banana one": another line of the same product. */
export function startSibling(state: State, quantity: Quantity, atom: Atom, at: number): boolean {
  const { current } = state;
  if (!current || current.children.length > 0 || state.correcting || quantity.grams !== null) return false;
  const counted = current.quantity !== null && !current.quantity.article && !quantity.article;
  const before = state.atoms[at - 1];
  const next = state.atoms[at + 1];
  // "… with onion and another one, personal": the choice made before is made anew.
  const anew = before?.type === "cue" && before.cue === "add" && choosesAgain(state, current, next);
  if ((state.gap === null && !counted && !anew) || current.candidates.length !== 1) return false;
  // "And another one without coconut".
  const further = before?.type === "cue" && before.cue === "add";
  const another =
    further &&
    ((next?.type === "cue" && WISHES.has(next.cue)) ||
      (next?.type === "thing" && !quantity.article && anyAccepts(state.index, current.candidates, next.span)));
  const repeated = another || isNextOne(state, current, quantity, next) || choosesAgain(state, current, next);
  if (!repeated || productAhead(state, at + 1)) return false;
  const draft = newDraft(atom.start, atom.end, current.verb);
  draft.candidates = current.candidates;
  draft.related = current.related;
  draft.quantity = quantity;
  flush(state);
  state.current = draft;
  return true;
}

/** "A bottle of 240 and two of 120": the size alone tells the other product of the same kind. */
export function startOtherSize(state: State, quantity: Quantity, atom: Atom, at: number): boolean {
  const { current } = state;
  const size = state.atoms[at + 1];
  const [known, other] = current?.candidates ?? [];
  if (size?.type !== "quantity" || size.quantity.article || state.gap === null || state.correcting) return false;
  if (known === undefined || other !== undefined || quantity.grams !== null) return false;
  const { value } = size.quantity;
  const keys = [
    measureKey("volume", value / 1000),
    measureKey("weight", value),
    measureKey("volume", value),
    `n:${value}`,
  ];
  const sized = (id: string): boolean =>
    keys.some((key) =>
      (state.index.postings.get(key) ?? []).some(({ variant }) => {
        const named = state.index.entities[state.index.variants[variant]?.entity ?? -1];
        return named?.kind === "product" && named.id === id;
      }),
    );
  const [only, second] = [...kinOf(state.index, [known])].filter(sized);
  if (only === undefined || second !== undefined) return false;
  const draft = newDraft(atom.start, size.end, state.verb);
  draft.candidates = [only];
  draft.quantity = quantity;
  flush(state);
  state.current = draft;
  state.skip = at + 1;
  return true;
}
