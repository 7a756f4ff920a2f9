import { expect, it } from "vitest";
import { words } from "../../words.ts";
import { choicesOf, valueLabel } from "./fault-values.ts";

it("shares are told as people count, times with their unit", () => {
  expect(valueLabel("duplicateWebhooks", 0.33, words.en)).toBe("1 in 3");
  expect(valueLabel("duplicateWebhooks", 1, words.en)).toBe("always");
  expect(valueLabel("serverErrors", 0.7, words.en)).toBe("70%");
  expect(valueLabel("slowAnswersMs", 1_800, words.en)).toBe("1.8 s");
  expect(valueLabel("delayWebhooksMs", 120_000, words.en)).toBe("2 min");
});

it("a value set by other means can be seen and kept", () => {
  expect(choicesOf("throttlePerSecond", 7)).toEqual([1, 5, 7, 20, 80]);
  expect(choicesOf("duplicateWebhooks", 0.33)).toHaveLength(4);
  expect(choicesOf("duplicateWebhooks", null)).toHaveLength(4);
});
