import { expect, test } from "vitest";
import { latestPlace } from "./use-focus-back.ts";

const place = (name: string, isConnected = true, isVisible = true) => ({
  name,
  isConnected,
  checkVisibility: () => isVisible,
});
const nothing = () => false;

test("the focus goes back to where it was last, not to what is gone or hidden by now", () => {
  const places = [place("textarea"), place("more"), place("item of the menu", false), place("act", true, false)];
  expect(latestPlace(places, nothing)?.name).toBe("more");
});

test("what stands in the closing dialog does not get it", () => {
  const places = [place("textarea"), place("close")];
  expect(latestPlace(places, ({ name }) => name === "close")?.name).toBe("textarea");
});

test("where nothing is left the focus goes nowhere", () => {
  expect(latestPlace([place("gone", false)], nothing)).toBeUndefined();
});
