import type { Atom } from "../atoms.ts";
import type { Draft, Mod, ModKind, Verb } from "../drafts.ts";
import type { MenuIndex } from "../indexed-menu.ts";
import type { Quantity } from "../numbers.ts";
import { anyAccepts, anyContains } from "../roles.ts";
import type { Span } from "../spans.ts";

export type Assembly = {
  drafts: Draft[];
  /** Words in a place where a product or a topping was expected, that the menu lacks. */
  missing: { start: number; end: number }[];
  /** Describing words that belong to nothing said ("a portion, please"). */
  loose: { span: Span; quantity: Quantity | null }[];
  /** Wishes without a product: about the cart, or about what only one product takes. */
  orphans: Draft[];
  /** Wishes about every line. */
  shared: Mod[];
};

export const MIN_LONE_COVERAGE = 0.35;

export type Mode = "none" | "with" | "without" | "extra" | "light" | "half";

export type State = {
  index: MenuIndex;
  atoms: readonly Atom[];
  /** Products already in the cart: preferred when several fit. */
  inCart: ReadonlySet<string>;
  out: Assembly;
  current: Draft | null;
  child: Draft | null;
  quantity: { value: Quantity; at: number; gap: string | null } | null;
  /** "200 g each of A and B": of everything named until the clause ends. */
  each: Quantity | null;
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
  /** What comes next is a wish about every line. */
  sharing: boolean;
  /** Products that describing words before the next product spoke of. */
  hint: string[];
  /** Atoms up to this one were read together with an earlier one. */
  skip: number;
};

export type Thing = Extract<Atom, { type: "thing" }>;

export function target(state: State): Draft | null {
  return state.child ?? state.current;
}

export function flush(state: State): void {
  if (state.current) state.out.drafts.push(state.current);
  state.current = null;
  state.child = null;
  state.mode = "none";
}

export function touch(draft: Draft, atom: { start: number; end: number }): void {
  draft.places.push({ start: atom.start, end: atom.end });
}

export function addMod(state: State, atom: Thing, kind: ModKind): void {
  const draft = target(state);
  const mod: Mod = { kind, span: atom.span, corrects: state.correcting };
  state.correcting = false;
  if (state.sharing) state.out.shared.push(mod);
  if (draft) {
    draft.mods.push(mod);
    touch(draft, atom);
    return;
  }
  state.pending.push({ mod, at: atom.start });
}

export function wants(state: State, draft: Draft, span: Span): boolean {
  return anyContains(state.index, draft.candidates, span) || anyAccepts(state.index, draft.candidates, span);
}
