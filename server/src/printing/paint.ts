import { createCanvas, PDFDocument, type SKRSContext2D, SvgExportFlag } from "@napi-rs/canvas";
import { fontOf } from "./fonts.ts";
import { type Layout, paperDots } from "./layout.ts";

/** White around what is printed, above and below; at the sides the roll is 4 mm wider than its print head on each. */
const edgeDots = 24;

export const heightOf = ({ height }: Layout): number => height + 2 * edgeDots;

type Pen = Pick<SKRSContext2D, "fillStyle" | "font" | "direction" | "textAlign" | "fillRect" | "fillText">;

function paint(context: Pen, { rects, runs }: Layout): void {
  context.fillStyle = "#000";
  for (const { x, y, width, height } of rects) context.fillRect(x, y + edgeDots, width, height);
  for (const { text, x, y, anchor, direction, size, bold, white } of runs) {
    context.fillStyle = white ? "#fff" : "#000";
    context.font = fontOf({ size, bold });
    context.direction = direction;
    context.textAlign = anchor;
    context.fillText(text, x, y + edgeDots);
  }
}

function canvasOf(layout: Layout) {
  const canvas = createCanvas(paperDots, heightOf(layout));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  paint(context, layout);
  return canvas;
}

/** Thin strokes keep their weight: half a dot of black is a dot. */
const darkest = 140;

/** Rows of bits, the first dot of eight the highest; a set one is black. */
export function dotsOf(layout: Layout): { bytesPerRow: number; rows: number; bits: Buffer } {
  const rows = heightOf(layout);
  const bytesPerRow = paperDots / 8;
  const pixels = canvasOf(layout).getContext("2d").getImageData(0, 0, paperDots, rows).data;
  const bits = Buffer.alloc(bytesPerRow * rows);
  const dots = paperDots * rows;
  for (let dot = 0; dot < dots; dot += 1)
    // Black on white is all there is: of the three colours one tells.
    if ((pixels[dot * 4 + 1] ?? 255) < darkest) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  return { bytesPerRow, rows, bits };
}

/** Its letters as outlines: it looks the same on a machine without the fonts. */
export function svgOf(layout: Layout): Buffer {
  const canvas = createCanvas(paperDots, heightOf(layout), SvgExportFlag.ConvertTextToPaths);
  paint(canvas.getContext("2d"), layout);
  return canvas.getContent();
}

const pointsPerMm = 72 / 25.4;
const rollMm = 80;
const pointsPerDot = (72 * pointsPerMm) / paperDots;

/** A page for each paper, as wide as the roll and as long as it has to be; text in it can be searched and copied. */
export function pdfOf(layouts: readonly Layout[], { title }: { title: string }): Buffer {
  const document = new PDFDocument({ title, creator: "Croozer" });
  for (const layout of layouts) {
    const context = document.beginPage(rollMm * pointsPerMm, heightOf(layout) * pointsPerDot);
    context.translate(4 * pointsPerMm, 0);
    context.scale(pointsPerDot, pointsPerDot);
    paint(context, layout);
    document.endPage();
  }
  return document.close();
}
