import type { LanguageModel } from "@croozer/contracts/language-model";
import { expect, test } from "vitest";
import { keepsKey, valuesOf, wishFrom } from "./model-form.ts";

const model: LanguageModel = {
  provider: "compatible",
  baseUrl: "https://models.example.com/v1",
  model: "llama",
  hasKey: true,
  monthlyTokenBudget: 100_000,
  timeoutMs: 2_500,
  enabled: false,
  problem: null,
  pausedUntil: null,
};

test("what is shown and saved again is what there was, without a key", () => {
  expect(wishFrom(valuesOf(model), model.enabled)).toEqual({
    provider: "compatible",
    baseUrl: "https://models.example.com/v1",
    model: "llama",
    monthlyTokenBudget: 100_000,
    timeoutMs: 2_500,
    enabled: false,
  });
});

test("a key that was typed is sent as typed, without what was copied around it", () => {
  expect(wishFrom({ ...valuesOf(null), model: " gpt ", apiKey: " sk-1\n" }, true)).toMatchObject({
    provider: "openai",
    baseUrl: null,
    model: "gpt",
    apiKey: "sk-1",
  });
});

test("the key that is kept serves where it was typed for, and nowhere else", () => {
  const values = valuesOf(model);
  expect(keepsKey(model, values)).toBe(true);
  expect(keepsKey(model, { ...values, model: "larger" })).toBe(true);
  expect(keepsKey(model, { ...values, baseUrl: "https://elsewhere.example/v1" })).toBe(false);
  expect(keepsKey(model, { ...values, provider: "openai", baseUrl: "" })).toBe(false);
  expect(keepsKey({ ...model, hasKey: false }, values)).toBe(false);
  expect(keepsKey(null, values)).toBe(false);
});
