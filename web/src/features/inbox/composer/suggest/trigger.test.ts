import { expect, test } from "vitest";
import { findTrigger, onOtherLayout, rankOf } from "./trigger.ts";

test("a mark opens a list at the beginning of a word and as long as its letters follow", () => {
  expect(findTrigger("/ho", 3, "/")).toEqual({ start: 0, query: "ho" });
  expect(findTrigger("see you\n/ho later", 11, "/")).toEqual({ start: 8, query: "ho" });
  expect(findTrigger("/ho", 1, "/")).toEqual({ start: 0, query: "" });
  for (const text of ["https://x", "1/2", "/ho me", "me@x"]) {
    expect(findTrigger(text, text.length, "/"), text).toBeNull();
    expect(findTrigger(text, text.length, "@"), text).toBeNull();
  }
});

test("what was typed on the wrong layout is found all the same", () => {
  expect(onOtherLayout("שעות")).toBe("agu,");
  expect(onOtherLayout("agu,")).toBe("שעות");
  expect(rankOf("יםו", ["hours", "Opening hours"])).toBe(0);
  expect(rankOf("יום", ["hours", "Opening hours"])).toBeNull();
});

test("the shortcut goes before the words of the title", () => {
  expect(rankOf("op", ["hours", "Opening hours"])).toBe(1);
  expect(rankOf("hou", ["hours", "Opening hours"])).toBe(0);
  expect(rankOf("", ["hours"])).toBe(1);
});
