import { Button } from "@mantine/core";
import { IconMessageCircleOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "../../../lib/http.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";

/** A conversation that is not there, or could not be fetched. */
export function NoThread({ error, retry, onBack }: { error: unknown; retry: () => unknown; onBack: () => void }) {
  const { t } = useTranslation("inbox");
  if (isProblem(error, "conversation.not_found") || isProblem(error, "request.invalid"))
    return (
      <EmptyState icon={IconMessageCircleOff} title={t("gone.title")} text={t("gone.text")}>
        <Button variant="default" onClick={onBack}>
          {t("gone.act")}
        </Button>
      </EmptyState>
    );
  // On a phone nothing else on the page leads back.
  return (
    <ErrorState error={error} retry={retry}>
      <Button variant="subtle" onClick={onBack}>
        {t("gone.act")}
      </Button>
    </ErrorState>
  );
}
