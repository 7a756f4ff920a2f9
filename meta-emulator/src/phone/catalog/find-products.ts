import type { Product } from "../../phone-api.ts";

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase();
}

/** Products whose name or description has every word that was typed, niqqud and accents aside. */
export function findProducts(products: readonly Product[], typed: string): Product[] {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean);
  return products.filter(({ name, description }) => {
    const words = plain(`${name} ${description ?? ""}`);
    return wanted.every((word) => words.includes(word));
  });
}
