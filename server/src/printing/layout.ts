import QRCode from "qrcode";
import type { Paper, RowBlock } from "./block.ts";
import { directionOf, type Measure, wrap } from "./measure.ts";

/** 72 mm of an 80 mm roll at 203 dots to the inch. */
export const paperDots = 576;

/** A piece of text where it stands: `x` is the edge that `anchor` names, `y` the base line. */
export type Run = {
  text: string;
  x: number;
  y: number;
  anchor: "left" | "right" | "center";
  direction: "rtl" | "ltr";
  size: number;
  bold: boolean;
  white: boolean;
  width: number;
  role: "text" | "lead" | "amount";
};
export type Rect = { x: number; y: number; width: number; height: number };
export type Layout = { height: number; runs: Run[]; rects: Rect[] };

const lineHeight = 1.28;
const base = 0.98;
const gap = 14;
const indentBy = 12;
const boxPadding = 14;
const frame = 4;
const qrModule = 5;

type Span = { from: number; to: number };

/** Puts a paper's blocks under each other. Lines start at the side the language starts at; amounts end at one edge. */
export function layOut({ blocks, direction }: Paper, measure: Measure): Layout {
  const layout: Layout = { height: 0, runs: [], rects: [] };
  const rows = blocks.flatMap((block) => (block.kind === "row" ? [block] : block.kind === "box" ? block.blocks : []));
  const amountWidth = widest(rows, "amount", measure);
  const leadWidth = widest(rows, "lead", measure);

  const place = (row: RowBlock, { from, to }: Span, top: number): number => {
    const style = { size: row.size, bold: row.bold ?? false };
    const lead = row.lead === undefined ? 0 : leadWidth + gap;
    const amount = row.amount === undefined ? 0 : amountWidth + gap;
    const startsAt = row.indent ? leadWidth + gap + indentBy : lead;
    const runsTo = directionOf(row.text, direction);
    const lines = wrap(row.text, to - from - startsAt - amount, (text) => measure(text, style));
    const height = Math.ceil(row.size * lineHeight);
    const isRtl = direction === "rtl";
    const put = (text: string, x: number, anchor: Run["anchor"], y: number, role: Run["role"]) => {
      const towards = role === "text" ? runsTo : direction;
      const white = row.inverse ?? false;
      const width = measure(text, style);
      layout.runs.push({
        ...{ text, x, y, anchor, direction: towards, ...style, white, width, role },
      });
      if (row.struck && role === "text") strike(layout, { x, anchor, width, y, size: row.size });
    };
    if (row.inverse)
      layout.rects.push({ x: from, y: top, width: to - from, height: height * lines.length + row.size * 0.1 });
    lines.forEach((text, index) => {
      const y = top + index * height + row.size * base;
      if (row.align === "center") put(text, (from + to) / 2, "center", y, "text");
      else put(text, isRtl ? to - startsAt : from + startsAt, isRtl ? "right" : "left", y, "text");
    });
    const y = top + row.size * base;
    if (row.lead !== undefined) put(row.lead, isRtl ? to : from, isRtl ? "right" : "left", y, "lead");
    // Right edges, in either direction: so the digits stand under each other.
    if (row.amount !== undefined) put(row.amount, isRtl ? from + amountWidth : to, "right", y, "amount");
    return height * lines.length;
  };

  let y = 0;
  const whole = { from: 0, to: paperDots };
  for (const block of blocks)
    switch (block.kind) {
      case "row":
        y += place(block, whole, y);
        break;
      case "space":
        y += block.height;
        break;
      case "rule":
        layout.rects.push(...ruleAt(y + 8, block.weight, block.dashed ?? false));
        y += 16 + block.weight;
        break;
      case "box": {
        const top = y;
        y += boxPadding;
        for (const row of block.blocks)
          y += place(row, { from: boxPadding + frame, to: paperDots - boxPadding - frame }, y);
        y += boxPadding;
        layout.rects.push(...frameOf({ x: 0, y: top, width: paperDots, height: y - top }));
        break;
      }
      case "qr": {
        const { modules } = QRCode.create(block.content, { errorCorrectionLevel: "M" });
        layout.rects.push(...squaresOf(modules, (paperDots - modules.size * qrModule) / 2, y + qrModule * 2));
        y += (modules.size + 4) * qrModule;
        break;
      }
    }
  return { ...layout, height: Math.ceil(y) };
}

const widest = (rows: readonly RowBlock[], column: "amount" | "lead", measure: Measure): number =>
  Math.ceil(Math.max(0, ...rows.map((row) => measure(row[column] ?? "", { size: row.size, bold: row.bold ?? false }))));

function strike(
  { rects }: Layout,
  { x, anchor, width, y, size }: Pick<Run, "x" | "anchor" | "width" | "y" | "size">,
): void {
  const left = anchor === "right" ? x - width : anchor === "center" ? x - width / 2 : x;
  rects.push({ x: left, y: y - size * 0.34, width, height: 4 });
}

function ruleAt(y: number, height: number, dashed: boolean): Rect[] {
  if (!dashed) return [{ x: 0, y, width: paperDots, height }];
  const dash = 12;
  return Array.from({ length: paperDots / (2 * dash) }, (_, index) => ({
    x: index * 2 * dash,
    y,
    width: dash,
    height,
  }));
}

const frameOf = ({ x, y, width, height }: Rect): Rect[] => [
  { x, y, width, height: frame },
  { x, y: y + height - frame, width, height: frame },
  { x, y, width: frame, height },
  { x: x + width - frame, y, width: frame, height },
];

/** Neighbours in a row are one rectangle: no hairlines between them in any size. */
function squaresOf({ size, data }: { size: number; data: Uint8Array }, left: number, top: number): Rect[] {
  const rects: Rect[] = [];
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && data[y * size + x] === 1) x += 1;
      if (x > from)
        rects.push({
          x: Math.round(left) + from * qrModule,
          y: Math.round(top) + y * qrModule,
          width: (x - from) * qrModule,
          height: qrModule,
        });
    }
  return rects;
}
