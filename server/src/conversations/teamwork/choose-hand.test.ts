import { expect, test } from "vitest";
import { chooseHand, type Hand } from "./choose-hand.ts";

const hand = (memberId: string, load: number, dealtAt: number | null, capacity: number | null = null): Hand => ({
  ...{ memberId, name: memberId, load, dealtAt, capacity },
});

test("in turns it is whoever was dealt one longest ago, new ones first", () => {
  expect(chooseHand("turns", [hand("a", 0, 20), hand("b", 9, 10)])?.memberId).toBe("b");
  expect(chooseHand("turns", [hand("a", 0, 20), hand("b", 9, 10), hand("c", 9, null)])?.memberId).toBe("c");
});

test("by load it is whoever has the fewest, of equals whose turn it is", () => {
  expect(chooseHand("load", [hand("a", 3, 10), hand("b", 1, 20)])?.memberId).toBe("b");
  expect(chooseHand("load", [hand("a", 1, 30), hand("b", 1, 20)])?.memberId).toBe("b");
});

test("nobody gets more than they can take", () => {
  expect(chooseHand("load", [hand("a", 2, null, 2), hand("b", 5, 1)])?.memberId).toBe("b");
  expect(chooseHand("turns", [hand("a", 2, null, 2)])).toBeNull();
  expect(chooseHand("off", [hand("a", 0, null)])).toBeNull();
});
