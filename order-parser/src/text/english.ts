/** Singular of an English noun, roughly: enough for both sides to agree. */
export function englishStem(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("'s")) return word.slice(0, -2);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ys") && word.length > 4) return word.slice(0, -1);
  if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"))
    return word.slice(0, -1);
  return word;
}

/** First letter and consonants, like sounds as one: equal for most careless spellings of a word. */
export function englishSkeleton(stem: string): string {
  const first = stem.slice(0, 1).replace(/[ckq]/, "k");
  return (
    first +
    stem
      .slice(1)
      .replace(/ph/g, "f")
      .replace(/[ckq]/g, "k")
      .replace(/z/g, "s")
      .replace(/[aeiouyhw]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}
