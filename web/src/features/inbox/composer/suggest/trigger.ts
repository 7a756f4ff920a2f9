/** What is typed after a mark that opens a list, from the mark to the caret. */
export type Trigger = { start: number; query: string };

/** The mark begins a word, and nothing but letters stand between it and the caret; else null. */
export function findTrigger(text: string, caret: number, mark: "/" | "@"): Trigger | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf(mark);
  if (start === -1 || (start > 0 && !/\s/u.test(before[start - 1] ?? ""))) return null;
  const query = before.slice(start + 1);
  return /[\s/@]/u.test(query) ? null : { start, query };
}

const hebrewKeys = "קראטוןםפשדגכעיחלךזסבהנמצתץ";
const latinKeys = "ertyuiopasdfghjklzxcvbnm,.";

/** What the same keys write on the other layout: whoever types `tusv` with English keys meant `אוגה`, and the other way. */
export const onOtherLayout = (typed: string): string =>
  [...typed]
    .map((char) => {
      const hebrew = hebrewKeys.indexOf(char);
      if (hebrew !== -1) return latinKeys[hebrew] ?? char;
      const latin = latinKeys.indexOf(char);
      return latin === -1 ? char : (hebrewKeys[latin] ?? char);
    })
    .join("");

/** How well something is meant by what was typed, 0 best; null not at all. Words are compared by their beginnings. */
export function rankOf(typed: string, names: readonly string[]): number | null {
  const wanted = typed.toLowerCase();
  if (wanted === "") return names.length;
  const both = [wanted, onOtherLayout(wanted)];
  for (const [rank, name] of names.entries()) {
    const words = [name.toLowerCase(), ...name.toLowerCase().split(/[\s_-]+/u)];
    if (both.some((one) => words.some((word) => word.startsWith(one)))) return rank;
  }
  return null;
}
