/** What somebody typed to find a product: how many, and of what. */
export type Typed = { quantity: number; words: string };

const numeral = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
/** "2 marg", "2x marg", "marg x2". A number at the end without × is a part of a name: "Coke 1.5". */
const forms = [
  new RegExp(String.raw`^(?<quantity>${numeral})\s*[x×*]?\s+(?<words>\S.*)$`, "i"),
  new RegExp(String.raw`^(?<words>\S.*?)\s*[x×*]\s*(?<quantity>${numeral})$`, "i"),
];

/** The readings of what was typed, the plainest first: "4 cheeses" may be a name. */
export function readTyped(text: string): Typed[] {
  const typed = text.trim();
  const counted = forms.flatMap((form) => {
    const { quantity = "", words = "" } = form.exec(typed)?.groups ?? {};
    const count = Number(quantity.replace(",", "."));
    return words !== "" && count > 0 ? [{ quantity: count, words }] : [];
  });
  return [{ quantity: 1, words: typed }, ...counted.slice(0, 1)];
}
