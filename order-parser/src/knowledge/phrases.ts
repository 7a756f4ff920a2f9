/** Phrases written down with commas between them; where a line ends means nothing. */
export function phrases(text: string): readonly string[] {
  return text
    .replace(/\s+/g, " ")
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
