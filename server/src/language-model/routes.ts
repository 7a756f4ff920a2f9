import { Id } from "@croozer/contracts/basics";
import {
  LanguageModel,
  LanguageModelStatus,
  LanguageModelTest,
  SaveLanguageModel,
} from "@croozer/contracts/language-model";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { askModel } from "./ask-model.ts";
import { usageOf } from "./budget.ts";
import { findModel, forgetModel, saveModel } from "./settings.ts";
import { trialQuestion } from "./trial-question.ts";

const params = z.object({ businessId: Id });
const url = "/api/businesses/:businessId/language-model";
const common = { tag: "Language model", access: "business.update", params } as const;

export function languageModelRoutes(http: Http): void {
  const { platform } = http;
  tenantRoute(http, {
    ...common,
    method: "GET",
    url,
    summary: "The language model asked when the order parser is unsure, and what it used this month",
    answer: LanguageModelStatus,
    handle: async (tx) => ({ model: await findModel(tx), usage: await usageOf(tx) }),
  });
  tenantRoute(http, {
    ...common,
    method: "PUT",
    url,
    summary: "Connect a language model, or change how it is asked; without a key the one there is stays",
    body: SaveLanguageModel,
    answer: LanguageModel,
    handle: (tx, { body }) => saveModel(tx, platform, body),
  });
  tenantRoute(http, {
    ...common,
    method: "DELETE",
    url,
    summary: "Forget the language model and its key",
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx) => {
      await forgetModel(tx);
      return { done: true as const };
    },
  });
  businessRoute(http, {
    ...common,
    method: "POST",
    url: `${url}/test`,
    summary: "Ask the language model to read a made-up order, now",
    answer: LanguageModelTest,
    handle: async (inTx, _input, { businessId }) => {
      if ((await inTx(findModel)) === null) refuse("language_model.not_found");
      const started = performance.now();
      // Ends by itself: the model's own time limit.
      const { signal } = new AbortController();
      const { reading, problem } = await askModel(platform, inTx, trialQuestion(), {
        businessId,
        signal,
        testing: true,
      });
      const understood = reading?.items[0]?.quantity === 2;
      const latencyMs = Math.round(performance.now() - started);
      return { ok: understood, latencyMs, problem: understood ? null : (problem ?? "nonsense") };
    },
  });
}
