import type { ItemRequest } from "@croozer/contracts/orders";
import type { DialogueContext } from "./context.ts";
import type { Cart, Dialogue } from "./dialogue.ts";
import { settledLine } from "./parsed.ts";

export const withCart = (dialogue: Dialogue, change: Partial<Cart>): Dialogue => ({
  ...dialogue,
  cart: { ...dialogue.cart, ...change },
});

/** What a person should read who prepares or brings it. */
export const withNote = (before: Dialogue, said: string): Dialogue => {
  const notes = before.cart.notes === null ? said : `${before.cart.notes}; ${said}`;
  return withCart(before, { notes: notes.slice(0, 1000) });
};

/** The product that the first unclear line meant. */
export function addProduct(before: Dialogue, productId: string, { menu }: DialogueContext): Dialogue {
  const [asked, ...unclear] = before.unclear;
  const product = menu.product.get(productId);
  if (!asked?.candidates.includes(productId) || !product) return before;
  const item = settledLine(asked.line, product, menu);
  return { ...withCart(before, { items: [...before.cart.items, item] }), unclear };
}

/** For the line that was asked about; "2 large" counts as well, where nothing was counted before. */
export function chooseOption(before: Dialogue, optionId: string, said = ""): Dialogue {
  const { asking } = before;
  if (asking?.kind !== "option") return before;
  const counted = Number(/^\s*(\d{1,2})\s+\p{L}/u.exec(said)?.[1] ?? 1);
  const items = before.cart.items.map((item, index) =>
    index === asking.itemIndex
      ? {
          ...item,
          quantity: item.quantity === 1 && counted > 1 ? counted : item.quantity,
          options: { ...item.options, [asking.groupId]: [optionId] },
        }
      : item,
  );
  return withCart(before, { items });
}

const counts: Record<string, number> = {
  one: 1,
  אחת: 1,
  אחד: 1,
  two: 2,
  שתיים: 2,
  שתי: 2,
  שניים: 2,
  three: 3,
  שלוש: 3,
  four: 4,
  ארבע: 4,
};

/** "One large and one family, and a coke" of two: a line for each, and the rest. Null when the counts do not make up the line. */
export function sharedOut(
  item: ItemRequest,
  groupId: string,
  said: string,
  optionIn: (words: string) => string | null,
): { lines: ItemRequest[]; rest: string } | null {
  const parts = said
    .toLowerCase()
    .split(/[,\n]|\s+and\s+|\s+ו(?=\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const lines: ItemRequest[] = [];
  let left = item.quantity;
  for (const part of parts) {
    const [first = ""] = part.split(/\s+/);
    const quantity = counts[first] ?? (Number(first) || 0);
    const option = quantity > 0 && quantity <= left ? optionIn(part) : null;
    if (option === null) break;
    lines.push({ ...item, quantity, options: { ...item.options, [groupId]: [option] } });
    left -= quantity;
  }
  return lines.length > 1 && left === 0 ? { lines, rest: parts.slice(lines.length).join(", ") } : null;
}
