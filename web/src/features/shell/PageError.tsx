import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";

/** A page that broke, or whose code is gone because a newer version was put in its place. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation("shell");
  const router = useRouter();
  if (/dynamically imported module|module script failed/i.test(String(error)))
    return (
      <EmptyState icon={IconRefresh} title={t("reloadTitle")} text={t("reloadText")}>
        <Button onClick={() => location.reload()}>{t("reload")}</Button>
      </EmptyState>
    );
  return (
    <ErrorState
      error={error}
      retry={async () => {
        await router.invalidate();
        reset();
      }}
    />
  );
}
