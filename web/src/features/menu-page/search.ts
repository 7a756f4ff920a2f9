import type { PublicProduct } from "@croozer/contracts/public-menu";

const niqqud = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7'"`\u00b4\u05f3\u05f4\u2018-\u201f]/g;
const between = /[\s!-/:-@[-`{-\u00bf\u05be\u2000-\u206f]+/g;
const plain: Record<string, string> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** Words as a search compares them: without niqqud and quotes, final letters as their plain forms, a space before each. */
export const folded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(niqqud, "")
    .replaceAll(/[ךםןףץ]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(between, " ")
    .trim()}`;

/** Products whose name or description has a word that begins with each of those typed; by name first. */
export function matching(products: readonly PublicProduct[], typed: string): PublicProduct[] {
  const words = folded(typed).split(" ").filter(Boolean);
  const has = (text: string) => words.every((word) => folded(text).includes(` ${word}`));
  const inName = products.filter(({ name }) => has(`${name.he} ${name.en}`));
  const inWords = products.filter(
    (product) =>
      !inName.includes(product) &&
      has(`${product.name.he} ${product.name.en} ${product.description.he} ${product.description.en}`),
  );
  return [...inName, ...inWords];
}
