import { expect, test } from "vitest";
import { emptyCart, newDialogue } from "./dialogue.ts";
import { fitMenu } from "./fit-menu.ts";
import { catalogue, id, shop } from "./test-shop.ts";

const line = (name: string, quantity: number) => ({
  productId: id(name),
  quantity,
  ...{ options: {}, removedIngredientIds: [], amounts: {} },
});

/** A shop that has so many colas left, and a cart of such lines; perhaps a change of an order that has some already. */
function fitted(stock: number | null, wanted: number[], held: number | null = null) {
  const menu = catalogue();
  const products = menu.products.map((product) => (product.id === id("cola") ? { ...product, stock } : product));
  const cart = (quantities: number[]) => ({ ...emptyCart(), items: quantities.map((one) => line("cola", one)) });
  const openOrder = {
    ...{ id: id("order"), version: 1, shortNumber: 184, number: "ORD-20260310-0184", status: "pending" as const },
    ...{ cancellable: true, editable: true, isRecent: true, promisedFor: null, cart: cart([held ?? 0]) },
  };
  const context = shop({ catalogue: { ...menu, products }, openOrder: held === null ? null : openOrder });
  const amends = held === null ? null : { orderId: openOrder.id, order: 184, version: 1 };
  const { dialogue, notes } = fitMenu({ ...newDialogue("en", "t0"), cart: cart(wanted), amends }, context);
  return [dialogue.cart.items.map(({ quantity }) => quantity), notes];
}

const onlyLeft = (count: number) => `Coca-Cola: ${count} left, so that is what we put down.`;
const soldOut = "Coca-Cola is sold out right now, so it was taken off the order.";

test("of what is counted there is as much as is left, over all lines", () => {
  expect(fitted(null, [9])).toEqual([[9], []]);
  expect(fitted(5, [2, 3])).toEqual([[2, 3], []]);
  expect(fitted(3, [5])).toEqual([[3], [onlyLeft(3)]]);
  expect(fitted(3, [2, 2])).toEqual([[2, 1], [onlyLeft(1)]]);
  expect(fitted(3, [3, 1])).toEqual([[3], [soldOut]]);
  expect(fitted(0, [1])[0]).toEqual([]);
});

test("an order that is changed may keep what it has, though nothing else is left", () => {
  expect(fitted(0, [4], 4)).toEqual([[4], []]);
  expect(fitted(1, [6], 4)).toEqual([[5], [onlyLeft(5)]]);
});
