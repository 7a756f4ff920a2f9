import type { Product } from "@croozer/contracts/catalogue";
import { parseOrder } from "@croozer/order-parser";
import type { Question } from "./question.ts";

/** Products shown to a model at most: some 3,000 tokens. */
export const mostProducts = 60;
const mostWords = 40;

/**
 * The part of the menu a message may be about, in the menu's order. A small menu is shown whole. Of a large one: what is in
 * the cart, what the parser thought of, what it makes of single words and pairs, and what begins alike.
 */
export function relevantProducts(question: Question, most = mostProducts): Product[] {
  const { menu } = question;
  if (menu.products.length <= most) return [...menu.products];
  const scores = scoresOf(question);
  const chosen = menu.products
    .map((product, at) => ({ product, at, score: scores.get(product.id) ?? 0 }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most);
  return chosen.sort((a, b) => a.at - b.at).map(({ product }) => product);
}

function scoresOf({ menu, index, said, now, cart, parsed }: Question): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (ids: readonly string[], score: number) => {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + score);
  };
  add(
    cart.map((item) => item.product),
    100,
  );
  add(productsIn(parsed), 10);
  const words = (said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  for (const piece of words.flatMap((word, at) => [word, `${word} ${words[at + 1] ?? ""}`]))
    add(productsIn(parseOrder(index, piece, { now })), 2);
  // "להמבורגר" begins like "המבורגר" once its prefix is off.
  const beginnings = words.flatMap((word) => [word, word.slice(1)]).filter((word) => word.length >= 3);
  const starts = new Set(beginnings.map((word) => word.slice(0, 3)));
  for (const { id, name } of menu.products) {
    const alike = (`${name.he} ${name.en}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) =>
      starts.has(word.slice(0, 3)),
    );
    add([id], alike.length);
  }
  return scores;
}

const productsIn = ({ items, needsClarification }: Question["parsed"]): string[] => [
  ...items.map((item) => item.product),
  ...needsClarification.flatMap(({ candidates, product }) => [...(candidates ?? []), ...(product ? [product] : [])]),
];
