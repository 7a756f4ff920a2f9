import { expect, test } from "vitest";
import { mentionsIn } from "./mentions-in.ts";

const members = [
  { id: "1", name: "Dana" },
  { id: "2", name: "Dana Levi" },
  { id: "3", name: "נועה בר" },
  { id: "4", name: "Dana Levi" },
];
const teams = [
  { id: "k", name: "Kitchen" },
  { id: "d", name: "Dana" },
];
const all = { members, teams };

test("the longest name that fits is meant, and of two of one name the one that was picked", () => {
  expect(mentionsIn("@Dana Levi, @Dana and @נועה בר", all, new Map([["Dana Levi", "4"]]))).toEqual([
    { start: 0, length: 10, memberId: "4" },
    { start: 12, length: 5, memberId: "1" },
    { start: 22, length: 8, memberId: "3" },
  ]);
});

test("half a name, an address and a longer word name nobody", () => {
  expect(mentionsIn("@Dan dana@Danae.com @Danatella @", all, new Map())).toEqual([]);
});

test("a team is named as a colleague is; of one name with a colleague, it is meant where it was picked", () => {
  expect(mentionsIn("@Kitchen @Dana", all, new Map())).toEqual([
    { start: 0, length: 8, teamId: "k" },
    { start: 9, length: 5, memberId: "1" },
  ]);
  expect(mentionsIn("@Dana", all, new Map([["Dana", "d"]]))).toEqual([{ start: 0, length: 5, teamId: "d" }]);
});
