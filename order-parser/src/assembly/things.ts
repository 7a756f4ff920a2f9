import { type Draft, isPlaceholder, type Mod, type ModKind, newDraft } from "../drafts.ts";
import type { MenuIndex } from "../indexed-menu.ts";
import {
  acceptedOptions,
  anyAccepts,
  anyContains,
  hasOptionReading,
  likelyProducts,
  missesChoice,
  productScore,
  productsAccepting,
  weakProducts,
} from "../roles.ts";
import type { Span } from "../spans.ts";
import { fitsAhead, isProductFirst, isTold, namesProductBetter, productAhead } from "./ahead.ts";
import { isCompound, startUnknown } from "./compounds.ts";
import { becomesOther } from "./other-of-kind.ts";
import { endLine } from "./pending.ts";
import { returnToPointed } from "./pointed.ts";
import { startProduct } from "./products.ts";
import { roleOf } from "./role-of.ts";
import { choosesAgain, splitChoices, startVariant } from "./siblings.ts";
import { addMod, flush, type Mode, type State, type Thing, target, touch, wants } from "./state.ts";
import { takeBack } from "./taken-back.ts";
import { readWeak } from "./weak.ts";
import { startWhole } from "./whole-after-half.ts";

/** A name said better than this is a product, whatever stands beside it. */
const CLEAR_KIND = 0.7;

/** "Tahini, extra": the amount behind its thing, with nothing after it. */
function trailingAmount(state: State, at: number): ModKind | null {
  const cue = state.atoms[at + 1];
  const after = state.atoms[at + 2];
  if (cue?.type !== "cue" || (after && after.type !== "separator")) return null;
  return cue.cue === "extra" ? "extra" : cue.cue === "light" || cue.cue === "fewer" ? "light" : null;
}

export function readThing(state: State, atom: Thing, at: number): void {
  const { index } = state;
  if (returnToPointed(state, at)) return;
  const draft = target(state);
  if (beginsAnother(state, atom, at)) {
    state.mode = "none";
    endLine(state);
  }
  if (state.negated) {
    state.negated = false;
    if (draft) addMod(state, atom, "removed");
    return;
  }
  if (belongsToUnknown(state, atom) && draft) {
    touch(draft, atom);
    return;
  }
  if (draft && namesOwnPart(state, draft, atom)) {
    addMod(state, atom, "option");
    return;
  }
  if (draft?.bare && state.gap !== "stop" && !state.quantity && wants(state, draft, atom.span)) {
    addMod(state, atom, "option");
    return;
  }
  if (draft && isPlaceOf(state, draft, atom, at)) {
    touch(draft, atom);
    return;
  }
  if (draft && repeatsKind(state, draft, atom, at)) {
    touch(draft, atom);
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
    (draft ? !anyContains(index, draft.candidates, atom.span) : state.inCart.size === 0 && isProductFirst(atom.span))
  )
    state.mode = "none";
  if (
    state.mode === "without" &&
    state.gap !== null &&
    draft &&
    !anyContains(index, draft.candidates, atom.span) &&
    (namesProductBetter(state, draft, atom.span) || isTold(state, atom, at))
  )
    state.mode = "none";
  // "Without tomatoes and a thin crust": of what one has to be chosen, none is refused.
  if (state.mode === "without" && state.gap !== null && draft && choosesOne(state, draft, atom)) state.mode = "none";
  // "No sesame mash": what it never had, right behind what was refused, is wanted.
  if (
    state.mode === "without" &&
    state.gap === null &&
    state.atoms[at - 1]?.type === "thing" &&
    draft &&
    !anyContains(index, draft.candidates, atom.span)
  )
    state.mode = "none";
  if (takeBack(state, atom)) return;
  if (state.mode === "without") {
    const contained =
      draft !== null &&
      (anyContains(index, draft.candidates, atom.span) || anyAccepts(index, draft.candidates, atom.span));
    const inCart = weakProducts(atom.span).some((id) => state.inCart.has(id));
    const place = /ב/.test(atom.lead) && (isProductFirst(atom.span) || inCart) && !contained;
    // "… and skip the vase" of a cart with a vase.
    const ofCart = inCart && isProductFirst(atom.span) && !contained && draft !== null && state.inCart.size > 0;
    if (place) state.mode = "none";
    else if (ofCart) {
      flush(state);
      state.verb = "remove";
    } else if (contained || !isProductFirst(atom.span) || state.gap === null) {
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
    wants(state, draft, atom.span)
  ) {
    addMod(state, atom, "removed");
    return;
  }
  if (onlyCountsNext(state, atom, at)) return;
  if (startWhole(state, atom)) return;
  if (draft) becomesOther(state, draft, atom, at);
  const role = roleOf(state, atom, at);
  if (role === "product" && isPurpose(state, atom)) return;
  if (role === "product" && isCompound(state, atom, at)) {
    startUnknown(state, atom.start, state.atoms[at + 1]?.end ?? atom.end);
    state.skip = at + 1;
    return;
  }
  if (role === "product") {
    startProduct(state, atom);
    return;
  }
  if (draft && isOfOtherKind(state, draft, atom, at)) {
    draft.unknown = true;
    draft.end = atom.end;
    touch(draft, atom);
    return;
  }
  if (role === "option" && draft?.verb === "remove" && state.verb === "add") {
    addToRefused(state, draft, atom);
    return;
  }
  if (role === "option") {
    if (splitChoices(state, at)) return;
    if (startVariant(state, atom)) state.quantity = null;
    const article = state.quantity?.value.article === true;
    addMod(state, atom, "option");
    if (state.child) shareRequired(state, atom);
    if (article || state.child) state.quantity = null;
    return;
  }
  if (role === "ahead" && isRefusedTopping(state, atom, at)) {
    addMod(state, atom, "option");
    return;
  }
  if (role === "ahead") {
    const mod: Mod = { kind: state.mode === "extra" ? "extra" : "option", span: atom.span, corrects: false };
    if (state.sharing) state.out.shared.push(mod);
    state.pending.push({ mod, at: atom.start });
    return;
  }
  if (readIngredient(state, atom)) return;
  readWeak(state, atom, at);
}

/** "Spaghetti rosé and penne with cream" of a menu that only has pasta: the same choice again is another line. */
function beginsAnother(state: State, atom: Thing, at: number): boolean {
  if (state.gap === null || state.mode === "with" || state.pending.length === 0 || state.inCart.size > 0) return false;
  if (state.current || productAhead(state, at + 1) !== null) return false;
  const spans = state.pending.filter(({ mod }) => mod.kind === "option").map(({ mod }) => mod.span);
  const [only, second] = productsAccepting(state.index, spans);
  if (only === undefined || second !== undefined) return false;
  const line = newDraft(atom.start, atom.end, "none");
  line.candidates = [only];
  line.mods = state.pending.map(({ mod }) => mod);
  return choosesAgain(state, line, atom);
}

/** "A tree for the balcony" of a shop that also has a planter for balconies. */
function isPurpose(state: State, atom: Thing): boolean {
  if (atom.hebrew || atom.lead !== "ל" || state.gap !== null || state.quantity || state.inCart.size > 0) return false;
  return state.current !== null && productScore(atom.span) < CLEAR_KIND;
}

/** A heading that is said of all there is tells nothing beside a name. */
const HEADING_SCORE = 0.05;

/** "A portion of fries" of a menu whose heading is Portions. */
function onlyCountsNext(state: State, atom: Thing, at: number): boolean {
  const next = state.atoms[at + 1];
  if (next?.type !== "thing" || next.lead !== "" || !isProductFirst(next.span)) return false;
  return isProductFirst(atom.span) && productScore(atom.span) < HEADING_SCORE;
}

/** "A schnitzel in a pita": in what the menu lacks. */
function belongsToUnknown(state: State, atom: Thing): boolean {
  if (state.gap === null && target(state)?.unknown === true && !state.quantity && /^ב/.test(atom.lead)) return true;
  return state.mode === "with" && state.gap === null && target(state)?.unknown === true && !state.quantity;
}

/** "Half a portion in a pita" of what comes in none: how it is served, no order of its own. */
function isPlaceOf(state: State, draft: Draft, atom: Thing, at: number): boolean {
  if (state.gap !== null || state.quantity || state.inCart.size > 0 || isPlaceholder(draft)) return false;
  const before = state.atoms[at - 1];
  const inside = before?.type === "cue" && before.cue === "inside";
  return (
    (inside || atom.lead === "ב") &&
    hasOptionReading(atom.span) &&
    isProductFirst(atom.span) &&
    !wants(state, draft, atom.span)
  );
}

/** "A bouquet of lilies": what only is part of something names none of the bouquets there are. */
function isOfOtherKind(state: State, draft: Draft, atom: Thing, at: number): boolean {
  const before = state.atoms[at - 1];
  if (state.gap !== null || state.mode !== "none" || state.quantity || state.inCart.size > 0) return false;
  if (!isPlaceholder(draft) || draft.children.length > 0 || before?.type !== "thing") return false;
  const ofOthers = atom.span.candidates.every(({ entity, weak }) => entity.kind === "option" && !weak);
  if (ofOthers) return atom.lead === "" && before.end === atom.start && !wants(state, draft, atom.span);
  return atom.lead === "" && atom.span.candidates.every(({ entity }) => entity.kind === "ingredient");
}

/** "Tea with mint", "granola with yogurt": what the product has anyway, or what it is called. */
function namesOwnPart(state: State, draft: Draft, atom: Thing): boolean {
  const beside =
    state.mode === "none" && atom.lead === "" && state.atoms[state.atoms.indexOf(atom) - 1]?.end === atom.start;
  if ((state.mode !== "with" && !beside) || state.gap !== null || state.quantity || draft.candidates.length !== 1)
    return false;
  const products = likelyProducts(atom.span);
  const own = products.length === 1 && products[0] === draft.candidates[0] && productScore(atom.span) < CLEAR_KIND;
  return (
    (own && !beside) ||
    (anyContains(state.index, draft.candidates, atom.span) &&
      productScore(atom.span) < CLEAR_KIND &&
      products.length > 0)
  );
}

/** "A waffle with vanilla ice cream": the kind the flavour is of, said beside it, is no order of its own. */
function repeatsKind(state: State, draft: Draft, atom: Thing, at: number): boolean {
  if (state.mode !== "with" || state.quantity || state.gap !== null) return false;
  if (likelyProducts(atom.span).length < 2 || productScore(atom.span) >= CLEAR_KIND) return false;
  const beside = [state.atoms[at - 1], state.atoms[at + 1]];
  return beside.some((other) => other?.type === "thing" && anyAccepts(state.index, draft.candidates, other.span));
}

/** "Pasta with mushrooms" where no line so far and none that follows has mushrooms: to be told so. */
function isRefusedTopping(state: State, atom: Thing, at: number): boolean {
  const [only, second] = target(state)?.candidates ?? [];
  if (only !== undefined && second === undefined && state.gap === null && state.mode === "none" && !state.quantity)
    return !fitsAhead(state, at) && missesChoice(state.index, only, atom.span);
  if (state.mode !== "with" || state.gap !== null || state.inCart.size > 0 || state.quantity) return false;
  if (state.current?.candidates.length !== 1 || fitsAhead(state, at)) return false;
  return !state.out.drafts.some(({ candidates }) => anyAccepts(state.index, candidates, atom.span));
}

/** "Take the onion off the taco and add guacamole": to the same line. */
function addToRefused(state: State, draft: Draft, atom: Thing): void {
  const line = newDraft(atom.start, atom.end, "set");
  line.candidates = draft.candidates;
  line.mods.push({ kind: "option", span: atom.span, corrects: false });
  flush(state);
  state.current = line;
}

/** "Two breakfasts, one omelette and one scrambled, on ciabatta": what each has to have and none was given. */
function shareRequired(state: State, atom: Thing): void {
  const { current, child, index } = state;
  const mod = child?.mods.at(-1);
  if (!current || !child || !mod || state.gap !== "comma" || child.candidates.length !== 1) return;
  const groupsOf = (span: Span): string[] =>
    acceptedOptions(index, child.candidates[0] ?? "", span).map(({ group }) => group);
  const [group, other] = groupsOf(atom.span);
  if (group === undefined || other !== undefined || index.groups.get(group)?.required !== true) return;
  const siblings = current.children.filter((each) => each !== child);
  if (siblings.some(({ mods }) => mods.some(({ span }) => groupsOf(span).includes(group)))) return;
  for (const each of siblings) each.mods.push(mod);
}

function choosesOne(state: State, { candidates }: Draft, { span }: Thing): boolean {
  if (anyContains(state.index, candidates, span)) return false;
  const choices = candidates.flatMap((id) => acceptedOptions(state.index, id, span));
  return choices.length > 0 && choices.every(({ group }) => state.index.groups.get(group)?.kind === "single");
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

/** Halves differ in what can be put on them, never in a size or a crust. */
function acceptsTopping(index: MenuIndex, products: readonly string[], span: Span): boolean {
  return products.some((id) =>
    acceptedOptions(index, id, span).some(({ group }) => index.groups.get(group)?.kind === "multi"),
  );
}
