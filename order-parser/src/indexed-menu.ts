import type { TypoIndex } from "./text/typos.ts";
import type { ParserMenu, ParserOptionGroup, ParserProduct } from "./types.ts";

export type EntityKind = "product" | "option" | "ingredient";

/** Something with a name on the menu. An option is one of one group; an ingredient one for all products that have it. */
export type Entity = { kind: EntityKind; id: string; group: string };

/** `kind`: only what sort of thing it is ("beer" for a Goldstar). */
export type UnitKey = { key: string; quality: number; kind: boolean };

/** One part of a name: the keys that say it, and how much it tells. */
export type NameUnit = { keys: UnitKey[]; weight: number; weak: boolean };

/** `linked`: the name itself says "and". `learned`: a synonym of this business. */
export type NameVariant = { entity: number; units: NameUnit[]; total: number; linked: boolean; learned: boolean };

export type Posting = { variant: number; unit: number; quality: number; kind: boolean };

export type MenuIndex = {
  menu: ParserMenu;
  products: Map<string, ParserProduct>;
  groups: Map<string, ParserOptionGroup>;
  entities: Entity[];
  variants: NameVariant[];
  postings: Map<string, Posting[]>;
  /** Stems that occur in names of this menu, or in other words for the same things. */
  stems: Set<string>;
  /** Stems that name something of this menu without another word. */
  wholeStems: Set<string>;
  skeletons: Map<string, Set<string>>;
  /** Stems by how they sound, for words written in the other letters. */
  sounds: Map<string, Set<string>>;
  typos: TypoIndex;
};
