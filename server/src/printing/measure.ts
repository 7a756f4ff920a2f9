import { createCanvas } from "@napi-rs/canvas";
import { fontOf } from "./fonts.ts";

export type Measure = (text: string, style: { size: number; bold: boolean }) => number;

const context = createCanvas(1, 1).getContext("2d");
/** How wide a run is once it is shaped. */
export const measure: Measure = (text, style) => {
  context.font = fontOf(style);
  return context.measureText(text).width;
};

/** Which way a text runs: by its first strong letter, as browsers do for what people wrote. */
export function directionOf(text: string, otherwise: "rtl" | "ltr"): "rtl" | "ltr" {
  const first = text.match(/[\p{Letter}\u200e\u200f]/u)?.[0];
  if (first === undefined) return otherwise;
  return /[\u200f\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first) ? "rtl" : "ltr";
}

/** The lines of a text that are at most so wide; a word that is wider alone is broken. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ").flatMap((one) => pieces(one, width, widthOf))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

const graphemes = new Intl.Segmenter();
function pieces(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && widthOf(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}
