/** A text an owner typed in one or both languages. */
export type LocalName = { en?: string; he?: string };

export type ParserOption = { id: string; name: LocalName; priceDelta?: number };

export type ParserOptionGroup = {
  id: string;
  name: LocalName;
  kind: "single" | "multi";
  required: boolean;
  default?: string;
  /** Options of this group can be asked for in these amounts. */
  amounts?: readonly string[];
  options: readonly ParserOption[];
};

export type ParserIngredient = { id: string; name: LocalName };

export type ParserProduct = {
  id: string;
  name: LocalName;
  category?: string;
  price?: number;
  unit?: "unit" | "kg" | "100g";
  /** Ids of the option groups that can be chosen for it. */
  groups: readonly string[];
  /** In by default, can be taken out or adjusted. */
  ingredients: readonly ParserIngredient[];
  halves?: boolean;
};

/** What a business sells. Prices are never read here: money belongs to the caller. */
export type ParserMenu = {
  id: string;
  name?: LocalName;
  /** `{"sun-thu": "08:00-20:00", "fri": "08:00-15:00"}`: helps to tell which "eight" is meant. */
  hours?: Readonly<Record<string, string>>;
  categories?: Readonly<Record<string, string | LocalName>>;
  optionGroups: readonly ParserOptionGroup[];
  products: readonly ParserProduct[];
};

/** Where in the message (UTF-16 offsets) something was said. */
export type SourceSpan = { start: number; end: number };

export type ParsedItem = {
  product: string;
  /** In the product's unit: pieces, kilograms, or hundreds of grams. */
  quantity: number;
  options: Record<string, string[]>;
  removed: string[];
  amounts: Record<string, string>;
  halves?: [string[], string[]];
  source?: SourceSpan[];
};

export type Intent = "order" | "modify" | "cancel" | "question" | "greeting" | "status" | "other";

export type ClarificationReason =
  | "ambiguous_product"
  | "missing_option"
  | "not_on_menu"
  | "unclear_quantity"
  | "unclear_reference"
  | "ambiguous_option"
  | "no_previous_order";

export type Clarification = {
  reason: ClarificationReason;
  /** The customer's words, or the group's name: for people, not for programs. */
  text: string;
  product?: string;
  group?: string;
  /** Product or option ids to choose among, best first. */
  candidates?: string[];
  /** The line of `items` this is about. */
  itemIndex?: number;
  /** An ambiguous product: what else was said of the line, read for the first of the candidates. */
  line?: Omit<ParsedItem, "product" | "source">;
};

export type ParseContext = {
  /** ISO 8601 with the business's offset; the parser reads no clock. */
  now: string;
  cart?: readonly ParsedItem[];
  lastOrder?: readonly ParsedItem[];
};

export type CartChange =
  | { op: "add"; item: ParsedItem }
  | { op: "remove"; item: ParsedItem }
  | { op: "change"; from: ParsedItem; to: ParsedItem };

export type Language = "he" | "en";
export type Fulfilment = "delivery" | "pickup";
export type Payment = "cash" | "card" | "bit";

export type ParseResult = {
  intent: Intent;
  /** For `modify` the whole cart that results. */
  items: ParsedItem[];
  changes: CartChange[];
  fulfilment: Fulfilment | null;
  address: string | null;
  /** `HH:MM`, `tomorrow HH:MM`, `fri HH:MM`, `tomorrow`, `tomorrow evening`, `HH:MM-HH:MM`, `+30m` or `asap`. */
  time: string | null;
  payment: Payment | null;
  notes: string | null;
  needsClarification: Clarification[];
  /** Words that are part of nothing above. */
  notUnderstood: SourceSpan[];
  /** How likely all of it was understood as meant, 0–1; `howSure` says what to do about it. */
  confidence: number;
  language: Language;
};
