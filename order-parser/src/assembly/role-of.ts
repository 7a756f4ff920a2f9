import { anyAccepts, hasOptionReading, productScore } from "../roles.ts";
import { fitsAhead, isProductFirst, namesAlone, namesProductBetter } from "./ahead.ts";
import { choosesAgain } from "./siblings.ts";
import { type State, type Thing, target } from "./state.ts";

type Role = "product" | "option" | "ahead" | "weak";

export function roleOf(state: State, atom: Thing, at: number): Role {
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
  // "220 g … large fries": what the line has chosen once is not chosen again for it when something ahead has a use for it.
  if (fits && state.gap !== null && draft && choosesAgain(state, draft, atom) && fitsAhead(state, at)) return "ahead";
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
