import {
  type LanguageModel,
  LanguageModel as LanguageModelSchema,
  LanguageModelStatus,
  LanguageModelTest,
  type SaveLanguageModel,
} from "@croozer/contracts/language-model";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { get, post, remove, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";

const urlOf = (businessId: string) => `/api/businesses/${businessId}/language-model`;

/** No notice tells of each question counted, so it is fetched whenever the page is opened. */
export const languageModelQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "language-model"),
    queryFn: ({ signal }) => get(urlOf(businessId), LanguageModelStatus, { businessId, signal }),
    staleTime: 0,
  });

function useAct<Wish, Answer>(act: (businessId: string, wish: Wish) => Promise<Answer>) {
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => act(businessId, wish),
    onSettled: () => queryClient.invalidateQueries({ queryKey: languageModelQuery(businessId).queryKey }),
  });
}

export type ModelWish = z.input<typeof SaveLanguageModel>;

export const useSaveModel = () =>
  useAct((businessId, wish: ModelWish) =>
    request("PUT", urlOf(businessId), LanguageModelSchema, { body: wish, businessId }),
  );
export const useTestModel = () =>
  useAct((businessId) => post(`${urlOf(businessId)}/test`, LanguageModelTest, undefined, { businessId }));
export const useForgetModel = () =>
  useAct((businessId) => remove(urlOf(businessId), z.object({ done: z.literal(true) }), { businessId }));

/** The settings there are as a wish; without a key, which stays. */
export const wishOf = (model: LanguageModel): ModelWish => ({
  provider: model.provider,
  baseUrl: model.baseUrl,
  model: model.model,
  monthlyTokenBudget: model.monthlyTokenBudget,
  timeoutMs: model.timeoutMs,
  enabled: model.enabled,
});
