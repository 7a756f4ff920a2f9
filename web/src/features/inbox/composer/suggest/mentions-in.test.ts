import { expect, test } from "vitest";
import { mentionsIn } from "./mentions-in.ts";

const team = [
  { id: "1", name: "Dana" },
  { id: "2", name: "Dana Levi" },
  { id: "3", name: "נועה בר" },
  { id: "4", name: "Dana Levi" },
];

test("the longest name that fits is meant, and of two of one name the one that was picked", () => {
  expect(mentionsIn("@Dana Levi, @Dana and @נועה בר", team, new Map([["Dana Levi", "4"]]))).toEqual([
    { start: 0, length: 10, memberId: "4" },
    { start: 12, length: 5, memberId: "1" },
    { start: 22, length: 8, memberId: "3" },
  ]);
});

test("half a name, an address and a longer word name nobody", () => {
  expect(mentionsIn("@Dan dana@Danae.com @Danatella @", team, new Map())).toEqual([]);
});
