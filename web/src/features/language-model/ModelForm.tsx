import { type LanguageModel, type ModelProvider, modelProviders } from "@croozer/contracts/language-model";
import { Button, NumberInput, PasswordInput, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { hintBelow } from "../../ui/hint-below.ts";
import { Fields, SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./LanguageModel.module.css";
import { keepsKey, useModelForm, valuesOf, wishFrom } from "./model-form.ts";
import { useSaveModel } from "./queries.ts";
import { SaveProblem } from "./SaveProblem.tsx";

/** Names by which a model might go; people's own differ. */
const examples: Record<ModelProvider, string> = {
  openai: "gpt-5-mini",
  anthropic: "claude-haiku-4-5",
  compatible: "llama-3.3-70b",
};

type Props = { model: LanguageModel | null; onSaved: () => void };

/** Connects a model, or changes how it is asked. What was saved is tried at once. */
export function ModelForm({ model, onSaved }: Props) {
  const { t } = useTranslation("languageModel");
  const form = useModelForm(model);
  const save = useSaveModel();
  const { provider, baseUrl } = form.values;
  // The other two have an address of their own; whoever uses another one has set it over the API.
  const hasAddress = provider === "compatible" || baseUrl !== "";
  const kept = keepsKey(model, form.values);
  const submit = form.onSubmit((values) =>
    save.mutate(wishFrom(values, model?.enabled ?? true), {
      onSuccess: (saved) => {
        form.setInitialValues(valuesOf(saved));
        form.reset();
        notifications.show({ message: t("saved"), color: "green" });
        onSaved();
      },
    }),
  );
  return (
    <SettingsCard title={model === null ? t("connectTitle") : t("settingsTitle")} text={t("connectText")}>
      <form className={styles.form} noValidate onSubmit={submit} data-testid="language-model-form">
        <Fields>
          <Select
            label={t("provider")}
            allowDeselect={false}
            data={modelProviders.map((value) => ({ value, label: t(`provider_${value}`) }))}
            {...form.getInputProps("provider")}
            onChange={(value) => form.setValues({ ...(value === null ? {} : { provider: value }), baseUrl: "" })}
          />
          <TextInput
            label={t("model")}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            placeholder={examples[provider]}
            data-testid="language-model-name"
            {...form.getInputProps("model")}
          />
        </Fields>
        {hasAddress && (
          <TextInput
            label={t("address")}
            description={t("addressHint")}
            {...hintBelow}
            dir="ltr"
            type="url"
            autoComplete="off"
            placeholder="https://models.example.com/v1"
            {...form.getInputProps("baseUrl")}
          />
        )}
        <PasswordInput
          label={t("key")}
          description={t(kept ? "keyKept" : "keyHint")}
          {...hintBelow}
          dir="ltr"
          autoComplete="off"
          placeholder={kept ? "••••••••••••" : ""}
          data-testid="language-model-key"
          {...form.getInputProps("apiKey")}
        />
        <Fields>
          <NumberInput
            label={t("budget")}
            description={t("budgetHint")}
            {...hintBelow}
            min={10_000}
            max={1_000_000_000}
            step={100_000}
            thousandSeparator=","
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps("budget")}
          />
          <NumberInput
            label={t("seconds")}
            description={t("secondsHint")}
            {...hintBelow}
            min={1}
            max={20}
            allowNegative={false}
            {...form.getInputProps("seconds")}
          />
        </Fields>
        <SaveProblem error={save.error} />
        <div className={styles.acts}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={model !== null && !form.isDirty()}
            data-testid="language-model-save"
          >
            {t(model === null ? "connect" : "save")}
          </Button>
          {model !== null && form.isDirty() && (
            <Button variant="subtle" color="gray" onClick={form.reset} disabled={save.isPending}>
              {t("discard")}
            </Button>
          )}
        </div>
      </form>
    </SettingsCard>
  );
}
