import { type LanguageModel, type ModelProvider, SaveLanguageModel } from "@croozer/contracts/language-model";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { ModelWish } from "./queries.ts";

export type ModelValues = {
  provider: ModelProvider;
  baseUrl: string;
  model: string;
  /** Empty keeps the one there is. */
  apiKey: string;
  budget: number | string;
  seconds: number | string;
};
export type ModelFormApi = UseFormReturnType<ModelValues>;

const msPerSecond = 1000;

export const valuesOf = (model: LanguageModel | null): ModelValues => ({
  provider: model?.provider ?? "openai",
  baseUrl: model?.baseUrl ?? "",
  model: model?.model ?? "",
  apiKey: "",
  budget: model?.monthlyTokenBudget ?? 2_000_000,
  seconds: (model?.timeoutMs ?? 8 * msPerSecond) / msPerSecond,
});

export const wishFrom = (values: ModelValues, enabled: boolean): ModelWish => ({
  provider: values.provider,
  baseUrl: values.baseUrl.trim() || null,
  model: values.model.trim(),
  ...(values.apiKey.trim() === "" ? {} : { apiKey: values.apiKey.trim() }),
  monthlyTokenBudget: Number(values.budget),
  timeoutMs: Math.round(Number(values.seconds) * msPerSecond),
  enabled,
});

/** Whether the key that is kept may be used there too: it goes to no other address than it was typed for. */
export const keepsKey = (model: LanguageModel | null, { provider, baseUrl }: ModelValues): boolean =>
  model?.hasKey === true && model.provider === provider && (model.baseUrl ?? "") === baseUrl.trim();

export function useModelForm(model: LanguageModel | null): ModelFormApi {
  const { t } = useTranslation("languageModel");
  return useForm<ModelValues>({
    initialValues: valuesOf(model),
    validate: (values) => {
      const checked = SaveLanguageModel.safeParse(wishFrom(values, true));
      const wrong = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => path[0]));
      const mustType = values.provider !== "compatible" || model?.hasKey === true;
      const keyMissing = mustType && values.apiKey.trim() === "" && !keepsKey(model, values);
      return {
        ...(wrong.has("model") ? { model: t("modelMissing") } : {}),
        ...(wrong.has("baseUrl") ? { baseUrl: t("addressWrong") } : {}),
        ...(wrong.has("apiKey") || keyMissing ? { apiKey: t("keyMissing") } : {}),
        ...(wrong.has("monthlyTokenBudget") ? { budget: t("budgetWrong") } : {}),
        ...(wrong.has("timeoutMs") ? { seconds: t("secondsWrong") } : {}),
      };
    },
  });
}
