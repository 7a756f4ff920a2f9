const rightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const anyLetter = /\p{L}/u;

/** Direction of a line by its first letter, as `dir="auto"` has it; null when it has none. */
export function directionOf(line: string): "rtl" | "ltr" | null {
  if (rightToLeft.test(line)) return "rtl";
  return anyLetter.test(line) ? "ltr" : null;
}

/** `dir` of a text a person wrote: by its letters, or as its surroundings run when it has none. */
export function dirOf(text: string): "auto" | undefined {
  return anyLetter.test(text) ? "auto" : undefined;
}
