import { expect, test } from "vitest";
import { placesAfter } from "./people-here.ts";

const dana = { memberId: "1", name: "Dana", typing: null } as const;

test("a word changes only the conversations it names, and the first one after joining tells of all", () => {
  const first = placesAfter(new Map(), { whole: true, places: [{ conversationId: "a", people: [dana] }] });
  const second = placesAfter(first, { whole: false, places: [{ conversationId: "b", people: [dana] }] });
  expect([...second.keys()]).toEqual(["a", "b"]);
  const third = placesAfter(second, { whole: false, places: [{ conversationId: "a", people: [] }] });
  expect([...third.keys()]).toEqual(["b"]);
  expect([...placesAfter(third, { whole: true, places: [] }).keys()]).toEqual([]);
});
