import type { Atom } from "../atoms.ts";
import { type Draft, newDraft } from "../drafts.ts";
import { anyAccepts, likelyProducts } from "../roles.ts";
import { takePending } from "./pending.ts";
import { flush, type State, type Thing, touch } from "./state.ts";

function isHalf(atom: Atom | undefined): boolean {
  return atom?.type === "quantity" && atom.quantity.value === 0.5 && atom.quantity.grams === null;
}

/** The only product these words name, if it can be had in halves. */
function halvable(state: State, atom: Atom | undefined): { id: string; atom: Thing } | null {
  if (atom?.type !== "thing") return null;
  const [id, other] = likelyProducts(atom.span);
  return id !== undefined && other === undefined && state.index.products.get(id)?.halves === true ? { id, atom } : null;
}

function otherHalf(state: State, from: number): { id: string; atom: Thing; at: number } | null {
  let at = from;
  while (state.atoms[at]?.type === "separator") at++;
  const found = isHalf(state.atoms[at]) ? halvable(state, state.atoms[at + 1]) : null;
  return found ? { ...found, at: at + 1 } : null;
}

/** The pizza that was announced ("a large pizza, half …"), or a new line. */
function lineFor(state: State, ids: readonly string[], first: Thing): Draft {
  const { current } = state;
  if (current && ids.every((id) => current.candidates.includes(id))) return current;
  const draft = newDraft(first.start, first.end, state.verb);
  takePending(state, draft);
  flush(state);
  state.current = draft;
  return draft;
}

/** "Half and half olives and mushrooms", "חצי חצי זיתים ופטריות": the first on the one, the second on the other. */
export function readEvenHalves(state: State, draft: Draft, at: number): boolean {
  const after = (from: number): number => (state.atoms[from]?.type === "separator" ? from + 1 : from);
  const second = after(at + 1);
  const from = after(second + 1);
  const [first, mark, last] = state.atoms.slice(from, from + 3);
  if (!isHalf(state.atoms[at]) || !isHalf(state.atoms[second])) return false;
  if (first?.type !== "thing" || mark?.type !== "separator" || last?.type !== "thing") return false;
  if (![first, last].every(({ span }) => anyAccepts(state.index, draft.candidates, span))) return false;
  draft.halves = [[first.span], [last.span]];
  touch(draft, first);
  touch(draft, last);
  state.skip = from + 2;
  return true;
}

/** "Half margherita, half pepperoni": one pizza of two kinds, which no product stands for. It is asked about, not sold twice. */
export function readMixedHalves(state: State, at: number): boolean {
  if (!isHalf(state.atoms[at])) return false;
  const one = halvable(state, state.atoms[at + 1]);
  const two = one ? otherHalf(state, at + 2) : null;
  if (!one || !two || one.id === two.id) return false;
  const draft = lineFor(state, [one.id, two.id], one.atom);
  draft.candidates = [one.id, two.id];
  draft.end = two.atom.end;
  touch(draft, one.atom);
  touch(draft, two.atom);
  state.skip = two.at;
  return true;
}
