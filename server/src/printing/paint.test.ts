import { expect, test } from "vitest";
import { escPosOf } from "./esc-pos.ts";
import { dotsOf, heightOf, pdfOf, svgOf } from "./paint.ts";
import { laidOut } from "./paper.ts";
import { testContents } from "./test-paper.ts";

const layout = laidOut("receipt", testContents("he"));

test("the raster is cut into bands that hold every row, between a start and a cut", () => {
  const dots = dotsOf(layout);
  expect(dots).toMatchObject({ bytesPerRow: 72, rows: heightOf(layout) });
  const bytes = escPosOf(dots, { drawer: false });
  expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x1b, 0x40]));
  let at = 2;
  const bands: Buffer[] = [];
  while (bytes[at] === 0x1d && bytes[at + 1] === 0x76) {
    const size = bytes.readUInt16LE(at + 4) * bytes.readUInt16LE(at + 6);
    bands.push(bytes.subarray(at + 8, at + 8 + size));
    at += 8 + size;
  }
  expect(Buffer.concat(bands).equals(dots.bits)).toBe(true);
  expect(bytes.subarray(at)).toEqual(Buffer.from([0x1d, 0x56, 66, 3]));
});

test("the drawer opens only when it is asked to", () => {
  const drawer = Buffer.from([0x1b, 0x70, 0]);
  const dots = { bytesPerRow: 1, rows: 1, bits: Buffer.from([255]) };
  expect(escPosOf(dots, { drawer: true }).includes(drawer)).toBe(true);
  expect(escPosOf(dots, { drawer: false }).includes(drawer)).toBe(false);
});

test("the PDF has a page of 80 mm for each paper and its fonts inside", () => {
  const pdf = pdfOf([layout, laidOut("ticket", testContents("en"))], { title: "Two" }).toString("latin1");
  const widths = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) /g)].map(([, width]) => Math.round(Number(width)));
  expect(widths).toEqual([227, 227]);
  expect(pdf).toMatch(/\/FontFile2/);
  expect(pdf).toMatch(/\/ToUnicode/);
});

test("the picture for browsers needs no fonts", () => {
  const svg = svgOf(layout).toString();
  expect(svg).toContain("<path");
  expect(svg).not.toContain("<text");
});
