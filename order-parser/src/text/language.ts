import type { Language } from "../types.ts";
import { MAX_CHARS } from "./normalise.ts";

/** The language to answer in: Hebrew when at least two fifths of the letters are. */
export function detectLanguage(text: string): Language {
  let hebrew = 0;
  let latin = 0;
  for (const letter of text.slice(0, MAX_CHARS)) {
    if (letter >= "א" && letter <= "ת") hebrew++;
    else if (/[a-z]/i.test(letter)) latin++;
  }
  return hebrew > 0 && hebrew * 3 >= latin * 2 ? "he" : "en";
}
