const rightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const anyLetter = /\p{L}/u;

/** Direction of a line by its first letter, as `dir="auto"` has it; null when it has none. */
export function directionOf(line: string): "rtl" | "ltr" | null {
  if (rightToLeft.test(line)) return "rtl";
  return anyLetter.test(line) ? "ltr" : null;
}

const rightToLeftMark = "\u200f";

/** Lines without letters (a price, a time) of a text that runs right to left run with it. */
export function anchorLines(text: string): string {
  if (directionOf(text) !== "rtl") return text;
  const anchor = (line: string) => (line === "" || anyLetter.test(line) ? line : line + rightToLeftMark);
  return text.split("\n").map(anchor).join("\n");
}

/** `dir` of a text a person wrote: by its letters, or as its surroundings run when it has none. */
export function dirOf(text: string): "auto" | undefined {
  return anyLetter.test(text) ? "auto" : undefined;
}
