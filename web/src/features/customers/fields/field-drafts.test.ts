import { expect, test } from "vitest";
import { bodyOf, draftOf, isWhole, moved, newDraft } from "./field-drafts.ts";

const field = (id: string) => ({ id, name: ` ${id} `, kind: "text" as const, choices: ["left over"] });

test("what is saved keeps its id and leaves away what its kind has no use for", () => {
  expect(bodyOf([draftOf(field("a")), { ...newDraft(), name: "b", kind: "choice", choices: ["x"] }])).toEqual({
    items: [
      { id: "a", name: "a", kind: "text", choices: [] },
      { name: "b", kind: "choice", choices: ["x"] },
    ],
  });
});

test("a field is whole with a name, and a choice with something to choose", () => {
  expect(isWhole(newDraft())).toBe(false);
  expect(isWhole({ ...newDraft(), name: "Seat", kind: "choice" })).toBe(false);
  expect(isWhole({ ...newDraft(), name: "Seat", kind: "choice", choices: ["Bar"] })).toBe(true);
});

test("a field changes places with its neighbour", () => {
  const drafts = ["a", "b", "c"].map((id) => draftOf(field(id)));
  expect(moved(drafts, 2, -1).map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(moved(drafts, 0, 1).map(({ id }) => id)).toEqual(["b", "a", "c"]);
});
