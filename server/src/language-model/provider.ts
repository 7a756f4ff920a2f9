import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { ModelProvider } from "@croozer/contracts/language-model";
import type { LanguageModel } from "ai";

export type ProviderSettings = {
  provider: ModelProvider;
  baseUrl: string | null;
  model: string;
  apiKey: string | null;
};

/** Named, since the SDK would otherwise look for them in the environment. */
export const ownBaseUrl = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  compatible: null,
} as const;

/** The model of a business, asked through a fetch that knows where it may go. */
export function modelOf({ provider, baseUrl, model, apiKey }: ProviderSettings, ask: typeof fetch): LanguageModel {
  const baseURL = baseUrl ?? ownBaseUrl[provider] ?? "";
  const common = { baseURL, fetch: ask, ...(apiKey === null ? {} : { apiKey }) };
  switch (provider) {
    case "openai":
      return createOpenAI({ ...common, apiKey: apiKey ?? "" }).responses(model);
    case "anthropic":
      return createAnthropic({ ...common, apiKey: apiKey ?? "" })(model);
    case "compatible":
      return createOpenAICompatible({ ...common, name: "compatible", supportsStructuredOutputs: true })(model);
  }
}
