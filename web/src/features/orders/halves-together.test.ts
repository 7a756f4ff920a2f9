import { expect, test } from "vitest";
import { halvesTogether } from "./halves-together.ts";

const option = (name: string, half: 1 | 2 | null = null) => ({ name, kind: half === null ? "option" : "half", half });

test("a half is named once, with all that is on it", () => {
  const options = [
    option("Family"),
    option("Olives", 1),
    option("Mushrooms", 2),
    option("Onion", 2),
    option("Corn", 1),
  ];
  expect(halvesTogether(options).map(({ name, half }) => [name, half])).toEqual([
    ["Family", null],
    ["Olives + Corn", 1],
    ["Mushrooms + Onion", 2],
  ]);
});

test("what is on no half stands for itself", () => {
  const options = [option("Olives"), option("Olives")];
  expect(halvesTogether(options)).toEqual(options);
});
