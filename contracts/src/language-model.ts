import { z } from "zod";
import { Instant } from "./basics.ts";

/** `compatible`: any server that speaks OpenAI's chat completions at an address of its own. */
export const modelProviders = ["openai", "anthropic", "compatible"] as const;
export const ModelProvider = z.enum(modelProviders);
export type ModelProvider = z.infer<typeof ModelProvider>;

/** Why a model did not help. */
export const modelProblems = [
  /** The key is wrong, or may not use the model. */
  "unauthorised",
  "unknown_model",
  /** The provider's own limit or credit. */
  "rate_limited",
  /** The provider took the request for wrong: usually a model without structured answers. */
  "rejected",
  "provider_failed",
  "unreachable",
  /** Its address leads inside, and the installation does not trust it. Nobody was asked. */
  "address_refused",
  "too_slow",
  /** It answered, but not with something from the menu. */
  "nonsense",
  /** The model would not answer. */
  "declined",
  /** What the business allowed for the month is used up; nobody was asked. */
  "over_budget",
  /** As many questions as may be are under way. */
  "busy",
] as const;
export const ModelProblem = z.enum(modelProblems);
export type ModelProblem = z.infer<typeof ModelProblem>;

/** Details of `language_model.address_refused`: what the installation would have to trust; null where nothing would help. */
export const RefusedAddress = z.object({ host: z.string().nullable() });

/** Where a model may be asked: public https, or a host that the installation trusts. */
const BaseUrl = z.url({ protocol: /^https?$/ }).max(300);

export const SaveLanguageModel = z
  .object({
    provider: ModelProvider,
    /** Null is the provider's own. */
    baseUrl: BaseUrl.nullable().default(null),
    model: z.string().trim().min(1).max(120),
    /** Left out keeps the one there is. Never answered. */
    apiKey: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{1,500}$/)
      .optional(),
    monthlyTokenBudget: z.int().min(10_000).max(1_000_000_000),
    timeoutMs: z.int().min(1_000).max(20_000),
    enabled: z.boolean(),
  })
  .refine(({ provider, baseUrl }) => provider !== "compatible" || baseUrl !== null, {
    path: ["baseUrl"],
    message: "A compatible provider needs its address",
  });

export const LanguageModel = z.object({
  provider: ModelProvider,
  baseUrl: z.string().nullable(),
  model: z.string(),
  hasKey: z.boolean(),
  monthlyTokenBudget: z.int(),
  timeoutMs: z.int(),
  enabled: z.boolean(),
  /** The newest trouble since it last answered well. */
  problem: z.object({ code: ModelProblem, at: Instant }).nullable(),
  /** After trouble it is not asked for a while; the order parser alone answers. */
  pausedUntil: Instant.nullable(),
});
export type LanguageModel = z.infer<typeof LanguageModel>;

/** Answer of `GET /api/businesses/:id/language-model`. */
export const LanguageModelStatus = z.object({
  /** Null until one is connected. */
  model: LanguageModel.nullable(),
  usage: z.object({
    /** `2026-03`, of the business's zone. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    tokens: z.int(),
    asked: z.int(),
    /** Answers that could be used. */
    answered: z.int(),
  }),
});
export type LanguageModelStatus = z.infer<typeof LanguageModelStatus>;

export const LanguageModelTest = z.object({ ok: z.boolean(), latencyMs: z.int(), problem: ModelProblem.nullable() });
