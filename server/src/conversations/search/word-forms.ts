/**
 * How a Hebrew word stands in a text: behind letters that mean and, the, in, to, from, that, as; alone or two and three of
 * them together, in the orders that the language has.
 */
const prefixes = [
  ...["ו", "ה", "ב", "ל", "מ", "ש", "כ"],
  ...["וה", "וב", "ול", "ומ", "וש", "וכ", "שה", "שב", "של", "שמ", "שכ", "כש", "מה", "מש", "בש", "לכ"],
  ...["וכש", "כשה", "ושה", "ומה", "ומש", "מכש", "שכש"],
];

/** What a word in the index may be to fit: exactly `word`, or anything that begins so. */
export type Form = { word: string; begins: boolean };

const isHebrew = (word: string): boolean => /^[א-ת]+$/.test(word);
/** Fewer letters than these are no word once a prefix is off. */
const shortestStem = 3;

/** A folded word with each prefix that it may have in a text. */
const prefixed = (word: string): string[] => (isHebrew(word) ? [word, ...prefixes.map((each) => each + word)] : [word]);

/** What is left of a word when what may be a prefix is taken off. */
export const stemsOf = (word: string): string[] =>
  isHebrew(word)
    ? prefixes
        .filter((each) => word.startsWith(each) && word.length - each.length >= shortestStem)
        .map((each) => word.slice(each.length))
    : [];

/** A whole word of the dictionary, as it may stand in a text. */
export const formsOfWhole = (word: string): Form[] => prefixed(word).map((each) => ({ word: each, begins: false }));

/**
 * Everything that is found by a word as somebody types it: words that begin so, behind any prefix; and when it has what may
 * be a prefix, the word without it. A single letter must be the whole word.
 */
export function formsOf(typed: string): Form[] {
  const begins = [...typed].length > 1;
  return [
    ...prefixed(typed).map((word) => ({ word, begins })),
    ...stemsOf(typed).flatMap((stem) => formsOfWhole(stem)),
  ];
}

/** Whether a folded word of a text is one of the forms. */
export const fits = (word: string, forms: readonly Form[]): boolean =>
  forms.some((form) => (form.begins ? word.startsWith(form.word) : word === form.word));
