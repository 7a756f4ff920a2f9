import type { ModelProblem } from "@croozer/contracts/language-model";
import { APICallError, generateText, NoObjectGeneratedError, Output } from "ai";
import { publicFetch } from "../platform/net/public-fetch.ts";
import { BlockedAddress } from "../platform/net/public-lookup.ts";
import { ModelAnswer } from "./model-answer.ts";
import { type ModelRequest, mostOutputTokens } from "./prompt.ts";
import { modelOf, type ProviderSettings } from "./provider.ts";

/** `tokens` is null where nobody told what it cost. */
export type Called =
  | { answer: ModelAnswer; tokens: number | null }
  | { answer: null; problem: ModelProblem; detail: string; tokens: number | null };

type Options = { timeoutMs: number; trusted: readonly string[]; signal: AbortSignal };

const mostAnswerBytes = 500_000;
// The SDK would write its remarks to the console, past our log.
globalThis.AI_SDK_LOG_WARNINGS = false;

/**
 * Asks once, for as long as it may take; never throws but for `signal`. One try: a second one would cost a second time and
 * come when the customer was answered long ago.
 */
export async function callModel(
  settings: ProviderSettings,
  request: ModelRequest,
  { timeoutMs, trusted, signal }: Options,
): Promise<Called> {
  const late = AbortSignal.timeout(timeoutMs);
  const ask = publicFetch({ trusted, mostBytes: mostAnswerBytes });
  let tokens: number | null = null;
  try {
    const result = await generateText({
      model: modelOf(settings, ask),
      instructions: request.instructions,
      prompt: request.prompt,
      output: Output.object({ schema: ModelAnswer, name: "order" }),
      maxOutputTokens: mostOutputTokens,
      maxRetries: 0,
      abortSignal: AbortSignal.any([late, signal]),
      // What customers write is not left with the provider for longer than the answer takes.
      providerOptions: { openai: { store: false } },
    });
    tokens = result.usage.totalTokens ?? null;
    if (result.finishReason === "content-filter") return { answer: null, problem: "declined", detail: "", tokens };
    return { answer: result.output, tokens };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { answer: null, problem: "too_slow", detail: `${timeoutMs} ms`, tokens: null };
    return failureOf(error, tokens);
  }
}

/** Nothing a provider wrote goes into `detail`, which is logged: some repeat the key or the customer's words. */
function failureOf(error: unknown, tokens: number | null): Called {
  if (isBlocked(error)) return { answer: null, problem: "address_refused", detail: "not asked", tokens: 0 };
  if (NoObjectGeneratedError.isInstance(error)) {
    const { finishReason, text = "", usage } = error;
    const saidNothing = text.trim() === "" && finishReason !== "length";
    const problem = saidNothing || finishReason === "content-filter" ? "declined" : "nonsense";
    return { answer: null, problem, detail: `finished by ${finishReason}`, tokens: usage?.totalTokens ?? null };
  }
  if (nameCodes.includes(codeOf(error)))
    return { answer: null, problem: "unreachable", detail: "no such host", tokens: 0 };
  if (!APICallError.isInstance(error)) return { answer: null, problem: "nonsense", detail: "no output", tokens };
  const { statusCode } = error;
  // A request that was refused costs nothing; one that broke off may have.
  if (statusCode === undefined) return { answer: null, problem: "unreachable", detail: "no answer", tokens: null };
  const detail = `status ${statusCode}`;
  return { answer: null, problem: problemOf(statusCode), detail, tokens: statusCode >= 300 ? 0 : null };
}

/** The name leads nowhere: the SDK hands these on as they are. */
const nameCodes = ["ENOTFOUND", "EAI_AGAIN"];
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** The SDK wraps what our fetch throws, more than once. */
function isBlocked(error: unknown): boolean {
  return error instanceof BlockedAddress || (error instanceof Error && isBlocked(error.cause));
}

function problemOf(status: number): ModelProblem {
  if (status < 300) return "nonsense";
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 404) return "unknown_model";
  if (status === 402 || status === 429) return "rate_limited";
  return status >= 500 ? "provider_failed" : "rejected";
}
