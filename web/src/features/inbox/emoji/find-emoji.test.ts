import { expect, test } from "vitest";
import { allEmoji as all } from "./all-emoji.ts";
import { emojiGroups, findEmoji } from "./find-emoji.ts";

const found = (search: string) => findEmoji(all, search).map(({ char }) => char);

test("emoji are found by words of both languages and their beginnings", () => {
  expect(found("pizza")).toContain("🍕");
  expect(found("פיצה")).toContain("🍕");
  expect(found("פיצ")).toContain("🍕");
  expect(found("red heart")).toContain("❤️");
  expect(found("ישראל")).toEqual(["🇮🇱"]);
  expect(found("izza")).not.toContain("🍕");
  expect(found("  ")).toEqual([]);
});

test("each stands once, in a group, with a name", () => {
  expect(new Set(all.map(({ char }) => char)).size).toBe(all.length);
  for (const one of all) {
    expect(emojiGroups[one.group], one.char).toBeDefined();
    expect(one.name.en, one.char).not.toBe("");
  }
});
