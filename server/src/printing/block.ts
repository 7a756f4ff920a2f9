/** What stands on a paper, from top to bottom. Sizes are dots of a printer with 203 to the inch: 8 to a millimetre. */
export type Block =
  | RowBlock
  | { kind: "rule"; weight: 1 | 2 | 4; dashed?: true }
  | { kind: "space"; height: number }
  /** Framed: what must not be overlooked. */
  | { kind: "box"; blocks: RowBlock[] }
  | { kind: "qr"; content: string };

/** Text that is broken where it does not fit, between what leads it and the amount it ends with. */
export type RowBlock = {
  kind: "row";
  text: string;
  size: number;
  bold?: true;
  align?: "center";
  /** At the start, in a column of its own: a quantity. */
  lead?: string;
  /** At the end of the first line: an amount. */
  amount?: string;
  /** Under the text of a row with a lead, and a little in. */
  indent?: true;
  struck?: true;
  /** White on black. */
  inverse?: true;
};

/** Asks for colour, and so for a font of the machine's where the one that is printed with has the emoji in black. */
const colourSelector = "\ufe0f";

export const row = (text: string, size: number, more: Partial<Omit<RowBlock, "kind">> = {}): RowBlock => ({
  kind: "row",
  text: text.replaceAll(colourSelector, ""),
  size,
  ...more,
});
export const space = (height: number): Block => ({ kind: "space", height });
export const rule = (weight: 1 | 2 | 4 = 2): Block => ({ kind: "rule", weight });
/** A rule to cut the eye, not the paper. */
export const dashes: Block = { kind: "rule", weight: 2, dashed: true };

export type Paper = { title: string; direction: "rtl" | "ltr"; language: "he" | "en"; blocks: Block[] };
