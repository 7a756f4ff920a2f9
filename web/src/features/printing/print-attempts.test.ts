import { expect, test } from "vitest";
import { createAttempts } from "./print-attempts.ts";

const order = (id: string, revision = 1) => ({ id, revision, shortNumber: 7 });
function attempts() {
  let keys = 0;
  return createAttempts(() => {
    keys += 1;
    return `key ${keys}`;
  });
}

test("each revision of an order is tried once by a page", () => {
  const { toMake } = attempts();
  expect(toMake("napoli", [order("a"), order("b")]).map(({ order: { id } }) => id)).toEqual(["a", "b"]);
  expect(toMake("napoli", [order("a"), order("b", 2)])).toMatchObject([{ order: { id: "b", revision: 2 } }]);
});

test("what was lost on the way is asked for again, once, under the key it had", () => {
  const { toMake, lose } = attempts();
  const [first] = toMake("napoli", [order("a")]);
  if (first === undefined) throw new Error("nothing to print");
  lose(first);
  // The board says by now that it was printed: by this page, which has no paper.
  expect(toMake("napoli", [])).toEqual([first]);
  expect(first.idempotencyKey).toBe("key 1");
  expect(toMake("napoli", [order("a")])).toEqual([]);
});
