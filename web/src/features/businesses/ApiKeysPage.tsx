import { Anchor, Button } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { ApiKeyRow } from "./ApiKeyRow.tsx";
import { apiKeysQuery } from "./api-keys-query.ts";
import { NewApiKey } from "./NewApiKey.tsx";

export function ApiKeysPage() {
  const { t } = useTranslation("businesses");
  const { data, error, refetch } = useQuery(apiKeysQuery(useBusinessId()));
  const [creating, setCreating] = useState(false);
  const create = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setCreating(true)}
      data-testid="new-api-key"
    >
      {t("newKey")}
    </Button>
  );
  const keys = data?.items ?? [];
  return (
    <SettingsPage title={t("keysTitle")} text={t("keysText")} action={keys.length > 0 ? create : null}>
      <SettingsCard>
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={3} />
          ) : (
            <ErrorState error={error} retry={refetch} />
          )
        ) : keys.length === 0 ? (
          <EmptyState icon={IconKey} title={t("noKeysTitle")} text={t("noKeysText")}>
            {create}
          </EmptyState>
        ) : (
          <div>
            {keys.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
          </div>
        )}
      </SettingsCard>
      <Anchor href="/api/docs" target="_blank" size="sm">
        {t("keysDocs")}
      </Anchor>
      <NewApiKey opened={creating} onClose={() => setCreating(false)} />
    </SettingsPage>
  );
}
