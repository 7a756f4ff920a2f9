import { Alert } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { ModelCard } from "./ModelCard.tsx";
import { ModelForm } from "./ModelForm.tsx";
import { languageModelQuery, useTestModel } from "./queries.ts";

export function LanguageModelPage() {
  const { t } = useTranslation("languageModel");
  const businessId = useBusinessId();
  const { data, error, refetch } = useQuery(languageModelQuery(businessId));
  const test = useTestModel();
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={6} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <>
          {data.model !== null && <ModelCard model={data.model} usage={data.usage} test={test} />}
          <ModelForm
            key={`${businessId} ${data.model === null}`}
            model={data.model}
            onSaved={() => test.mutate(undefined)}
          />
          <Alert color="gray" icon={<IconEye size={20} aria-hidden="true" />} title={t("privacyTitle")}>
            {t("privacyText")}
          </Alert>
        </>
      )}
    </SettingsPage>
  );
}
