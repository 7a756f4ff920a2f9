import type { Quantity } from "./numbers.ts";
import type { Span } from "./spans.ts";

export type ModKind = "option" | "removed" | "extra" | "light";

/** Something said about an item; what it means is settled when the product is known. */
export type Mod = {
  kind: ModKind;
  span: Span;
  /** Said as a correction: replaces what was said before it. */
  corrects: boolean;
};

export type Verb = "add" | "remove" | "set" | "none";

/** A line of the order while it is being read. */
export type Draft = {
  /** Products it may be, best first. One: known. None: not on the menu, or not said. */
  candidates: string[];
  /** Products that hold the said words anywhere in their names: for words that come later. */
  related: string[];
  /** The words that name it. */
  named: Span | null;
  /** Of these, what only stands under a heading of that name. */
  headed: string[];
  quantity: Quantity | null;
  mods: Mod[];
  halves: Span[][];
  /** "With nothing": all it has by itself is left out, what was named aside. */
  bare: boolean;
  /** Parts of its quantity with wishes of their own ("two, one with tuna"). */
  children: Draft[];
  verb: Verb;
  /** How well its name was said. */
  score: number;
  /** A thing the menu does not have. */
  unknown: boolean;
  /** Numbers that may be an option ("white, 30"). */
  numbers: { value: number; start: number; end: number }[];
  /** Token range of the product's words, then of everything else said about it. */
  start: number;
  end: number;
  places: { start: number; end: number }[];
  /** In front of the product's words: ב, ל … */
  lead: string;
};

export function newDraft(start: number, end: number, verb: Verb): Draft {
  return {
    candidates: [],
    related: [],
    named: null,
    headed: [],
    quantity: null,
    mods: [],
    halves: [],
    bare: false,
    children: [],
    verb,
    score: 1,
    unknown: false,
    numbers: [],
    start,
    end,
    places: [{ start, end }],
    lead: "",
  };
}

export function isPlaceholder(draft: Draft): boolean {
  return draft.candidates.length > 1;
}
